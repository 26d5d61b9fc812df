import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { carryOutDecisionWorkflow } from "../carry-out-decision"
import { errorReason } from "../../modules/work-queue/error-reason"

/** Carries on decisions that a process left half-way; one that fails again is logged and does not stop the others. */
export const resumeDecisionsStep = createStep(
  "backorder-resume-decisions",
  async (input: { now: string }, { container }) => {
    const ids = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).abandonedDecisions()
    const resumed: string[] = []
    for (const id of ids) {
      try {
        await carryOutDecisionWorkflow(container).run({ input: { decision_id: id, now: input.now } })
        resumed.push(id)
      } catch (error) {
        const reason = errorReason(error)
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`Decision ${id} could not be carried out and is tried again with the next sweep: ${reason}`)
      }
    }
    return new StepResponse(resumed)
  }
)
