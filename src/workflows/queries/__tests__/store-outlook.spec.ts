import BigNumber from "bignumber.js"
import type { PolicyValues } from "../../../modules/backorder/domain/policy/policy"
import { outlookOfRequests } from "../store-outlook"
import type { StoreSupply } from "../store-supply"
import type { StorePart, StoreVariant } from "../store-variants"

const now = new Date("2026-11-23T09:00:00Z")
const arrives = new Date("2026-12-14T00:00:00Z")
const units = (amount: string | number) => new BigNumber(amount)

/** A part with what is free at each location; `-` in front of a location's name takes it out of the channel. */
const part = (inventoryItemId: string, free: Record<string, number>, required = 1): StorePart => ({
  inventoryItemId,
  required: units(required),
  levels: Object.entries(free).map(([location, amount]) => ({
    locationId: location.replace("-", ""),
    free: units(amount),
    channelIds: location.startsWith("-") ? [] : ["web"],
  })),
})

const variant = (parts: StorePart[], changes: Partial<StoreVariant> = {}): StoreVariant => ({
  id: "variant",
  title: "",
  sku: null,
  productId: "prod",
  productTitle: "Chair",
  channelIds: ["web"],
  managed: true,
  backorderable: true,
  parts,
  ...changes,
})

const noRules: PolicyValues = {
  allowed: true,
  cap: null,
  horizonDays: null,
  orderFrom: null,
  orderUntil: null,
  shipping: "as_available",
  minimumBatch: null,
  charging: "on_shipment",
  acknowledgementRequired: false,
  allocationRule: "fifo",
  priority: 0,
  sourcing: "single",
  noticeText: null,
}

/** Ten units of everything arrive everywhere; nobody waits. */
const supplyUnder = (rules: Partial<PolicyValues>, { waiting = 0, claimed = 0 } = {}): StoreSupply => ({
  rules: () => ({ ...noRules, ...rules }),
  demand: () => ({ waiting: units(waiting), others: { claimed: units(claimed), taken: units(0) } }),
  terms: { handlingDays: 0, transitDays: 0, leadTimeDays: null },
  unsettled: () => false,
  outlook: ({ required }, { free }) => ({
    required,
    free,
    ahead: BigNumber.max(0, free.negated()),
    arrivals: [{ id: "arrival", at: arrives, promisedBy: arrives, quantity: units(10) }],
  }),
})

const askUnder = (supply: StoreSupply, ...requests: [StoreVariant, number | string][]) =>
  outlookOfRequests(
    requests.map(([asked, quantity]) => ({ variant: asked, quantity: units(quantity) })),
    "web",
    supply,
    now
  ).map(({ available, backordered, allowed, limit, date }) => [
    available.toFixed(),
    backordered.toFixed(),
    allowed,
    limit?.toFixed() ?? null,
    date?.promisedBy ?? null,
  ])

const ask = (...requests: [StoreVariant, number | string][]) => askUnder(supplyUnder({}), ...requests)

describe("what requests would get", () => {
  it.each<[string, StoreVariant, number | string, [string, string, boolean, string | null, Date | null]]>([
    ["a part of it is there", variant([part("a", { north: 3 })]), 10, ["3", "7", true, null, arrives]],
    ["one location has all of it", variant([part("a", { north: 2, south: 5 })]), 5, ["5", "0", true, null, null]],
    ["no location has all of it", variant([part("a", { north: 2, south: 5 })]), 6, ["5", "1", true, null, arrives]],
    ["a location does not sell here", variant([part("a", { "-north": 9, south: 1 })]), 3, ["1", "2", true, null, arrives]],
    ["no location knows it", variant([part("a", {})]), 1, ["0", "1", false, "0", null]],
    ["nothing says what it takes", variant([]), 1, ["0", "1", false, "0", null]],
    ["nobody counts it", variant([], { managed: false }), 99, ["99", "0", true, null, null]],
    ["the first location owes units", variant([part("a", { north: -4, south: 2 })]), 3, ["2", "1", true, null, arrives]],
    ["more wait than arrive", variant([part("a", { north: -8 })]), 3, ["0", "3", true, null, null]],
    ["it may not be backordered and is short", variant([part("a", { north: 5 })], { backorderable: false }), 7, ["5", "2", false, "5", null]],
    ["it may not be backordered and is there", variant([part("a", { north: 5 })], { backorderable: false }), 5, ["5", "0", true, "5", null]],
    [
      "another location has more of what may not be backordered",
      variant([part("a", { north: 2, south: 5 })], { backorderable: false }),
      6,
      ["5", "1", false, "5", null],
    ],
    [
      "the parts of a kit lie at two locations",
      variant([part("a", { north: 4 }), part("b", { south: 5 }, 2)]),
      4,
      ["2", "2", true, null, arrives],
    ],
  ])("when %s", (_, asked, quantity, expected) => {
    expect(ask([asked, quantity])).toEqual([expected])
  })

  it("never gives two lines of a cart the same unit", () => {
    const chair = variant([part("a", { north: 3 })])
    expect(ask([chair, 2], [chair, 4]).map(([available]) => available)).toEqual(["2", "1"])
  })

  it("lets the lines of a cart queue behind one another for what arrives", () => {
    const chair = variant([part("a", { north: 0 })])
    expect(ask([chair, 6], [chair, 4], [chair, 1]).map(([, , , , date]) => date)).toEqual([arrives, arrives, null])
  })

  it("never gives two kits the same part", () => {
    const cushion = part("cushion", { north: 5 })
    const set = variant([part("bench", { north: 9 }), { ...cushion, required: units(2) }])
    expect(ask([variant([cushion]), 2], [set, 2]).map(([available]) => available)).toEqual(["2", "1"])
  })

  it("counts what earlier lines took from what may be ordered at most", () => {
    const rug = variant([part("a", { north: 5 })], { backorderable: false })
    expect(ask([rug, 3], [rug, 3])[1]).toEqual(["2", "1", false, "2", null])
  })
})

