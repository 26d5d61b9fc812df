import BigNumber from "bignumber.js"
import fc from "fast-check"
import { localDays } from "../local-day"
import { orderDemand, type LineFacts, type OrderFacts } from "../order-demand"

const number = (value: number): BigNumber => new BigNumber(value)
const dayOf = localDays("Europe/Berlin")

const line = (more: Partial<LineFacts> = {}): LineFacts => ({
  lineId: "line",
  addedAt: null,
  quantity: number(10),
  takenOff: number(0),
  givenUp: number(0),
  returned: number(0),
  isSubstitute: false,
  parts: [{ inventoryItemId: "chair", required: number(1), shares: [{ locationId: "berlin", quantity: number(10) }] }],
  ...more,
})

const order = (lines: LineFacts[], more: Partial<OrderFacts> = {}): OrderFacts => ({
  orderId: "order",
  orderedAt: new Date("2026-11-23T23:30:00Z"),
  isDraft: false,
  isCanceled: false,
  regionId: "region",
  salesChannelId: "channel",
  customerKey: "customer",
  lines,
  ...more,
})

const asked = (facts: OrderFacts) =>
  orderDemand(facts, dayOf).map(({ inventoryItemId, locationId, quantity, returned }) => [
    inventoryItemId,
    locationId,
    quantity.toNumber(),
    returned.toNumber(),
  ])

describe("what an order asks for", () => {
  it("is counted on the day on which it was placed, where the shop is", () => {
    expect(orderDemand(order([line()]), dayOf)).toMatchObject([
      { day: "2026-11-24", orderId: "order", regionId: "region", salesChannelId: "channel", customerKey: "customer" },
    ])
  })

  it("is counted on the day on which the line came onto it", () => {
    const [added] = orderDemand(order([line({ addedAt: new Date("2026-12-01T12:00:00Z") })]), dayOf)
    expect(added.day).toBe("2026-12-01")
  })

  it.each([
    ["what is on it now", line({ quantity: number(4) }), {}, 4],
    ["nothing of a line that was taken off", line({ quantity: number(0) }), {}, undefined],
    ["what was taken off because it had to be waited for", line({ quantity: number(4), takenOff: number(6), givenUp: number(6) }), {}, 10],
    ["what was given up and stayed on it once", line({ givenUp: number(6) }), {}, 10],
    ["nothing of a draft", line(), { isDraft: true }, undefined],
    ["nothing once it is canceled", line(), { isCanceled: true }, undefined],
    ["what was given up before it was canceled", line({ givenUp: number(6) }), { isCanceled: true }, 6],
    ["nothing of what came instead", line({ isSubstitute: true }), {}, undefined],
    ["what came back, too", line({ returned: number(3) }), {}, 10],
  ])("is %s", (_, ordered, more, quantity) => {
    expect(asked(order([ordered], more)).map(([, , units]) => units)).toEqual(quantity === undefined ? [] : [quantity])
  })

  it("keeps beside what came back", () => {
    expect(asked(order([line({ returned: number(3) })]))).toEqual([["chair", "berlin", 10, 3]])
  })
})

describe("a line that is served from two locations", () => {
  const shares = [
    { locationId: "berlin", quantity: number(3) },
    { locationId: "hamburg", quantity: number(7) },
  ]
  const parts = [{ inventoryItemId: "chair", required: number(1), shares }]

  it.each([
    [10, [3, 7]],
    [12, [5, 7]],
    [5, [3, 2]],
    [2, [2]],
  ])("of %i units asks each for its share: %j", (quantity, expected) => {
    expect(asked(order([line({ quantity: number(quantity), parts })])).map(([, , units]) => units)).toEqual(expected)
  })
})

it("asks a kit's parts for what each unit takes", () => {
  const parts = [
    { inventoryItemId: "seat", required: number(1), shares: [{ locationId: "berlin", quantity: number(0) }] },
    { inventoryItemId: "leg", required: number(4), shares: [{ locationId: "berlin", quantity: number(0) }] },
  ]
  expect(asked(order([line({ quantity: number(2), returned: number(1), parts })]))).toEqual([
    ["seat", "berlin", 2, 1],
    ["leg", "berlin", 8, 4],
  ])
})

it("neither loses nor invents a unit, wherever it is served from", () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }), (quantity, returned, held) => {
      const shares = held.map((units, place) => ({ locationId: `location ${place}`, quantity: number(units) }))
      const parts = [{ inventoryItemId: "chair", required: number(2), shares }]
      const came = Math.min(quantity, returned)
      const lines = orderDemand(order([line({ quantity: number(quantity), returned: number(came), parts })]), dayOf)
      const sum = (of: (one: (typeof lines)[number]) => BigNumber) => BigNumber.sum(0, ...lines.map(of)).toNumber()
      expect(sum((one) => one.quantity)).toBe(2 * quantity)
      expect(sum((one) => one.returned)).toBe(2 * came)
      expect(lines.every((one) => one.returned.lte(one.quantity))).toBe(true)
    })
  )
})
