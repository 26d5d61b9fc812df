import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  beginOrderEditOrderWorkflow,
  cancelBeginOrderEditWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditUpdateItemQuantityWorkflow,
} from "@medusajs/medusa/core-flows"
import type BigNumber from "bignumber.js"
import { isNearly } from "../../modules/backorder/domain/money"
import { exact } from "../queries/exact-quantity"
import { editOf, isOpen, orderChanges } from "../queries/order-changes"
import type { OrderMoney } from "../queries/order-money"

export interface UnitsToTakeOff {
  orderId: string
  decisionId: string
  actorId: string | null
  /** Units of each order line. */
  units: ReadonlyMap<string, BigNumber>
  worth: BigNumber
}

/**
 * Takes what a decision gave up off a paid order by an order edit that carries the decision's id:
 * an edit that a process which died had begun is gone on with, one that was confirmed stays the
 * only one. The caller holds the order's money and its stock.
 *
 * An edit that would lower the price by anything but the worth of the units (a discount of a fixed
 * amount does not shrink with its line) is called off, and false is given: the money is then sent
 * back for units that stay on the line.
 */
export async function takeOffOrder(container: MedusaContainer, money: OrderMoney, what: UnitsToTakeOff): Promise<boolean> {
  const { orderId, decisionId } = what
  const begun = editOf(await orderChanges(container, orderId), decisionId)
  if (begun && !isOpen(begun)) {
    return true
  }
  const items = itemsAfter(money, what.units)
  if (!items) {
    if (begun) {
      await callOffEdit(container, orderId)
    }
    return false
  }
  if (!begun) {
    await beginOrderEditOrderWorkflow(container).run({
      input: { order_id: orderId, internal_note: decisionId, created_by: what.actorId ?? undefined },
    })
  }
  if (!begun?.actions.length) {
    await orderEditUpdateItemQuantityWorkflow(container).run({ input: { order_id: orderId, items } })
  }
  const preview = await container.resolve(Modules.ORDER).previewOrderChange(orderId)
  const drop = money.total.minus(exact(preview, "total"))
  if (!isNearly(drop, what.worth, money.decimals, what.units.size)) {
    await callOffEdit(container, orderId)
    return false
  }
  await confirmOrderEditRequestWorkflow(container).run({
    input: { order_id: orderId, confirmed_by: what.actorId ?? undefined },
  })
  return true
}

/** What the lines are to have; null where units to take off have been packed since, or their line is gone. */
export function itemsAfter(money: OrderMoney, units: UnitsToTakeOff["units"]): { id: string; quantity: number }[] | null {
  const items = money.lines.flatMap((line) => {
    const off = units.get(line.id)
    const quantity = off && line.quantity.minus(off)
    return quantity?.gte(line.fulfilled) ? [{ id: line.id, quantity: quantity.plus(line.returned).toNumber() }] : []
  })
  return items.length === units.size ? items : null
}

export async function callOffEdit(container: MedusaContainer, orderId: string): Promise<void> {
  await cancelBeginOrderEditWorkflow(container).run({ input: { order_id: orderId } })
}
