import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { SupplyPair } from "../../modules/supply/repositories/arrivals"
import type SupplyModuleService from "../../modules/supply/service"
import { writeIncoming } from "./supply-incoming"

export interface SupplyRevisionInput {
  purchase_order_id: string
  line_id: string
  expected_at: string
  quantity?: number
  reason?: string | null
  actor_id?: string | null
  now: string
}

/** Answers the pair the revision touched; none where the supplier said nothing new. */
export const reviseSupplyStep = createStep(
  "revise-supply",
  async (input: SupplyRevisionInput, { container }) => {
    const revision = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).reviseSupply(
      {
        purchase_order_id: input.purchase_order_id,
        line_id: input.line_id,
        expected_at: new Date(input.expected_at),
        quantity: input.quantity,
        reason: input.reason ?? null,
        actor_id: input.actor_id ?? null,
      },
      new Date(input.now)
    )
    const pairs: SupplyPair[] = revision ? [revision.pair] : []
    return new StepResponse({ changed: revision !== null, pairs }, revision)
  },
  async (revision, { container }) => {
    if (revision) {
      await container.resolve<SupplyModuleService>(SUPPLY_MODULE).undoSupplyRevision(revision)
      await writeIncoming(container, [revision.pair])
    }
  }
)
