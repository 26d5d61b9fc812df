import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import { adjustStock } from "./supply-adjust-stock"
import { levelGone, withoutLevel } from "./supply-level-gone"

/**
 * Has no undoing: from the moment the receipt sets out for the stock it is true, and what fails after that is
 * resumed. What would make it fail for good, a level that is gone, is asked before.
 */
export const raiseReceivedStockStep = createStep(
  "raise-received-stock",
  async ({ receipt_id }: { receipt_id: string }, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const goods = (await supply.listReceiptGoods(receipt_id)).filter(({ quantity }) => Number(quantity) > 0)
    const [gone] = await withoutLevel(container, goods)
    if (gone) {
      throw await levelGone(container, gone)
    }
    if (await supply.startStocking(receipt_id)) {
      const levelIds = await adjustStock(container, goods)
      await supply.markReceiptStocked(receipt_id)
      return new StepResponse(levelIds)
    }
    // In stock already; or taken back by another run of it that failed, and then this caller must hear of it too.
    await supply.retrievePurchaseOrderReceipt(receipt_id, { select: ["id"] })
    return new StepResponse<string[]>([])
  }
)
