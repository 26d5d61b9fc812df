import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { giveBackReservationsStep } from "./steps/give-back-reservations"

export interface GiveBackReservationsInput {
  /** The last order that was given back; empty at the beginning. */
  after: string
  limit: number
}

export const giveBackReservationsWorkflowId = "give-back-reservations"

/**
 * Lets Medusa hold for a page of orders what it would hold without the plugin: all that is open of
 * each line, at one location, there or not. For the plugin's removal; the next plan would take it
 * back, so the process that does this plans no more.
 */
export const giveBackReservationsWorkflow = createWorkflow(
  giveBackReservationsWorkflowId,
  (input: WorkflowData<GiveBackReservationsInput>) => {
    const page = giveBackReservationsStep(input)
    return new WorkflowResponse(
      transform({ page }, (data) => ({
        orders: data.page.length,
        /** Null after the last page. */
        next: data.page.at(-1) ?? null,
      }))
    )
  }
)
