import BigNumber from "bignumber.js"
import { fc, it as property } from "@fast-check/jest"
import { total, units } from "./builders"
import { cancellationWorth, captureDue, settle, worthOf, type ChargeableOrder, type PricedLine } from "../money"

const line = (amount: string, quantity: number | string, shipped: number | string = 0, canceled: number | string = 0): PricedLine => ({
  total: units(amount),
  quantity: units(quantity),
  shipped: units(shipped),
  canceled: units(canceled),
})

const due = (lines: PricedLine[], order: { shipping?: string; total: string; paid?: string; decimals?: number }) =>
  captureDue({
    lines,
    shippingTotal: units(order.shipping ?? 0),
    total: units(order.total),
    paid: units(order.paid ?? 0),
    decimals: order.decimals ?? 2,
  }).toFixed()

describe("what units of a line are worth", () => {
  it.each([
    ["10", 4, 1, 2, "2.5"],
    ["10", 3, 1, 2, "3.33"],
    ["10", 3, 2, 2, "6.67"],
    ["10", 3, 3, 2, "10"],
    ["0.01", 2, 1, 2, "0.01"],
    ["1000", 3, 1, 0, "333"],
    ["1.000", 3, 2, 3, "0.667"],
    ["10", "2.5", "0.5", 2, "2"],
    ["10", 3, 0, 2, "0"],
    ["0", 0, 0, 2, "0"],
  ])("%s for %s, of which %s, with %s decimals, is %s", (amount, quantity, count, decimals, worth) => {
    expect(worthOf(line(amount, quantity), units(count), decimals).toFixed()).toBe(worth)
  })

  it("is exactly the total for the whole line, although tax left fractions of a cent", () => {
    expect(worthOf(line("13.0781", 1), units(1), 2).toFixed()).toBe("13.0781")
    expect(worthOf(line("13.0781", 2), units(2), 2).toFixed()).toBe("13.0781")
  })

  it("is never more than the line costs", () => {
    expect(worthOf(line("0.0099", 100), units(99), 2).toFixed()).toBe("0.0099")
    expect(worthOf(line("10", 2), units(3), 2).toFixed()).toBe("10")
  })
})

describe("what to charge", () => {
  it("is nothing before goods leave", () => {
    expect(due([line("30", 10)], { shipping: "5", total: "35" })).toBe("0")
  })

  it("is the units that left and, with the first parcel, the shipping", () => {
    expect(due([line("30", 10, 3)], { shipping: "5", total: "35" })).toBe("14")
    expect(due([line("30", 10, 5)], { shipping: "5", total: "35", paid: "14" })).toBe("6")
  })

  it("is what is left of the order with the last parcel", () => {
    expect(due([line("10", 3, 3)], { total: "10", paid: "6.67" })).toBe("3.33")
    expect(due([line("13.0781", 2, 2)], { total: "13.0781", paid: "6.54" })).toBe("6.5381")
  })

  it("counts what was given up as finished", () => {
    expect(due([line("30", 10, 3, 7)], { shipping: "5", total: "14" })).toBe("14")
  })

  it("leaves out lines of which nothing left", () => {
    expect(due([line("30", 10, 10), line("20", 1)], { total: "50" })).toBe("30")
  })

  it("is nothing for a shipment that was charged already", () => {
    expect(due([line("30", 10, 3)], { total: "30", paid: "9" })).toBe("0")
    expect(due([line("30", 10, 3)], { total: "30", paid: "30" })).toBe("0")
  })

  it("is never more than the order still costs after credits", () => {
    expect(due([line("30", 10, 8)], { total: "20" })).toBe("20")
  })

  it("is a sum that the currency has, until the last parcel", () => {
    expect(due([line("13.0781", 1, 1), line("20", 1)], { shipping: "5.9405", total: "39.0186" })).toBe("19.02")
  })
})

describe("settling what was given up", () => {
  it.each([
    ["nothing was charged", "30", "50", "30", "0"],
    ["all was charged", "30", "0", "0", "30"],
    ["some was charged", "30", "12.5", "12.5", "17.5"],
    ["as much was charged as is given up", "30", "30", "30", "0"],
    ["too much was charged", "30", "-5", "0", "30"],
  ])("when %s", (_, worth, owed, credit, refund) => {
    const settlement = settle(units(worth), units(owed))
    expect([settlement.credit.toFixed(), settlement.refund.toFixed()]).toEqual([credit, refund])
  })

  const amounts = fc.integer({ min: -5000, max: 5000 }).map((cents) => new BigNumber(cents).div(100))

  property.prop([amounts.map((amount) => amount.abs()), amounts])("gives back neither more nor less", (worth, owed) => {
    const { credit, refund } = settle(worth, owed)
    expect(credit.plus(refund).toFixed()).toBe(worth.toFixed())
    expect(credit.gte(0) && refund.gte(0)).toBe(true)
    expect(credit.lte(BigNumber.max(0, owed))).toBe(true)
  })
})

