import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderDecisionRow, BackorderModuleService } from "../../modules/backorder/service"
import { editOf, foreignChange, isOpen, openChangeError, orderChanges } from "../queries/order-changes"
import { givenBackFor, orderMoney } from "../queries/order-money"
import { pairsOfOrders } from "../queries/pairs-of-orders"
import { savedBySubstitutes } from "../queries/refund-owed"
import { substituteVariants } from "../queries/substitute-stock"
import { decidedSubstitutes } from "../queries/substitutes"
import { exchangeGoods } from "./exchange-goods"
import { withItemsLocked, withMoneyLocked } from "./locks"
import { refundPayments, type Settled } from "./settle-cancellation"
import { DECISION, handOver, INSTEAD_OF, letGo, substituteHolds } from "./substitute-holds"

const nothing: Settled = { refunded_amount: null, released: false }

/**
 * Puts the substitutes that a decision chose on the order, hands them the stock that is held for them, and sends back
 * what they cost less than what they come instead of, as far as that was charged.
 *
 * The edit and the refund carry the decision's id: what is found under it has been done already. Nobody may plan the
 * goods between the edit and the handing over, for the engine would take the new line for one that waits.
 */
export const settleSubstitutionStep = createStep(
  "backorder-settle-substitution",
  async (input: { decision_id: string }, { container }) => {
    const decision = await container
      .resolve<BackorderModuleService>(BACKORDER_MODULE)
      .retrieveBackorderDecision(input.decision_id)
    const variants = await substituteVariants(container, decidedSubstitutes(decision).map((one) => one.variant_id))
    const itemIds = [...variants.values()].flatMap(({ parts }) => parts.map((part) => part.inventoryItemId))
    const pairs = await pairsOfOrders(container, [decision.order_id])
    const locked = [...new Set([...itemIds, ...pairs.map((pair) => pair.inventory_item_id)])]
    const settled = await withItemsLocked(container, locked, () =>
      withMoneyLocked(container, decision.order_id, () => settle(container, decision, itemIds))
    )
    const edit = editOf(await orderChanges(container, decision.order_id), decision.id)
    return new StepResponse({ settled, actions: edit?.actions ?? [] })
  }
)

async function settle(container: MedusaContainer, decision: BackorderDecisionRow, itemIds: readonly string[]): Promise<Settled> {
  const { order_id: orderId } = decision
  const money = await orderMoney(container, orderId)
  const holds = await substituteHolds(container, decision.id, itemIds)
  if (money.canceled) {
    await letGo(container, holds.map(({ id }) => id))
    return nothing
  }
  const changes = await orderChanges(container, orderId)
  const foreign = foreignChange(changes, decision.id)
  if (foreign) {
    throw openChangeError(money.displayId, foreign)
  }
  const substitutes = decidedSubstitutes(decision)
  const edit = editOf(changes, decision.id)
  if (!edit || isOpen(edit)) {
    await exchangeGoods(container, money, decision, substitutes)
  }
  await handOver(container, holds, await linesInsteadOf(container, decision))
  return refundSaved(container, decision)
}

/** The substitutes' order lines by the lines they came instead of. */
async function linesInsteadOf(container: MedusaContainer, decision: BackorderDecisionRow): Promise<ReadonlyMap<string, string>> {
  const { data }: { data: { items: { id: string; metadata: Record<string, unknown> | null }[] }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["items.id", "items.metadata"], filters: { id: decision.order_id } })
  return new Map(
    data.flatMap(({ items }) =>
      items.flatMap(({ id, metadata }): [string, string][] => {
        const insteadOf = metadata?.[INSTEAD_OF]
        return metadata?.[DECISION] === decision.id && typeof insteadOf === "string" ? [[insteadOf, id]] : []
      })
    )
  )
}

async function refundSaved(container: MedusaContainer, decision: BackorderDecisionRow): Promise<Settled> {
  const money = await orderMoney(container, decision.order_id)
  const refund = savedBySubstitutes(money, decision)
  await refundPayments(container, money, refund, decision.id)
  const all = givenBackFor(money, decision.id).plus(refund)
  return { refunded_amount: all.gt(0) ? all.toFixed() : null, released: false }
}
