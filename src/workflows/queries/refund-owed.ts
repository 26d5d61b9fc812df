import BigNumber from "bignumber.js"
import { isNearly, nothingLeaves, settle } from "../../modules/backorder/domain/money"
import type { BackorderDecisionRow } from "../../modules/backorder/service"
import { exact } from "./exact-quantity"
import { givenBackFor, sum, type OrderMoney } from "./order-money"

/** Whether nothing of the order has left or ever will: it is canceled then, shipping and all. */
export function nothingLeft(money: OrderMoney): boolean {
  return nothingLeaves(money.lines.map((line) => ({ ...line, shipped: line.fulfilled.plus(line.returned) })))
}

/** What is still to be paid back for units that a decision gave up. */
export function refundOwed(money: OrderMoney, decision: BackorderDecisionRow): BigNumber {
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
