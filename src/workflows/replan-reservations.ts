import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { replanInventoryPairsWorkflow } from "./replan-inventory-pairs"
import { findPairsOfReservationsStep } from "./steps/find-pairs"

export interface ReplanReservationsInput {
  reservation_ids: string[]
  /** ISO 8601. */
  now: string
}

export const replanReservationsWorkflowId = "replan-reservations"

/** What is held for a line may have been changed by hand; where it still is what the record says, nothing is done. */
export const replanReservationsWorkflow = createWorkflow(
  replanReservationsWorkflowId,
  (input: WorkflowData<ReplanReservationsInput>) => {
    const pairs = findPairsOfReservationsStep(input)
    const outcome = replanInventoryPairsWorkflow.runAsStep({
      input: transform({ input, pairs }, (data) => ({
        pairs: data.pairs,
        cause: { type: "reservation_changed", id: data.input.reservation_ids[0] ?? null },
        now: data.input.now,
      })),
    })
    return new WorkflowResponse(outcome)
  }
)
