import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { PurchaseOrderEvents } from "../types"
import { replanPairsWorkflow } from "./replan-pairs"
import { placeDropshipOrderStep, type DropshipOrderToPlace } from "./steps/dropship-place"
import type { ReplanInput } from "./steps/replan-pairs"
import { setIncomingStep } from "./steps/supply-incoming"
import { ensureInventoryLevelsStep } from "./steps/supply-place-order"
import { tellSuppliersWorkflow } from "./tell-suppliers"

export interface CreateDropshipOrderWorkflowInput extends DropshipOrderToPlace {
  /** The supplier, as the history of the customer's order names it. */
  supplier_name: string
  /** Units of the order's lines that wait elsewhere until now; one for each line. */
  moves: NonNullable<ReplanInput["moves"]>
}

export const createDropshipOrderWorkflowId = "create-dropship-order"

/**
 * Has a supplier deliver to a customer: the order is placed with the customer's address and mailed, and what it covers
 * waits at the supplier's stock location from now on, for nothing else.
 */
export const createDropshipOrderWorkflow = createWorkflow(
  createDropshipOrderWorkflowId,
  (input: WorkflowData<CreateDropshipOrderWorkflowInput>) => {
    const pairs = transform({ input }, ({ input: { lines, location_id } }) =>
      [...new Set(lines.map((line) => line.inventory_item_id))].sort().map((inventory_item_id) => ({ inventory_item_id, location_id }))
    )
    ensureInventoryLevelsStep(pairs)
    const order = placeDropshipOrderStep(
      transform({ input }, ({ input: { supplier_name: _name, moves: _moves, ...toPlace } }): DropshipOrderToPlace => toPlace)
    )
    setIncomingStep(pairs)
    replanPairsWorkflow.runAsStep({
      input: transform({ input, pairs, order }, ({ input, pairs, order }) => ({
        pairs,
        moves: input.moves,
        cause: { type: "dropship_ordered", id: order.id, reason: input.supplier_name },
        now: input.now,
      })),
    })
    tellSuppliersWorkflow.runAsStep({
      input: transform({ input, order }, ({ input, order }) => ({
        news: [{ type: "supplier_order" as const, purchase_order_id: order.id, key: "sent" }],
        now: input.now,
      })),
    })
    emitEventStep({ eventName: PurchaseOrderEvents.sent, data: order })
    return new WorkflowResponse(order)
  }
)
