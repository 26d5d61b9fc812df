import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { WORK_QUEUE_MODULE } from "../modules/work-queue"
import type { WorkQueueModuleService } from "../modules/work-queue/service"
import { BackorderPolicyEvents } from "../types"
import { reconcileBackordersWorkflow } from "../workflows/reconcile-backorders"

/** Milliseconds in which further changes of policies are taken together. */
const PAUSE = 300

/** Who waits may be served by another rule, or from another location. */
export default async function policyChanged({ container }: SubscriberArgs<{ id: string }>): Promise<void> {
  container.resolve<WorkQueueModuleService>(WORK_QUEUE_MODULE).later({
    key: "policies",
    pause: PAUSE,
    run: () => reconcileBackordersWorkflow(container).run({ input: { now: new Date().toISOString() } }),
  })
}

export const config: SubscriberConfig = {
  event: BackorderPolicyEvents.changed,
  context: { subscriberId: "backorder-policy-changed" },
}
