import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { Settled } from "./settle-cancellation"

/** Writes into the ledger what was decided and what came of it, and marks the decision done. */
export const finishDecisionStep = createStep(
  "backorder-finish-decision",
  async (input: { decision_id: string; settled: Settled; now: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    await backorder.finishDecision(input.decision_id, input.settled, new Date(input.now))
    return new StepResponse({ id: input.decision_id })
  }
)
