import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { AppliedMove } from "../../modules/supply/operations/move-order"
import type { RevisionSource } from "../../modules/supply/domain/revision-source"
import type SupplyModuleService from "../../modules/supply/service"
import type { MedusaContainer } from "@medusajs/framework/types"
import { writeIncoming } from "./supply-incoming"

async function undo(move: AppliedMove | undefined, container: MedusaContainer): Promise<void> {
  if (move) {
    await container.resolve<SupplyModuleService>(SUPPLY_MODULE).undoPurchaseOrderMove(move)
    await writeIncoming(container, move.pairs)
  }
}

export const movePurchaseOrderStep = createStep(
  "move-purchase-order",
  async ({ id, to, now }: { id: string; to: "sent" | "confirmed"; now: string }, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const move = await supply.movePurchaseOrder(id, to, new Date(now))
    return new StepResponse(move, move)
  },
  (move, { container }) => undo(move, container)
)

export interface EndOfOrder {
  id: string
  how: "cancel" | "close"
  reason?: string | null
  actor_id?: string | null
  source?: RevisionSource
  now: string
}

export const endPurchaseOrderStep = createStep(
  "end-purchase-order",
  async ({ id, how, reason, actor_id, source, now }: EndOfOrder, { container }) => {
    const move = await container
      .resolve<SupplyModuleService>(SUPPLY_MODULE)
      .endPurchaseOrder(
        id,
        how,
        { reason: reason ?? null, actor_id: actor_id ?? null, source: source ?? "admin" },
        new Date(now)
      )
    return new StepResponse(move, move)
  },
  (move, { container }) => undo(move, container)
)
