import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { NoticeEvents } from "../types"
import { queueForecastsStep, type ForecastsToSend } from "./steps/forecast-notices"

export const sendSupplierForecastsWorkflowId = "send-supplier-forecasts"

/** Mails forecasts, one to each supplier; sent as soon as they are in the outbox. Answers the mails' ids. */
export const sendSupplierForecastsWorkflow = createWorkflow(
  sendSupplierForecastsWorkflowId,
  (input: WorkflowData<ForecastsToSend>) => {
    const queued = queueForecastsStep(input)
    emitEventStep({ eventName: NoticeEvents.queued, data: queued })
    return new WorkflowResponse(queued)
  }
)
