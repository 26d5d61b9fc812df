import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"

/**
 * Every item of which something may have to be planned: of which lines wait or hold stock, and of
 * which Medusa reserved for a variant that may be backordered and we have no record yet, because
 * the event that should have told us was lost.
 */
export const findOpenItemsStep = createStep("backorder-find-open-items", async (_: Record<string, never>, { container }) => {
  const [recorded, { data: reserved }]: [string[], { data: { inventory_item_id: string }[] }] = await Promise.all([
    container.resolve<BackorderModuleService>(BACKORDER_MODULE).openItems(),
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "reservation",
      fields: ["inventory_item_id"],
      filters: { allow_backorder: true, quantity: { $gt: 0 } },
    }),
  ])
  return new StepResponse([...new Set([...recorded, ...reserved.map((row) => row.inventory_item_id)])].sort())
})
