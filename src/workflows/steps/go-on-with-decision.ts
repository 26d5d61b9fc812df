import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { carryOutDecisionWorkflow } from "../carry-out-decision"

/** Seconds to wait for another one that is at the same decision. */
const PATIENCE = 30

/** Carries on a decision that was left half-way; one at a time. */
export async function goOnWithDecision(container: MedusaContainer, id: string, now: string): Promise<void> {
  await container
    .resolve(Modules.LOCKING)
    .execute(`backorder:decision:${id}`, () => carryOutDecisionWorkflow(container).run({ input: { decision_id: id, now } }), {
      timeout: PATIENCE,
    })
}