describe("under the shop's rules", () => {
  const chair = variant([part("a", { north: 2, south: 5 })])

  it("counts every location where a line may be split, and the best one where it may not", () => {
    const split = supplyUnder({ sourcing: "split" })
    expect(askUnder(split, [chair, 8])).toEqual([["7", "1", true, null, arrives]])
    expect(askUnder(split, [chair, 4], [chair, 4]).map(([available]) => available)).toEqual(["4", "3"])
  })

  it("makes whole kits at each location where a line may be split", () => {
    const set = variant([part("bench", { north: 1, south: 4 }), part("cushion", { north: 9, south: 3 }, 2)])
    expect(askUnder(supplyUnder({ sourcing: "split" }), [set, 3])).toEqual([["2", "1", true, null, arrives]])
  })

  it("lets no more wait than the cap, all lines of the cart together", () => {
    const capped = supplyUnder({ cap: units(4) }, { waiting: 1, claimed: 1 })
    expect(askUnder(capped, [chair, 7])).toEqual([["5", "2", true, "7", arrives]])
    expect(askUnder(capped, [chair, 8])).toEqual([["5", "3", false, "7", null]])
    expect(askUnder(capped, [chair, 6], [chair, 4]).map(([, , allowed, limit]) => [allowed, limit])).toEqual([
      [true, "7"],
      [false, "3"],
    ])
  })

  it("promises nothing beyond the horizon", () => {
    expect(askUnder(supplyUnder({ horizonDays: 21 }), [chair, 8])).toEqual([["5", "3", true, "15", arrives]])
    expect(askUnder(supplyUnder({ horizonDays: 20 }), [chair, 8])).toEqual([["5", "3", false, "5", null]])
  })

  it("leaves to Medusa what may not be backordered", () => {
    const rug = variant([part("a", { north: 5 })], { backorderable: false })
    expect(askUnder(supplyUnder({ cap: units(0) }), [rug, 7])).toEqual([["5", "2", false, "5", null]])
  })

  describe("when goods arrive at one location only", () => {
    const arrivingSouth = (rules: Partial<PolicyValues>): StoreSupply => {
      const supply = supplyUnder(rules)
      return {
        ...supply,
        outlook: (asked, level) => {
          const outlook = supply.outlook(asked, level)
          return level.locationId === "south" ? outlook : { ...outlook, arrivals: [] }
        },
      }
    }
    const rest = variant([part("a", { north: 1, south: 0 })])

    it("dates a request that falls short elsewhere by them, if all of it comes there", () => {
      expect(askUnder(arrivingSouth({}), [rest, 10])).toEqual([["1", "9", true, null, arrives]])
      expect(askUnder(arrivingSouth({}), [rest, 11])).toEqual([["1", "10", true, null, null]])
    })

    it("lets through as many as come there within the horizon", () => {
      expect(askUnder(arrivingSouth({ horizonDays: 21 }), [rest, 10])).toEqual([["1", "9", true, "10", arrives]])
      expect(askUnder(arrivingSouth({ horizonDays: 20 }), [rest, 10])).toEqual([["1", "9", false, "1", null]])
    })

    it("counts against a cap what waits where it is held", () => {
      expect(askUnder(arrivingSouth({ cap: units(9) }), [rest, 10])).toEqual([["1", "9", true, "10", arrives]])
    })
  })
})
