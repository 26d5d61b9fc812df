import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CartWorkflowEvents } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../modules/backorder"
import type { BackorderModuleService } from "../modules/backorder/service"
import { claimCheckoutWorkflow } from "../workflows/claim-checkout"

/** A cart can be made with lines in it; only now does it have an id to claim them under. */
export default async function cartCreated({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const { limited } = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).checkoutRules()
  if (limited) {
    await claimCheckoutWorkflow(container).run({
      input: { cart_id: event.data.id, channel_ids: [], change: { type: "keep" }, now: new Date().toISOString() },
    })
  }
}

export const config: SubscriberConfig = {
  event: CartWorkflowEvents.CREATED,
  context: { subscriberId: "backorder-cart-created" },
}
