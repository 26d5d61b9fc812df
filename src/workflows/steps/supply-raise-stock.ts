import { updateInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows"
import type { InventoryTypes, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { ReceivedGoods } from "../../modules/supply/repositories/receipts"
import type SupplyModuleService from "../../modules/supply/service"
import { exact } from "../queries/exact-quantity"
import { showsReceipt, withReceipt } from "./supply-level-marker"
import { goodsNotInStock } from "./supply-receipt"

const LOCK_SECONDS = 30

/** Medusa stores a level's metadata but leaves it out of the type of an update. */
interface MarkedLevelUpdate extends InventoryTypes.UpdateInventoryLevelInput {
  metadata: Record<string, unknown>
}

/**
 * Raises one level by what a receipt brought, exactly once. Core's own adjustment cannot tell a second call from a
 * repeated one, and a process may die right after it. So the receipt's id is written onto the level in the same
 * update of the same row as the stock: either both are there or neither. The lock is the one core takes before it
 * changes this item's stock; the workflow inside takes none.
 */
async function raiseOnce(container: MedusaContainer, goods: ReceivedGoods): Promise<void> {
  const { inventory_item_id, location_id, receipt_id, quantity } = goods
  const inventory = container.resolve(Modules.INVENTORY)
  await container.resolve(Modules.LOCKING).execute(
    inventory_item_id,
    async () => {
      const [level] = await inventory.listInventoryLevels({ inventory_item_id, location_id })
      if (!level) {
        throw new MedusaError(
          MedusaError.Types.NOT_FOUND,
          `Inventory item "${inventory_item_id}" is not stocked at location "${location_id}" any more; add the location to the item and receive again.`
        )
      }
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

/** Has no undoing: the goods are on the shelf, and what failed after them is resumed. */
export const raiseReceivedStockStep = createStep(
  "raise-received-stock",
  async ({ receipt_id }: { receipt_id: string }, { container }) => {
    const goods = await goodsNotInStock(container, receipt_id)
    for (const part of goods) {
      await raiseOnce(container, part)
    }
    await container.resolve<SupplyModuleService>(SUPPLY_MODULE).markReceiptStocked(receipt_id)
    return new StepResponse(goods.length)
  }
)
