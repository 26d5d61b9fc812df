import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { AppliedMove } from "../../modules/supply/operations/move-order"
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
  async ({ id, to }: { id: string; to: "sent" | "confirmed" }, { container }) => {
    const move = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).movePurchaseOrder(id, to)
    return new StepResponse(move, move)
  },
  (move, { container }) => undo(move, container)
)

export const cancelPurchaseOrderStep = createStep(
  "cancel-open-purchase-order",
  async ({ id }: { id: string }, { container }) => {
    const move = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).cancelPurchaseOrder(id)
    return new StepResponse(move, move)
  },
  (move, { container }) => undo(move, container)
)
