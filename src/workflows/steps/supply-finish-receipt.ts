import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { finishReceiptWorkflow, type FinishReceiptWorkflowInput } from "../finish-receipt"
import { errorReason } from "../../modules/work-queue/error-reason"

/**
 * Runs the end of a receipt apart from its beginning: the goods are booked in and stay so even where a parcel or a
 * payment fails now. The receipt is then not done, and is resumed until it is.
 */
export const finishReceiptStep = createStep(
  "finish-receipt-apart",
  async (input: FinishReceiptWorkflowInput, { container }) => {
    try {
      await finishReceiptWorkflow(container).run({ input })
      return new StepResponse({ finished: true })
    } catch (error) {
      const why = errorReason(error)
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Receipt "${input.receipt_id}" is in stock but not finished, and will be resumed: ${why}`)
      return new StepResponse({ finished: false })
    }
  }
)
