import { updateInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows"
import type { InventoryLevelDTO, InventoryTypes, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { SupplyPair } from "../../modules/supply/repositories/arrivals"
import type { ReceivedGoods } from "../../modules/supply/repositories/receipts"
import type SupplyModuleService from "../../modules/supply/service"
import { exact } from "../queries/exact-quantity"
import { showsReceipt, withReceipt } from "./supply-level-marker"

const LOCK_SECONDS = 30

/** Medusa stores a level's metadata but leaves it out of the type of an update. */
interface MarkedLevelUpdate extends InventoryTypes.UpdateInventoryLevelInput {
  metadata: Record<string, unknown>
}

async function readLevel(
  container: MedusaContainer,
  { inventory_item_id, location_id }: SupplyPair
): Promise<InventoryLevelDTO> {
  const [level] = await container.resolve(Modules.INVENTORY).listInventoryLevels({ inventory_item_id, location_id })
  if (!level) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Inventory item "${inventory_item_id}" is not stocked at location "${location_id}" any more; add the location to the item and receive again.`
    )
  }
  return level
}

/**
 * Raises one level by what a receipt brought, exactly once. Core's own adjustment cannot tell a repeated call from a
 * second one, and a process may die right after it. So the receipt's id is written onto the level in the same update
 * of the same row as the stock: either both are there or neither. The lock is the one core takes before it changes
 * this item's stock; the workflow inside takes none.
 */
async function raiseOnce(container: MedusaContainer, goods: ReceivedGoods): Promise<void> {
  const { inventory_item_id, location_id, receipt_id, quantity } = goods
  await container.resolve(Modules.LOCKING).execute(
    inventory_item_id,
    async () => {
      const level = await readLevel(container, goods)
      if (showsReceipt(level, receipt_id)) {
        return
      }
      const update: MarkedLevelUpdate = {
        inventory_item_id,
        location_id,
        stocked_quantity: exact(level, "stocked_quantity").plus(quantity).toNumber(),
        metadata: withReceipt(level, receipt_id),
      }
      await updateInventoryLevelsWorkflow(container).run({ input: { updates: [update] } })
    },
    { timeout: LOCK_SECONDS }
  )
}

/**
 * Has no undoing: from the moment the receipt sets out for the stock it is true, and what fails after that is
 * resumed. What would make it fail for good, a level that is gone, is asked before.
 */
export const raiseReceivedStockStep = createStep(
  "raise-received-stock",
  async ({ receipt_id }: { receipt_id: string }, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const goods = await supply.listReceiptGoods(receipt_id)
    await Promise.all(goods.map((part) => readLevel(container, part)))
    if (await supply.startStocking(receipt_id)) {
      for (const part of goods) {
        await raiseOnce(container, part)
      }
      await supply.markReceiptStocked(receipt_id)
    } else {
      // In stock already; or taken back by another run of it that failed, and then this caller must hear of it too.
      await supply.retrievePurchaseOrderReceipt(receipt_id, { select: ["id"] })
    }
    return new StepResponse(receipt_id)
  }
)
