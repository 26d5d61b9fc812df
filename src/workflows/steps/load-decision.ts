import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { editOf, isOpen, orderChanges } from "../queries/order-changes"

const cancellationsSchema = z.object({
  parts: z.array(
    z.object({
      line_item_id: z.string(),
      inventory_item_id: z.string(),
      canceled_quantity: z.string(),
      ordered_quantity: z.string(),
    })
  ),
})

/**
 * A decision, with the pairs that it concerns. What it gave up and an edit of ours took off the
 * order since is not ordered any more, and so is not given up again.
 */
export const loadDecisionStep = createStep(
  "backorder-load-decision",
  async (input: { decision_id: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const decision = await backorder.retrieveBackorderDecision(input.decision_id)
    const records = await backorder.recordsOfOrders([decision.order_id])
    const edit = editOf(await orderChanges(container, decision.order_id), decision.id)
    const takenOff = edit !== undefined && !isOpen(edit)
    const cancellations = takenOff ? [] : cancellationsSchema.parse(decision.cancellations).parts
    return new StepResponse({
      id: decision.id,
      order_id: decision.order_id,
      decision: decision.decision,
      source: decision.source,
      actor_id: decision.actor_id,
      cancellations,
      // Who withdraws from a contract gives up what never waited, too.
      pairs: [
        ...records.map((record) => ({ inventory_item_id: record.inventoryItemId })),
        ...cancellations.map((part) => ({ inventory_item_id: part.inventory_item_id })),
      ],
    })
  }
)
