import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { isNearly } from "../../modules/backorder/domain/money"
import type { BackorderDecisionRow, BackorderModuleService } from "../../modules/backorder/service"
import { orderMoney, SETTLEMENT_REFERENCE, type OrderMoney } from "../queries/order-money"
import { refundOwed } from "../queries/refund-owed"
import { goOnWithDecision } from "./go-on-with-decision"
import { withMoneyLocked } from "./locks"
import { countedAmount, writeDown, type SettleInput } from "./settled-otherwise"

/**
 * The merchant has paid back by other means what a decision gave up. Medusa's list of the order's transactions says so,
 * under the decision's id, so that its refund is not tried again; then the decision is carried out to its end.
 */
export const settleRefundStep = createStep("backorder-settle-refund", async (input: SettleInput, { container }) => {
  if (input.kind === "refund") {
    const decisionId = await withMoneyLocked(container, input.order_id, () => enterRefund(container, input))
    await goOnWithDecision(container, decisionId, input.now)
  }
  return new StepResponse({ order_id: input.order_id })
})

async function enterRefund(container: MedusaContainer, input: SettleInput): Promise<string> {
  const money = await orderMoney(container, input.order_id)
  const decision = await openDecision(container, input, money)
  const entered = money.settlements.find(({ decisionId }) => decisionId === decision.id)
  const owed = refundOwed(money, decision)
  const amount = entered?.amount ?? countedAmount(input, owed, money)
  if (!entered && !amount.eq(owed)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${owed.toFixed()} ${money.currencyCode.toUpperCase()} are to be paid back, and they are paid back whole. Enter the whole amount.`
    )
  }
  if (!entered) {
    await container.resolve(Modules.ORDER).addOrderTransactions({
      order_id: input.order_id,
      amount: amount.negated().toNumber(),
      currency_code: money.currencyCode,
      reference: SETTLEMENT_REFERENCE,
      reference_id: decision.id,
    })
  }
  await writeDown(container, input, { amount, currencyCode: money.currencyCode, decisionId: decision.id })
  return decision.id
}

/** The decision that was named, or the only one of the amount. */
async function openDecision(container: MedusaContainer, input: SettleInput, money: OrderMoney): Promise<BackorderDecisionRow> {
  const open = await container
    .resolve<BackorderModuleService>(BACKORDER_MODULE)
    .listBackorderDecisions({ order_id: input.order_id, decision: ["cancel", "substitute"], status: "claimed" }, { take: null, order: { decided_at: "ASC", id: "ASC" } })
  const said = new BigNumber(input.amount)
  const found = input.decision_id
    ? open.find(({ id }) => id === input.decision_id)
    : (open.find((decision) => isNearly(refundOwed(money, decision), said, money.decimals)) ?? open.at(0))
  if (!found) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Nothing is to be paid back of order #${money.displayId ?? input.order_id}. Look at its payments: it may have been done in the meantime.`
    )
  }
  return found
}
