import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { WORK_QUEUE_MODULE } from "../modules/work-queue"
import type { WorkQueueModuleService } from "../modules/work-queue/service"
import { BackorderEvents, PurchaseOrderEvents } from "../types"
import { settleDropshipsWorkflow } from "../workflows/settle-dropships"

/** Milliseconds in which further news of the same order are taken together. */
const PAUSE = 300

/** What the ledger calls changes of an order; whichever run sees one first writes it down. */
const causes: Record<string, string> = {
  [OrderWorkflowEvents.CANCELED]: "order_canceled",
  [OrderEditWorkflowEvents.CONFIRMED]: OrderEditWorkflowEvents.CONFIRMED,
}

const ofPurchaseOrders: string[] = Object.values(PurchaseOrderEvents)

interface News {
  id: string
  order_id?: string
}

/** Something happened to an order, or to what a supplier was asked for: both sides are brought together. */
export default async function dropship({ event, container }: SubscriberArgs<News>): Promise<void> {
  const { id, order_id } = event.data
  const type = causes[event.name]
  const cause = type === undefined ? undefined : { type, id: order_id ?? id }
  const about = ofPurchaseOrders.includes(event.name) ? { purchase_order_ids: [id] } : { order_ids: [order_id ?? id] }
  container.resolve<WorkQueueModuleService>(WORK_QUEUE_MODULE).later({
    key: `dropships ${type ?? ""} ${order_id ?? id}`,
    pause: PAUSE,
    run: () => settleDropshipsWorkflow(container).run({ input: { ...about, cause, now: new Date().toISOString() } }),
  })
}

export const config: SubscriberConfig = {
  event: [
    BackorderEvents.created,
    BackorderEvents.canceled,
    OrderWorkflowEvents.UPDATED,
    OrderWorkflowEvents.CANCELED,
    OrderEditWorkflowEvents.CONFIRMED,
    PurchaseOrderEvents.shipped,
    PurchaseOrderEvents.eta_changed,
    PurchaseOrderEvents.canceled,
    PurchaseOrderEvents.closed,
  ],
  context: { subscriberId: "backorder-dropship" },
}
