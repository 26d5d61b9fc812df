import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { ReceivedGoods } from "../../modules/supply/repositories/received-goods"
import type SupplyModuleService from "../../modules/supply/service"
import { withItemsLocked } from "./locks"
import { adjustStock, NotFreeError, type Shortage } from "./supply-adjust-stock"

const itemsOf = (goods: readonly ReceivedGoods[]): string[] =>
  [...new Set(goods.map((part) => part.inventory_item_id))].sort()

const leaves = ({ quantity }: ReceivedGoods): boolean => Number(quantity) < 0

async function sentence(container: MedusaContainer, { goods, free }: Shortage): Promise<string> {
  const [[item], [location]] = await Promise.all([
    container.resolve(Modules.INVENTORY).listInventoryItems({ id: goods.inventory_item_id }, { take: 1 }),
    container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: goods.location_id }, { take: 1 }),
  ])
  const name = item?.title ?? item?.sku ?? goods.inventory_item_id
  const place = location?.name ?? goods.location_id
  return `Of "${name}" at "${place}" ${free.toFixed()} are free; ${goods.quantity.slice(1)} cannot be taken out of the stock, because the rest is allocated to orders or has left.`
}

/**
 * Takes out of Medusa's stock what a correction says never came, unless it is allocated: then the correction is
 * taken back and refused. Nobody plans or packs the items meanwhile, so nobody can allocate the goods in between.
 * For any other receipt there is nothing to do.
 *
 * Has no undoing: once the goods are out the correction is true, and what fails after that is resumed.
 */
export const lowerCorrectedStockStep = createStep(
  "lower-corrected-stock",
  async ({ receipt_id }: { receipt_id: string }, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const goods = (await supply.listReceiptGoods(receipt_id)).filter(leaves)
    if (!goods.length) {
      return new StepResponse<string[]>([])
    }
    const lowered = await withItemsLocked(container, itemsOf(goods), async () => {
      // Another run of this correction may have been refused and have taken it back.
      await supply.retrievePurchaseOrderReceipt(receipt_id, { select: ["id"] })
      try {
        const levelIds = await adjustStock(container, goods)
        await supply.startStocking(receipt_id)
        return levelIds
      } catch (error) {
        if (error instanceof NotFreeError) {
          await supply.undoReceipt(receipt_id)
          const reasons = await Promise.all(error.shortages.map((shortage) => sentence(container, shortage)))
          throw new MedusaError(MedusaError.Types.NOT_ALLOWED, reasons.join(" "))
        }
        throw error
      }
    })
    return new StepResponse(lowered)
  }
)

