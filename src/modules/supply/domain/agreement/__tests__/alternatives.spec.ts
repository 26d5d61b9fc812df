import BigNumber from "bignumber.js"
import { byPreference } from "../alternatives"
import { agreement, breaks } from "./agreements"

const cheap = agreement({ id: "cheap", price_breaks: breaks([0, 10]) })
const dear = agreement({ id: "dear", price_breaks: breaks([0, 11]) })

const order = (agreements: Parameters<typeof byPreference>[0], wanted: number) =>
  byPreference(agreements, new BigNumber(wanted)).map(({ id }) => id)

describe("among alternatives", () => {
  it("the rank decides before the cost", () => {
    expect(order([agreement({ ...cheap, rank: 2 }), dear], 5)).toEqual(["dear", "cheap"])
  })

  it("of one rank the cheaper comes first", () => {
    expect(order([dear, cheap], 5)).toEqual(["cheap", "dear"])
  })

  it("a price that needs a big pack is judged by the pack", () => {
    const packed = agreement({ id: "packed", price_breaks: breaks([0, 9]), pack_multiple: new BigNumber(100) })
    expect(order([packed, cheap], 5)).toEqual(["cheap", "packed"])
    expect(order([packed, cheap], 100)).toEqual(["packed", "cheap"])
  })

  it("of one cost the faster comes first, then the id", () => {
    const fast = agreement({ ...cheap, id: "fast", lead_time_days: 3 })
    expect(order([cheap, fast], 5)).toEqual(["fast", "cheap"])
    expect(order([agreement({ ...cheap, id: "b" }), agreement({ ...cheap, id: "a" })], 5)).toEqual(["a", "b"])
  })

  it("costs in different currencies are not compared", () => {
    const yen = agreement({ id: "yen", currency_code: "jpy", price_breaks: breaks([0, 1]) })
    expect(order([yen, dear, cheap], 5)).toEqual(["cheap", "dear", "yen"])
  })
})
