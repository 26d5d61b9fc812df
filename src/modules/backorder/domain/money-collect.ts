/**
 * From which payments to take what is due, and what stands in the way.
 *
 * A provider that can capture a part is asked for what is due. Any other takes everything at once,
 * so it is asked only when all of it is due; or, where the merchant wants it so, once everything
 * that will ever leave has left, and what was taken too much is sent back at once. What cannot be
 * taken is named, with the reason, once nothing that is still to leave could change it.
 */
import BigNumber from "bignumber.js"

export interface CollectablePayment {
  id: string
  providerId: string
  /** Authorised and not captured. */
  open: BigNumber
  captured: BigNumber
  /** Whether its provider can capture a part. */
  partial: boolean
}

export interface Capture {
  paymentId: string
  amount: BigNumber
  /** Part of the amount that is not due and goes back at once. */
  excess: BigNumber
}

export interface ChargeObstacle {
  /** no_payment: nothing is authorised for it. whole_payment: its provider would take more than is due. */
  reason: "no_payment" | "whole_payment"
  amount: BigNumber
}

export interface Collection {
  captures: readonly Capture[]
  /** What is due and must wait until the rest of the payment is due too. */
  later: BigNumber
  obstacle: ChargeObstacle | null
}

export interface CollectRules {
  allLeft: boolean
  /** Take a whole payment of which a part is due and send the rest back. */
  refundExcess: boolean
}

export function collect(due: BigNumber, payments: readonly CollectablePayment[], rules: CollectRules): Collection {
  const none = new BigNumber(0)
  const captures: Capture[] = []
  let left = due
  let wholeOnly = false
  for (const payment of payments.filter(({ open }) => open.gt(0))) {
    const amount = BigNumber.min(left, payment.open)
    if (amount.lte(0)) {
      break
    }
    if (payment.partial || amount.eq(payment.open)) {
      captures.push({ paymentId: payment.id, amount, excess: none })
      left = left.minus(amount)
    } else if (rules.allLeft && rules.refundExcess && payment.captured.isZero()) {
      captures.push({ paymentId: payment.id, amount: payment.open, excess: payment.open.minus(amount) })
      left = left.minus(amount)
    } else {
      wholeOnly = true
    }
  }
  if (left.isZero()) {
    return { captures, later: none, obstacle: null }
  }
  if (!wholeOnly) {
    return { captures, later: none, obstacle: { reason: "no_payment", amount: left } }
  }
  return rules.allLeft
    ? { captures, later: none, obstacle: { reason: "whole_payment", amount: left } }
    : { captures, later: left, obstacle: null }
}

/** What the order still costs and no authorised payment covers. */
export function uncovered(total: BigNumber, paid: BigNumber, payments: readonly Pick<CollectablePayment, "open">[]): BigNumber {
  const open = payments.reduce((sum, payment) => sum.plus(payment.open), new BigNumber(0))
  return BigNumber.max(0, total.minus(paid).minus(open))
}
