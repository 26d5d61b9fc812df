/**
 * Orders of any lines and ways of charging are shipped, given up and edited in any order. Whatever
 * happens, what was charged less what was sent back ends as what was shipped.
 */
import BigNumber from "bignumber.js"
import { fc, it as property } from "@fast-check/jest"
import { cancellationWorth, isPaid, nothingLeaves, refundAfterEdit, settle, worthOf } from "../money"
import { captureDue, hasAllLeft, type ChargeableLine, type ChargeableOrder, type Charging } from "../money-charge"
import { collect } from "../money-collect"

const zero = new BigNumber(0)
const sumOf = (amounts: readonly BigNumber[]): BigNumber => amounts.reduce((sum, amount) => sum.plus(amount), zero)

/** Line totals in the currency's smallest unit, or with the fractions of it that a tax rate leaves. */
const prices = (decimals: number): fc.Arbitrary<BigNumber> =>
  fc.oneof(
    fc.integer({ min: 0, max: 5000 }).map((amount) => new BigNumber(amount).shiftedBy(-decimals)),
    fc.integer({ min: 0, max: 500000 }).map((amount) => new BigNumber(amount).shiftedBy(-decimals - 2))
  )

const salesCharged = (...chargings: Charging[]): fc.Arbitrary<ChargeableOrder> =>
  fc.constantFrom(0, 2, 3).chain((decimals) =>
    fc
      .record({
        shippingTotal: prices(decimals),
        lines: fc.array(
          fc.record({
            total: prices(decimals),
            quantity: fc.integer({ min: 1, max: 40 }).map((count) => new BigNumber(count).div(2)),
            shipped: fc.constant(zero),
            canceled: fc.constant(zero),
            charging: fc.constantFrom(...chargings),
          }),
          { minLength: 1, maxLength: 4 }
        ),
      })
      .map(({ lines, shippingTotal }) => ({
        lines,
        shippingTotal,
        total: sumOf(lines.map((line) => line.total)).plus(shippingTotal),
        paid: zero,
        decimals,
      }))
  )

const anySale = salesCharged("on_shipment", "on_shipment", "on_last_shipment", "at_order")

interface Move {
  what: "ship" | "cancel"
  pick: number
  amount: BigNumber
}

const histories = fc.array(
  fc.record({
    what: fc.constantFrom<Move["what"]>("ship", "ship", "cancel"),
    pick: fc.nat({ max: 9 }),
    amount: fc.integer({ min: 1, max: 12 }).map((count) => new BigNumber(count).div(2)),
  }),
  { maxLength: 20 }
)

const open = (line: ChargeableLine): BigNumber => line.quantity.minus(line.shipped).minus(line.canceled)

const withLine = (order: ChargeableOrder, old: ChargeableLine, part: Partial<ChargeableLine>): ChargeableOrder => ({
  ...order,
  lines: order.lines.map((line) => (line === old ? { ...line, ...part } : line)),
})

function charged(order: ChargeableOrder): ChargeableOrder {
  const due = captureDue(order)
  expect(due.gte(0)).toBe(true)
  return { ...order, paid: order.paid.plus(due) }
}

/** A paid line is edited; of any other the worth is credited, or sent back, which core books as a credit too. */
function givenUp(order: ChargeableOrder, line: ChargeableLine, count: BigNumber): ChargeableOrder {
  const worth = cancellationWorth(line, count, order.decimals)
  expect(worth.gte(0)).toBe(true)
  const canceled = withLine(order, line, { canceled: line.canceled.plus(count) })
  if (nothingLeaves(canceled.lines)) {
    return { ...canceled, total: zero, paid: zero }
  }
  if (worth.gt(0) && isPaid(order.total, order.paid, order.decimals)) {
    const lineTotal = line.total.times(line.quantity.minus(count)).div(line.quantity)
    const edited = withLine(order, line, { quantity: line.quantity.minus(count), total: lineTotal })
    const total = order.total.minus(line.total).plus(lineTotal)
    const refund = refundAfterEdit(worth, order.paid.minus(total), order.decimals)
    return { ...edited, total, paid: order.paid.minus(refund) }
  }
  const { refund } = settle(worth, order.total.minus(order.paid))
  return { ...canceled, total: order.total.minus(worth), paid: order.paid.minus(refund) }
}

function after(order: ChargeableOrder, { what, pick, amount }: Move): ChargeableOrder {
  const line = order.lines[pick % order.lines.length]
  const count = BigNumber.min(amount, open(line))
  if (count.lte(0)) {
    return order
  }
  return charged(what === "ship" ? withLine(order, line, { shipped: line.shipped.plus(count) }) : givenUp(order, line, count))
}

