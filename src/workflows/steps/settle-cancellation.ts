import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow, createOrderCreditLinesWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { settle } from "../../modules/backorder/domain/money"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { exact } from "../queries/exact-quantity"
import { orderMoney, type OrderMoney } from "../queries/order-money"
import { withMoneyLocked } from "./locks"

export interface Settled {
  refunded_amount: string | null
  released: boolean
}

/**
 * Gives back the worth of what a decision canceled: what was never charged is taken off the
 * order by a credit line, which leaves the rest of the authorisation alone (an order edit would
 * void it); what was charged is refunded. Where nothing of the order is left, the order itself is
 * canceled, shipping and all.
 *
 * Every credit and refund carries the decision's id. What is found under it has been given
 * already, so that a process that died half-way is continued and nothing is paid twice.
 */
export const settleCancellationStep = createStep(
  "backorder-settle-cancellation",
  async (input: { decision_id: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const decision = await backorder.retrieveBackorderDecision(input.decision_id)
    const worth = exact(decision, "amount")
    const settled =
      decision.decision === "cancel"
        ? await withMoneyLocked(container, decision.order_id, () =>
            settleOrder(container, decision.order_id, decision.id, worth)
          )
        : { refunded_amount: null, released: false }
    return new StepResponse(settled)
  }
)

async function settleOrder(
  container: MedusaContainer,
  orderId: string,
  decisionId: string,
  worth: BigNumber
): Promise<Settled> {
  const money = await orderMoney(container, orderId)
  if (money.canceled || nothingLeft(money)) {
    if (!money.canceled) {
      await cancelOrderWorkflow(container).run({ input: { order_id: orderId } })
    }
    const { payments } = await orderMoney(container, orderId)
    const sentBack = sum(payments.map((payment) => payment.refunded))
    return toSettled(sentBack, sentBack.isZero())
  }

  const credited = sum(
    money.creditLines.filter((line) => line.referenceId === decisionId).map((line) => line.amount)
  )
  const refunded = sum(
    money.payments.flatMap((payment) => payment.refunds.filter((refund) => refund.note === decisionId)).map((refund) => refund.amount)
  )
  const rest = worth.minus(credited).minus(refunded)
  const { credit, refund } = settle(rest, money.total.minus(money.paid))
  if (credit.gt(0)) {
    await createOrderCreditLinesWorkflow(container).run({
      input: {
        id: orderId,
        credit_lines: [{ amount: credit.toNumber(), reference: "backorder_decision", reference_id: decisionId }],
      },
    })
  }
  await refundPayments(container, money, refund, decisionId)
  return toSettled(refunded.plus(refund), credited.plus(credit).gt(0))
}

async function refundPayments(
  container: MedusaContainer,
  money: OrderMoney,
  amount: BigNumber,
  decisionId: string
): Promise<void> {
  let left = amount
  for (const payment of money.payments) {
    const part = BigNumber.min(left, payment.captured.minus(payment.refunded))
    if (part.gt(0)) {
      await refundPaymentWorkflow(container).run({
        input: { payment_id: payment.id, amount: part.toNumber(), note: decisionId },
      })
      left = left.minus(part)
    }
  }
}

function nothingLeft(money: OrderMoney): boolean {
  return money.lines.every((line) => line.fulfilled.isZero() && line.canceled.gte(line.quantity))
}

function toSettled(refunded: BigNumber, released: boolean): Settled {
  return { refunded_amount: refunded.gt(0) ? refunded.toFixed() : null, released }
}

function sum(amounts: readonly BigNumber[]): BigNumber {
  return amounts.reduce((total, amount) => total.plus(amount), new BigNumber(0))
}
