import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import {
  cancelOrderWorkflow,
  createOrderCreditLinesWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { isPaid, refundAfterEdit, settle } from "../../modules/backorder/domain/money"
import type { BackorderDecisionRow, BackorderModuleService } from "../../modules/backorder/service"
import { exact } from "../queries/exact-quantity"
import { editOf, foreignChange, isOpen, openChangeError, orderChanges, type OrderChange } from "../queries/order-changes"
import { CREDIT_REFERENCE, givenBackFor, orderMoney, sum, type OrderMoney } from "../queries/order-money"
import { pairsOfOrders } from "../queries/pairs-of-orders"
import { nothingLeft } from "../queries/refund-owed"
import { cancelPaidBackOrderWorkflow } from "../cancel-paid-back-order"
import { withItemsLocked, withMoneyLocked } from "./locks"
import { callOffEdit, takeOffOrder } from "./take-off-order"

export interface Settled {
  refunded_amount: string | null
  released: boolean
}

const unitsOfLines = z.record(z.string(), z.string())

/**
 * Gives back the worth of what a decision canceled.
 *
 * Of a paid order the units are taken off by an order edit, and their worth is sent back. While
 * anything of the order is merely authorised an edit could void the authorisation, so the worth
 * is taken off the order by a credit line, as far as it was never charged, and the rest is sent
 * back. Where nothing of the order is left, the order itself is canceled, shipping and all.
 *
 * Every edit, credit and refund carries the decision's id. What is found under it has been given
 * already, so that a process that died half-way is continued and nothing is paid twice. While
 * somebody else changes the order, core allows no edit and no credit: the decision then waits for
 * the sweep.
 */
export const settleCancellationStep = createStep(
  "backorder-settle-cancellation",
  async (input: { decision_id: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const decision = await backorder.retrieveBackorderDecision(input.decision_id)
    if (decision.decision !== "cancel") {
      return new StepResponse<Settled>({ refunded_amount: null, released: false })
    }
    // An edit lets go of the line's stock before it reserves it anew; nobody may plan in between.
    const pairs = await pairsOfOrders(container, [decision.order_id])
    const settled = await withItemsLocked(container, pairs.map((pair) => pair.inventory_item_id), () =>
      withMoneyLocked(container, decision.order_id, () => settleOrder(container, decision))
    )
    return new StepResponse(settled)
  }
)

async function settleOrder(container: MedusaContainer, decision: BackorderDecisionRow): Promise<Settled> {
  const money = await orderMoney(container, decision.order_id)
  if (!money.canceled) {
    const changes = await orderChanges(container, decision.order_id)
    const foreign = foreignChange(changes, decision.id)
    if (foreign) {
      throw openChangeError(money.displayId, foreign)
    }
    if (!nothingLeft(money)) {
      return giveBack(container, money, changes, decision)
    }
    if (changes.some(isOpen)) {
      await callOffEdit(container, decision.order_id)
    }
    await cancelWhole(container, money, decision)
  }
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const [{ payments, settlements }, decisions] = await Promise.all([
    orderMoney(container, decision.order_id),
    backorder.listBackorderDecisions({ order_id: decision.order_id }, { take: null }),
  ])
  const before = decisions.filter(({ id }) => id !== decision.id).map((other) => exact(other, "refunded_amount"))
  const given = sum([...payments.map((payment) => payment.refunded), ...settlements.map(({ amount }) => amount)])
  const sentBack = BigNumber.max(0, given.minus(sum(before)))
  return toSettled(sentBack, sentBack.isZero())
}

async function giveBack(
  container: MedusaContainer,
  money: OrderMoney,
  changes: readonly OrderChange[],
  decision: BackorderDecisionRow
): Promise<Settled> {
  const worth = exact(decision, "amount")
  const credited = sum(money.creditLines.filter((line) => line.referenceId === decision.id).map((line) => line.amount))
  const refunded = givenBackFor(money, decision.id)
  const rest = worth.minus(credited).minus(refunded)
  const edit = editOf(changes, decision.id)
  const edited = edit !== undefined && !isOpen(edit)
  const untouched = credited.isZero() && refunded.isZero() && worth.gt(0)
  if (edited || (untouched && isPaid(money.total, money.paid, money.decimals))) {
    const lines = Object.entries(unitsOfLines.parse(decision.lines))
    const takenOff = await takeOffOrder(container, money, {
      orderId: decision.order_id,
      decisionId: decision.id,
      actorId: decision.actor_id,
      units: new Map(lines.map(([lineId, units]) => [lineId, new BigNumber(units)])),
      worth,
    })
    if (takenOff) {
      const now = await orderMoney(container, decision.order_id)
      const refund = refundAfterEdit(rest, now.paid.minus(now.total), now.decimals)
      await refundPayments(container, now, refund, decision.id)
      return toSettled(refunded.plus(refund), false)
    }
  } else if (edit) {
    await callOffEdit(container, decision.order_id)
  }
  const { credit, refund } = settle(rest, money.total.minus(money.paid))
  if (credit.gt(0)) {
    await creditDecision(container, decision, credit)
  }
  await refundPayments(container, money, refund, decision.id)
  return toSettled(refunded.plus(refund), credited.plus(credit).gt(0))
}

async function creditDecision(container: MedusaContainer, { id, order_id }: BackorderDecisionRow, amount: BigNumber): Promise<void> {
  await createOrderCreditLinesWorkflow(container).run({
    input: { id: order_id, credit_lines: [{ amount: amount.toNumber(), reference: CREDIT_REFERENCE, reference_id: id }] },
  })
}

export async function refundPayments(
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

/**
 * Sends back what was paid, then cancels the order. Core would send it back itself, but cancels all the same where the
 * provider refuses, and books the refund as made; and it would send back once more what was paid back by other means.
 */
async function cancelWhole(container: MedusaContainer, money: OrderMoney, decision: BackorderDecisionRow): Promise<void> {
  await refundPayments(container, money, money.paid, decision.id)
  if (money.settlements.length === 0) {
    await cancelOrderWorkflow(container).run({ input: { order_id: decision.order_id } })
    return
  }
  const settled = sum(money.settlements.filter(({ decisionId }) => decisionId === decision.id).map(({ amount }) => amount))
  const credited = money.creditLines.some(({ referenceId }) => referenceId === decision.id)
  if (settled.gt(0) && !credited) {
    await creditDecision(container, decision, settled)
  }
  await cancelPaidBackOrderWorkflow(container).run({ input: { order_id: decision.order_id } })
}

function toSettled(refunded: BigNumber, released: boolean): Settled {
  return { refunded_amount: refunded.gt(0) ? refunded.toFixed() : null, released }
}
