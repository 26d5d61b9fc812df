import BigNumber from "bignumber.js"
import type { Line } from "../line"
import { checkShipment, checkTrackingUrl } from "../shipment"
import { lineOf } from "./line-of"

const now = new Date("2026-11-23T10:00:00Z")
const order = { display_id: 12, status: "confirmed" } as const
const left = (quantity: BigNumber.Value, line_id = "line_1") => ({ line_id, quantity: new BigNumber(quantity) })
const check = (lines: readonly Line[], wanted: ReturnType<typeof left>[] | null = null, shippedAt = now) =>
  checkShipment(order, lines, wanted, { shippedAt, now })

describe("goods that leave the supplier", () => {
  it.each([
    ["what is ordered", {}, "10"],
    ["not what came", { received: 4, shipped: 4 }, "6"],
    ["not what came unannounced", { received: 4 }, "6"],
    ["not what is on its way", { shipped: 7, received: 4 }, "3"],
    ["not what was given up", { canceled: 3 }, "7"],
    ["what came damaged, once more", { shipped: 10, received: 8, damaged: 2 }, "2"],
  ])("without a quantity are all that is open: %s", (_, part, quantity) => {
    expect(check([lineOf(part)])).toEqual({ ok: true, value: { status: "in_transit", lines: [left(quantity)] } })
  })

  it("leave complete lines alone", () => {
    const departure = check([lineOf({ id: "a", received: 10 }), lineOf({ id: "b" })])
    expect(departure.ok && departure.value.lines).toEqual([left(10, "b")])
  })

  it("cannot be more than is open, a line named twice added up", () => {
    expect(check([lineOf({ shipped: 4 })], [left(3), left("3.5")])).toEqual({
      ok: false,
      reason: `Line "line_1" of purchase order 12 has 10 open, of which 4 are on their way; 6.5 cannot be shipped on it.`,
    })
  })

  it.each([
    ["a line the order does not have", [left(1, "other")], `Purchase order 12 has no line "other".`],
    ["nothing", [left(0)], `The quantity shipped on line "line_1" must be more than 0.`],
    ["no line at all", [], "Name at least one line of purchase order 12 and the quantity shipped."],
  ])("cannot be %s", (_, wanted, reason) => {
    expect(check([lineOf()], wanted)).toEqual({ ok: false, reason })
  })

  it("are refused once all of them are on their way", () => {
    expect(check([lineOf({ shipped: 10 })])).toEqual({
      ok: false,
      reason: "Everything that is open on purchase order 12 is on its way already.",
    })
  })

  it("left today at the latest, wherever on earth that is", () => {
    expect(check([lineOf()], null, new Date("2026-11-24T10:00:00Z")).ok).toBe(true)
    expect(check([lineOf()], null, new Date("2026-11-24T10:00:01Z"))).toEqual({
      ok: false,
      reason: "24 November 2026 lies ahead; give the day the goods left, 23 November 2026 at the latest.",
    })
  })

  it.each([
    ["sent", "in_transit"],
    ["confirmed", "in_transit"],
    ["in_transit", "in_transit"],
    ["partly_received", "partly_received"],
  ] as const)("take an order that is %s to %s", (status, after) => {
    const departure = checkShipment({ display_id: 12, status }, [lineOf()], null, { shippedAt: now, now })
    expect(departure.ok && departure.value.status).toBe(after)
  })

  it.each([
    ["draft", "Purchase order 12 is a draft; send it before its goods are shipped."],
    ["received", "Purchase order 12 is received; nothing more can be shipped on it."],
    ["closed", "Purchase order 12 is closed; nothing more can be shipped on it."],
    ["canceled", "Purchase order 12 is canceled; nothing more can be shipped on it."],
  ] as const)("are refused on an order that is %s", (status, reason) => {
    expect(checkShipment({ display_id: 12, status }, [lineOf()], null, { shippedAt: now, now })).toEqual({ ok: false, reason })
  })
})

describe("a tracking page", () => {
  it.each([null, "https://track.example.com/JD014", "http://track.example.com/?n=1"])("may be %s", (url) => {
    expect(checkTrackingUrl(url)).toEqual({ ok: true, value: url })
  })

  it.each(["javascript:alert(1)", "track.example.com", "https://", "ftp://x", ""])("is not %j", (url) => {
    expect(checkTrackingUrl(url)).toEqual({
      ok: false,
      reason: `"${url}" is no web address; give the tracking page as https://track.example.com/123, or leave it out.`,
    })
  })
})
