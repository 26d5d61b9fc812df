import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { carryOutDecisionWorkflow } from "../carry-out-decision"
import { errorReason } from "../../modules/work-queue/error-reason"

/** Seconds to wait for another sweep that is at the same decision. */
const PATIENCE = 30

/**
 * Carries on decisions that a process left half-way, each by one sweep at a time; one that fails
 * again is put off, longer each time, and does not stop the others.
 */
export const resumeDecisionsStep = createStep(
  "backorder-resume-decisions",
  async (input: { now: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const ids = await backorder.abandonedDecisions()
    const resumed: string[] = []
    for (const id of ids) {
      try {
        await container
          .resolve(Modules.LOCKING)
          .execute(
            `backorder:decision:${id}`,
            () => carryOutDecisionWorkflow(container).run({ input: { decision_id: id, now: input.now } }),
            { timeout: PATIENCE }
          )
        resumed.push(id)
      } catch (error) {
        const reason = errorReason(error)
        await backorder.postponeDecision(id, reason)
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`Decision ${id} could not be carried out and is tried again by a later sweep: ${reason}`)
      }
    }
    return new StepResponse(resumed)
  }
)
