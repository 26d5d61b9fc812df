/** What is going on with an order's contents: core allows one change at a time. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, OrderChangeStatus } from "@medusajs/framework/utils"

export interface OrderChange {
  id: string
  status: string
  change_type: string | null
  /** On an edit of ours the id of the decision that it carries out. */
  internal_note: string | null
  actions: { action: string }[]
}

/** The changes of an order that are confirmed or still open; one that was called off is gone. */
export async function orderChanges(container: MedusaContainer, orderId: string): Promise<OrderChange[]> {
  const { data }: { data: OrderChange[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_change",
    fields: ["id", "status", "change_type", "internal_note", "actions.action"],
    filters: {
      order_id: orderId,
      status: [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED, OrderChangeStatus.CONFIRMED],
    },
  })
  return data
}

export function isOpen(change: OrderChange): boolean {
  return change.status !== OrderChangeStatus.CONFIRMED
}

/** The edit that takes off the order what the decision gave up, if there is one. */
export function editOf(changes: readonly OrderChange[], decisionId: string): OrderChange | undefined {
  return changes.find((change) => change.internal_note === decisionId)
}

/** A change that somebody else is working on, other than the decision's edit. */
export function foreignChange(changes: readonly OrderChange[], decisionId: string | null): OrderChange | undefined {
  return changes.find((change) => isOpen(change) && (decisionId === null || change.internal_note !== decisionId))
}

/** Says what stands in the way of taking something off an order, to whoever can end it. */
export function openChangeError(displayId: number | null, change: OrderChange): MedusaError {
  const kind = change.change_type === "edit" ? "order edit" : (change.change_type?.replace("_", " ") ?? "change")
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Order #${displayId ?? change.id} has an open ${kind}. Confirm or cancel it first: ` +
      `until then Medusa lets nothing else be taken off the order.`
  )
}
