import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { minutesToWait } from "../../modules/backorder/domain/retry"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { errorReason } from "../../modules/work-queue/error-reason"
import { goOnWithDecision } from "./go-on-with-decision"

/** What the law gives days for is tried once an hour at the least. */
const MOST_MINUTES = 60

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
        await goOnWithDecision(container, id, input.now)
        resumed.push(id)
      } catch (error) {
        const reason = errorReason(error)
        const { failures } = await backorder.retrieveBackorderDecision(id)
        const minutes = minutesToWait({ failures: failures + 1, mostMinutes: MOST_MINUTES, minutesLeft: null, chance: Math.random() })
        await backorder.postponeDecision(id, reason, minutes * 60)
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`Decision ${id} could not be carried out and is tried again by a later sweep: ${reason}`)
      }
    }
    return new StepResponse(resumed)
  }
)
