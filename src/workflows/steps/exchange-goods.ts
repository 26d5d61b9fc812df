import type { MedusaContainer } from "@medusajs/framework/types"
import { ChangeActionType, ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import {
  beginOrderEditOrderWorkflow,
  orderEditAddNewItemWorkflow,
  orderEditUpdateItemQuantityWorkflow,
} from "@medusajs/medusa/core-flows"
import BigNumber from "bignumber.js"
import { isNearly } from "../../modules/backorder/domain/money"
import type { BackorderDecisionRow } from "../../modules/backorder/service"
import { exact } from "../queries/exact-quantity"
import { editOf, orderChanges } from "../queries/order-changes"
import { CREDIT_REFERENCE, sum, type OrderMoney } from "../queries/order-money"
import type { DecidedSubstitute } from "../queries/substitutes"
import { DECISION, INSTEAD_OF } from "./substitute-holds"
import { callOffEdit, itemsAfter } from "./take-off-order"

/**
 * Puts substitutes on an order and takes off what they come instead of, by one order edit that carries the
 * decision's id. The caller holds the order's money and the stock of all goods concerned.
 *
 * The edit is made by core's workflows and confirmed in the Order Module itself: core's workflow for that voids an
 * authorised payment whenever anything is owed, though this edit never raises what the order costs. What the workflow
 * would do besides, reserving stock, is the caller's. See ADR 20.
 *
 * Where the price would not fall by the worth of the units taken off (a discount of a fixed amount does not shrink
 * with its line), they stay on their line and a credit for their worth comes with the same edit.
 */
export async function exchangeGoods(
  container: MedusaContainer,
  money: OrderMoney,
  decision: BackorderDecisionRow,
  substitutes: readonly DecidedSubstitute[]
): Promise<void> {
  const { order_id: orderId, id: decisionId } = decision
  const worth = exact(decision, "amount")
  const units = new Map(substitutes.map((one) => [one.line_item_id, new BigNumber(one.quantity)]))
  const items = itemsAfter(money, units)
  await addSubstitutes(container, money, decision, substitutes)
  const withBoth = await previewed(container, orderId)
  if (items) {
    await orderEditUpdateItemQuantityWorkflow(container).run({ input: { order_id: orderId, items } })
  }
  const withSubstitutes = await previewed(container, orderId)
  if (!items || !isNearly(withBoth.minus(withSubstitutes), worth, money.decimals, units.size)) {
    await addSubstitutes(container, money, decision, substitutes)
    await addCredit(container, orderId, decisionId, worth)
  }
  const changeId = await openEdit(container, orderId, decisionId)
  await container.resolve(Modules.ORDER).confirmOrderChange({ id: changeId, confirmed_by: decision.actor_id ?? undefined })
}

/** Begins the edit, anew where one was begun before. */
async function addSubstitutes(
  container: MedusaContainer,
  money: OrderMoney,
  { order_id: orderId, id: decisionId, actor_id: actorId }: BackorderDecisionRow,
  substitutes: readonly DecidedSubstitute[]
): Promise<void> {
  if (editOf(await orderChanges(container, orderId), decisionId)) {
    await callOffEdit(container, orderId)
  }
  await beginOrderEditOrderWorkflow(container).run({
    input: { order_id: orderId, internal_note: decisionId, created_by: actorId ?? undefined },
  })
  await orderEditAddNewItemWorkflow(container).run({
    input: {
      order_id: orderId,
      items: substitutes.map((one) => ({
        variant_id: one.variant_id,
        quantity: new BigNumber(one.quantity).toNumber(),
        unit_price: new BigNumber(one.unit_amount).toNumber(),
        // It is held for the customer already.
        allow_backorder: true,
        metadata: { [DECISION]: decisionId, [INSTEAD_OF]: one.line_item_id },
      })),
    },
  })
  await priceWithTax(container, await openEdit(container, orderId, decisionId))
  const added = (await previewed(container, orderId)).minus(money.total)
  const agreed = sum(substitutes.map((one) => new BigNumber(one.unit_amount).times(one.quantity)))
  if (!isNearly(added, agreed, money.decimals, substitutes.length)) {
    await callOffEdit(container, orderId)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Order #${money.displayId ?? orderId}: the substitute would cost ${added.toFixed()}, and ${agreed.toFixed()} was agreed, so the order is left as it is.`
    )
  }
}

/** The customer was told what to pay, tax included, whatever the shop's own prices are given with. */
async function priceWithTax(container: MedusaContainer, changeId: string): Promise<void> {
  const { data }: { data: { actions: { action: string; details: { reference_id?: string } | null }[] }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order_change", fields: ["actions.action", "actions.details"], filters: { id: changeId } })
  const added = data.flatMap(({ actions }) =>
    actions.flatMap(({ action, details }) => (action === ChangeActionType.ITEM_ADD ? (details?.reference_id ?? []) : []))
  )
  await container.resolve(Modules.ORDER).updateOrderLineItems({ id: added }, { is_tax_inclusive: true })
}

async function addCredit(container: MedusaContainer, orderId: string, decisionId: string, worth: BigNumber): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  const change = await orders.retrieveOrderChange(await openEdit(container, orderId, decisionId))
  await orders.addOrderAction({
    order_change_id: change.id,
    order_id: orderId,
    version: change.version,
    action: ChangeActionType.CREDIT_LINE_ADD,
    reference: CREDIT_REFERENCE,
    reference_id: decisionId,
    amount: worth.toNumber(),
  })
}

async function openEdit(container: MedusaContainer, orderId: string, decisionId: string): Promise<string> {
  const edit = editOf(await orderChanges(container, orderId), decisionId)
  if (!edit) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The edit of order ${orderId} for decision ${decisionId} is gone.`)
  }
  return edit.id
}

async function previewed(container: MedusaContainer, orderId: string): Promise<BigNumber> {
  return exact(await container.resolve(Modules.ORDER).previewOrderChange(orderId), "total")
}
