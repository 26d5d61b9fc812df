import { updateInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import BigNumber from "bignumber.js"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { SupplyPair } from "../../modules/supply/repositories/arrivals"
import type SupplyModuleService from "../../modules/supply/service"
import { exact } from "../queries/exact-quantity"

const LOCK_SECONDS = 15

/**
 * Makes Medusa's incoming quantity equal what is open with suppliers. The figure is read afresh under a lock of our
 * own, so that of two calls the later one always writes the later truth; steps up and down would drift with the first
 * one lost.
 */
export async function writeIncoming(container: MedusaContainer, pairs: SupplyPair[]): Promise<void> {
  if (!pairs.length) {
    return
  }
  const items = [...new Set(pairs.map((pair) => pair.inventory_item_id))].sort()
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const inventory = container.resolve(Modules.INVENTORY)
  await container.resolve(Modules.LOCKING).execute(
    items.map((id) => `backorder:incoming:${id}`),
    async () => {
      const open = await supply.openQuantities(pairs)
      const levels = await inventory.listInventoryLevels(
        { inventory_item_id: items, location_id: pairs.map((pair) => pair.location_id) },
        { take: null }
      )
      const updates = open.flatMap(({ inventory_item_id, location_id, quantity }) => {
        const level = levels.find(
          (stocked) => stocked.inventory_item_id === inventory_item_id && stocked.location_id === location_id
        )
        // An unchanged level is left alone: each update tells every listener that stock has moved.
        return level && !exact(level, "incoming_quantity").isEqualTo(quantity)
          ? [{ inventory_item_id, location_id, incoming_quantity: new BigNumber(quantity).toNumber() }]
          : []
      })
      if (updates.length) {
        await updateInventoryLevelsWorkflow(container).run({ input: { updates } })
      }
    },
    { timeout: LOCK_SECONDS }
  )
}

/** Needs no undoing of its own: the step that changed what is open sets incoming again when it takes that back. */
export const setIncomingStep = createStep("set-incoming", async (pairs: SupplyPair[], { container }) => {
  await writeIncoming(container, pairs)
  return new StepResponse(pairs)
})

/** Pairs whose incoming quantity is looked at, and so locked, together. */
const BATCH = 50

/**
 * Sets what a process that died between a purchase order and Medusa's stock left unset. Pairs on which nothing was
 * ordered lately are left alone: somebody else may keep their figure.
 */
export const reconcileIncomingStep = createStep("reconcile-incoming", async (_: Record<string, never>, { container }) => {
  const pairs = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).listLivePairs()
  for (let start = 0; start < pairs.length; start += BATCH) {
    await writeIncoming(container, pairs.slice(start, start + BATCH))
  }
  return new StepResponse(pairs.length)
})
