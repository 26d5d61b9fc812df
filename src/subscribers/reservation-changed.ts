import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ReservationItemWorkflowEvents } from "@medusajs/framework/utils"
import { WORK_QUEUE_MODULE } from "../modules/work-queue"
import type { WorkQueueModuleService } from "../modules/work-queue/service"
import { replanReservationsWorkflow } from "../workflows/replan-reservations"

/** Milliseconds. Shorter than a change of stock waits: of both, this is the better explanation. */
const PAUSE = 200

/** Somebody may have changed or deleted by hand what is held for a line. */
export default async function reservationChanged({
  event,
  container,
}: SubscriberArgs<{ id: string; order_id?: string }>): Promise<void> {
  const { id, order_id } = event.data
  if (order_id) {
    return
  }
  container.resolve<WorkQueueModuleService>(WORK_QUEUE_MODULE).later({
    key: `reservation ${id}`,
    pause: PAUSE,
    run: () =>
      replanReservationsWorkflow(container).run({ input: { reservation_ids: [id], now: new Date().toISOString() } }),
  })
}

export const config: SubscriberConfig = {
  event: [ReservationItemWorkflowEvents.UPDATED, ReservationItemWorkflowEvents.DELETED],
  context: { subscriberId: "backorder-reservation-changed" },
}
