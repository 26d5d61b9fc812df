import BigNumber from "bignumber.js"
import { isNearly, nothingLeaves, refundAfterEdit, settle } from "../../modules/backorder/domain/money"
import type { BackorderDecisionRow } from "../../modules/backorder/service"
import { exact } from "./exact-quantity"
import { givenBackFor, sum, type OrderMoney } from "./order-money"
import { decidedSubstitutes } from "./substitutes"

/** Whether nothing of the order has left or ever will: it is canceled then, shipping and all. */
export function nothingLeft(money: OrderMoney): boolean {
  return nothingLeaves(money.lines.map((line) => ({ ...line, shipped: line.fulfilled.plus(line.returned) })))
}

/** What is still to be paid back for units that a decision gave up, or took something cheaper for. */
export function refundOwed(money: OrderMoney, decision: BackorderDecisionRow): BigNumber {
  if (decision.decision === "substitute") {
    return savedBySubstitutes(money, decision)
  }
  if (money.canceled || nothingLeft(money)) {
    return BigNumber.max(0, money.paid)
  }
  const credited = sum(money.creditLines.filter(({ referenceId }) => referenceId === decision.id).map(({ amount }) => amount))
  const rest = BigNumber.max(0, exact(decision, "amount").minus(credited).minus(givenBackFor(money, decision.id)))
  // Units that an edit took off the order leave it overpaid by what they were worth, fractions and all.
  const overpaid = money.paid.minus(money.total)
  if (overpaid.gt(0) && isNearly(rest, overpaid, money.decimals, Math.max(1, money.lines.length))) {
    return overpaid
  }
  return BigNumber.max(0, BigNumber.min(settle(rest, money.total.minus(money.paid)).refund, money.paid))
}

/** Nothing before the substitutes are on the order: until then it costs what it did. */
export function savedBySubstitutes(money: OrderMoney, decision: BackorderDecisionRow): BigNumber {
  const price = sum(decidedSubstitutes(decision).map((one) => new BigNumber(one.unit_amount).times(one.quantity)))
  const saved = exact(decision, "amount").minus(price).minus(givenBackFor(money, decision.id))
  return refundAfterEdit(saved, money.paid.minus(money.total), money.decimals)
}
