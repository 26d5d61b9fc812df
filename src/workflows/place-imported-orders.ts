import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { PurchaseOrderEvents } from "../types"
import { replanPairsWorkflow } from "./replan-pairs"
import { placeImportedOrdersStep, type ImportedOrdersInput } from "./steps/import-place-orders"
import { setIncomingStep } from "./steps/supply-incoming"
import { ensureInventoryLevelsStep } from "./steps/supply-place-order"

export type PlaceImportedOrdersWorkflowInput = ImportedOrdersInput

export const placeImportedOrdersWorkflowId = "place-imported-orders"

/** Places some orders of a file together: their goods are incoming, and promises rest on them, at once. */
export const placeImportedOrdersWorkflow = createWorkflow(
  placeImportedOrdersWorkflowId,
  (input: WorkflowData<PlaceImportedOrdersWorkflowInput>) => {
    const pairs = transform({ input }, (data) => {
      const places = data.input.orders.flatMap(({ location_id, lines }) =>
        lines.map(({ inventory_item_id }) => ({ inventory_item_id, location_id }))
      )
      return [...new Map(places.map((pair) => [`${pair.inventory_item_id} ${pair.location_id}`, pair])).values()]
    })
    ensureInventoryLevelsStep(pairs)
    const placed = placeImportedOrdersStep(input)
    setIncomingStep(pairs)
    replanPairsWorkflow.runAsStep({
      input: transform({ input, pairs }, (data) => ({
        pairs: data.pairs,
        cause: { type: "purchase_orders_imported", id: data.input.import_id, actor_id: data.input.actor_id },
        now: data.input.now,
      })),
    })
    emitEventStep({
      eventName: PurchaseOrderEvents.sent,
      data: transform({ placed }, (data) => data.placed.map((id) => ({ id }))),
    })
    return new WorkflowResponse(placed)
  }
)
