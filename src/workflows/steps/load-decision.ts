import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"

const cancellationsSchema = z.object({
  parts: z.array(z.object({ line_item_id: z.string(), inventory_item_id: z.string(), canceled_quantity: z.string() })),
})

/** A decision, with the pairs that it concerns. */
export const loadDecisionStep = createStep(
  "backorder-load-decision",
  async (input: { decision_id: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const decision = await backorder.retrieveBackorderDecision(input.decision_id)
    const records = await backorder.recordsOfOrders([decision.order_id])
    return new StepResponse({
      id: decision.id,
      order_id: decision.order_id,
      decision: decision.decision,
      source: decision.source,
      actor_id: decision.actor_id,
      cancellations: cancellationsSchema.parse(decision.cancellations).parts,
      pairs: records.map((record) => ({
        inventory_item_id: record.inventoryItemId,
        location_id: record.locationId,
      })),
    })
  }
)
