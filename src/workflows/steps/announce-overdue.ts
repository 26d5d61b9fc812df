import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"

/** Writes every broken promise that was not announced yet into the ledger, batch by batch until none is left. */
export const announceOverdueStep = createStep(
  "backorder-announce-overdue",
  async (input: { now: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const announced: { id: string; order_id: string }[] = []
    for (let more = true; more; ) {
      const batch = await backorder.announceOverdue({
        id: generateEntityId(undefined, "borun"),
        cause: { type: "promise_missed", id: null, reason: null, actorId: null },
        now: new Date(input.now),
      })
      announced.push(...batch)
      more = batch.length > 0
    }
    return new StepResponse(announced)
  }
)