/** Line totals in the currency's smallest unit, or with the fractions of it that a tax rate leaves. */
const prices = (decimals: number): fc.Arbitrary<BigNumber> =>
  fc.oneof(
    fc.integer({ min: 0, max: 5000 }).map((amount) => new BigNumber(amount).shiftedBy(-decimals)),
    fc.integer({ min: 0, max: 500000 }).map((amount) => new BigNumber(amount).shiftedBy(-decimals - 2))
  )

interface Sale {
  decimals: number
  shipping: BigNumber
  lines: PricedLine[]
}

const sales: fc.Arbitrary<Sale> = fc.constantFrom(0, 2, 3).chain((decimals) =>
  fc.record({
    decimals: fc.constant(decimals),
    shipping: prices(decimals),
    lines: fc.array(
      fc.record({
        total: prices(decimals),
        quantity: fc.integer({ min: 1, max: 40 }).map((count) => new BigNumber(count).div(2)),
        shipped: fc.constant(new BigNumber(0)),
        canceled: fc.constant(new BigNumber(0)),
      }),
      { minLength: 1, maxLength: 4 }
    ),
  })
)

const moves = fc.array(
  fc.record({
    what: fc.constantFrom("ship", "ship", "cancel"),
    pick: fc.nat({ max: 9 }),
    amount: fc.integer({ min: 1, max: 12 }).map((count) => new BigNumber(count).div(2)),
  }),
  { maxLength: 20 }
)

const open = (one: PricedLine): BigNumber => one.quantity.minus(one.shipped).minus(one.canceled)

const replaced = (order: ChargeableOrder, old: PricedLine, part: Partial<PricedLine>): ChargeableOrder => ({
  ...order,
  lines: order.lines.map((one) => (one === old ? { ...one, ...part } : one)),
})

function shipped(order: ChargeableOrder, one: PricedLine, count: BigNumber): ChargeableOrder {
  const after = replaced(order, one, { shipped: one.shipped.plus(count) })
  const charge = captureDue(after)
  expect(charge.gte(0)).toBe(true)
  return { ...after, paid: after.paid.plus(charge) }
}

/** Both a credit and a refund lower what the order costs: core books a refund as a credit too. */
function canceled(order: ChargeableOrder, one: PricedLine, count: BigNumber): ChargeableOrder {
  const worth = cancellationWorth(one, count, order.decimals)
  const { refund } = settle(worth, order.total.minus(order.paid))
  expect(worth.gte(0)).toBe(true)
  expect(refund.lte(order.paid)).toBe(true)
  const after = replaced(order, one, { canceled: one.canceled.plus(count) })
  return { ...after, total: after.total.minus(worth), paid: after.paid.minus(refund) }
}

describe("over the life of an order", () => {
  const start = ({ lines, shipping, decimals }: Sale): ChargeableOrder => ({
    lines,
    shippingTotal: shipping,
    total: total(lines.map((one) => one.total)).plus(shipping),
    paid: new BigNumber(0),
    decimals,
  })

  property.prop([sales, moves], { numRuns: 300 })("what was charged is what the order costs, never more", (sale, history) => {
    let order = start(sale)
    for (const { what, pick, amount } of history) {
      const one = order.lines[pick % order.lines.length]
      const count = BigNumber.min(amount, open(one))
      if (count.gt(0)) {
        order = what === "ship" ? shipped(order, one, count) : canceled(order, one, count)
      }
      expect(order.paid.lte(order.total)).toBe(true)
    }
    const leaves = order.lines.filter((one) => open(one).gt(0))
    for (const one of leaves) {
      order = shipped(order, one, open(one))
    }
    if (leaves.length > 0) {
      expect(order.paid.toFixed()).toBe(order.total.toFixed())
    }
  })

  property.prop([sales, fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 10 })])(
    "giving up a line bit by bit is worth as much as at once",
    ({ lines: [one], decimals }, bits) => {
      let left = one
      const worths = [...bits.map((bit) => new BigNumber(bit).div(2)), one.quantity].map((bit) => {
        const count = BigNumber.min(bit, open(left))
        const worth = cancellationWorth(left, count, decimals)
        left = { ...left, canceled: left.canceled.plus(count) }
        return worth
      })
      expect(total(worths).toFixed()).toBe(one.total.toFixed())
      expect(worths.every((worth) => worth.gte(0))).toBe(true)
    }
  )
})