const rest = (order: ChargeableOrder, what: Move["what"]): Move[] =>
  order.lines.map((line, pick) => ({ what, pick, amount: line.quantity }))

/** What the units that left cost, each line's fractions rounded once at most. */
const shippedWorth = (order: ChargeableOrder): BigNumber =>
  sumOf(order.lines.map((line) => (line.quantity.isZero() ? zero : line.total.times(line.shipped).div(line.quantity))))

describe("over the life of an order", () => {
  property.prop([anySale, histories, fc.constantFrom<Move["what"]>("ship", "cancel")], { numRuns: 400 })(
    "what was charged less what was sent back ends as the worth of what was shipped",
    (sale, history, ending) => {
      const lived = history.reduce(after, charged(sale))
      const ended = rest(lived, ending).reduce(after, lived)

      expect(hasAllLeft(ended.lines)).toBe(true)
      const somethingLeft = ended.lines.some((line) => line.shipped.gt(0))
      const goods = somethingLeft ? shippedWorth(ended).plus(ended.shippingTotal) : zero
      const fractions = new BigNumber(history.length + ended.lines.length).shiftedBy(-ended.decimals)
      expect(ended.paid.minus(ended.total).abs().lt(new BigNumber(1).shiftedBy(-ended.decimals))).toBe(true)
      expect(ended.paid.minus(goods).abs().lte(fractions)).toBe(true)
    }
  )

  property.prop([salesCharged("on_shipment"), histories], { numRuns: 300 })(
    "never more is charged than has left, where goods are charged as they leave",
    (sale, history) => {
      let order = charged(sale)
      for (const move of history) {
        order = after(order, move)
        const ceiling = order.lines.some((line) => line.shipped.gt(0)) ? shippedWorth(order).plus(order.shippingTotal) : zero
        const fractions = new BigNumber(order.lines.length + history.length).shiftedBy(-order.decimals)
        expect(order.paid.minus(order.total).lt(new BigNumber(1).shiftedBy(-order.decimals))).toBe(true)
        expect(order.paid.lte(ceiling.plus(fractions))).toBe(true)
      }
    }
  )

  property.prop([salesCharged("on_shipment", "on_last_shipment"), histories], { numRuns: 300 })(
    "an order that is shipped whole is charged its total to the last fraction",
    (sale, history) => {
      const lived = history.filter(({ what }) => what === "ship").reduce(after, charged(sale))
      const ended = rest(lived, "ship").reduce(after, lived)
      expect(ended.paid.toFixed()).toBe(sale.total.toFixed())
    }
  )

  property.prop([anySale.map(({ lines, decimals }) => ({ line: lines[0], decimals })), fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 10 })])(
    "giving up a line bit by bit is worth as much as at once",
    ({ line, decimals }, bits) => {
      let left = line
      const worths = [...bits.map((bit) => new BigNumber(bit).div(2)), line.quantity].map((bit) => {
        const count = BigNumber.min(bit, open(left))
        const worth = cancellationWorth(left, count, decimals)
        left = { ...left, canceled: left.canceled.plus(count) }
        return worth
      })
      expect(sumOf(worths).toFixed()).toBe(line.total.toFixed())
      expect(worths.every((worth) => worth.gte(0))).toBe(true)
      expect(worthOf(line, line.quantity, decimals).toFixed()).toBe(line.total.toFixed())
    }
  )
})

describe("taking what is due from payments of any kind", () => {
  const amounts = fc.integer({ min: 0, max: 9000 }).map((cents) => new BigNumber(cents).div(100))
  const payments = fc.array(fc.record({ open: amounts, captured: amounts, partial: fc.boolean() }), { maxLength: 4 })

  property.prop([amounts, payments, fc.boolean(), fc.boolean()], { numRuns: 300 })(
    "what is kept, what comes later and what cannot be taken add up to what is due",
    (due, each, allLeft, refundExcess) => {
      const purses = each.map((one, index) => ({ ...one, id: `pay_${index}`, providerId: "pp" }))
      const { captures, later, obstacle } = collect(due, purses, { allLeft, refundExcess })
      const kept = sumOf(captures.map((capture) => capture.amount.minus(capture.excess)))
      expect(kept.plus(later).plus(obstacle?.amount ?? 0).toFixed()).toBe(due.toFixed())
      for (const capture of captures) {
        const purse = purses.find(({ id }) => id === capture.paymentId)
        expect(capture.amount.lte(purse?.open ?? 0)).toBe(true)
        expect(capture.amount.gt(0) && capture.excess.gte(0)).toBe(true)
        expect(capture.excess.isZero() || (allLeft && refundExcess)).toBe(true)
      }
    }
  )
})
