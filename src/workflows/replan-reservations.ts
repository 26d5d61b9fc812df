import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { replanInventoryPairsWorkflow } from "./replan-inventory-pairs"
import { findPairsOfReservationsStep } from "./steps/find-pairs"
import { replanEachOrderStep } from "./steps/replan-each-order"

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
    const found = findPairsOfReservationsStep(input)
    const cause = transform({ input }, (data) => ({
      type: "reservation_changed",
      id: data.input.reservation_ids[0] ?? null,
    }))
    const outcome = replanInventoryPairsWorkflow.runAsStep({
      input: transform({ input, found, cause }, (data) => ({
        pairs: data.found.pairs,
        cause: data.cause,
        now: data.input.now,
      })),
    })
    replanEachOrderStep(
      transform({ input, found, cause, outcome }, (data) => ({
        order_ids: data.found.order_ids,
        cause: data.cause,
        now: data.input.now,
      }))
    )
    return new WorkflowResponse(outcome)
  }
)
