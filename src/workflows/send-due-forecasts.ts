import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { sendSupplierForecastsWorkflow } from "./send-supplier-forecasts"
import { claimDueForecastsStep, planForecastsStep } from "./steps/forecast-schedule"

export interface SendDueForecastsInput {
  /** ISO 8601. */
  now: string
}

export const sendDueForecastsWorkflowId = "send-due-forecasts"

/**
 * Sends the forecasts whose time has come, and reckons when those that were only just asked for are due; a few
 * suppliers in one run. A run that dies half-way is made up for once its claims have run out; whom it wrote to in that
 * week is not written to again.
 */
export const sendDueForecastsWorkflow = createWorkflow(
  sendDueForecastsWorkflowId,
  (input: WorkflowData<SendDueForecastsInput>) => {
    const claimed = claimDueForecastsStep(input)
    when({ claimed }, ({ claimed }) => claimed.due.length > 0).then(() => {
      sendSupplierForecastsWorkflow.runAsStep({
        input: transform({ input, claimed }, ({ input, claimed }) => ({
          supplier_ids: claimed.due,
          now: input.now,
          by_hand: false,
        })),
      })
    })
    planForecastsStep({ planned: claimed.planned, now: input.now })
    return new WorkflowResponse(
      transform({ claimed }, ({ claimed }) => ({ claimed: claimed.planned.length, due: claimed.due.length }))
    )
  }
)
