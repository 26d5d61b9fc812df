/**
 * What customers wait for and nobody has ordered yet, at each place, and from whom it can be had: for every supplier
 * with an agreement valid on its day the least quantity that can be ordered and covers it, at which price, and when it would come.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import { linePlan } from "../../modules/supply/domain/agreement/line-plan"
import { unitCostAt } from "../../modules/supply/domain/agreement/price"
import type { SuppliedAgreement } from "../../modules/supply/repositories/agreements"
import type { SupplyPair } from "../../modules/supply/repositories/arrivals"
import type SupplyModuleService from "../../modules/supply/service"
import type { WaitingGoodsDTO, WaitingGoodsSupplierDTO } from "../../types"

const same = (one: SupplyPair) => (other: SupplyPair): boolean =>
  one.inventory_item_id === other.inventory_item_id && one.location_id === other.location_id

/** By item and location; what is on order or on a draft already is taken off what is missing. */
export async function waitingGoods(container: MedusaContainer, now: Date): Promise<WaitingGoodsDTO[]> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const waiting = await backorder.waitingQuantities(await backorder.openItems())
  if (!waiting.length) {
    return []
  }
  const itemIds = [...new Set(waiting.map((row) => row.inventory_item_id))]
  const [onOrder, onDrafts, agreements, items, locations] = await Promise.all([
    supply.openQuantities(waiting),
    supply.draftQuantities(waiting),
    supply.agreementsToday(itemIds, now),
    container
      .resolve(Modules.INVENTORY)
      .listInventoryItems({ id: itemIds }, { take: null, select: ["id", "sku", "title"] }),
    container
      .resolve(Modules.STOCK_LOCATION)
      .listStockLocations({ id: [...new Set(waiting.map((row) => row.location_id))] }, { take: null, select: ["id", "name"] }),
  ])
  return waiting
    .map((row): WaitingGoodsDTO => {
      const item = items.find(({ id }) => id === row.inventory_item_id)
      const ordered = new BigNumber(onOrder.find(same(row))?.quantity ?? 0)
      const drafted = new BigNumber(onDrafts.find(same(row))?.quantity ?? 0)
      const missing = BigNumber.max(0, new BigNumber(row.quantity).minus(ordered).minus(drafted))
      return {
        inventory_item_id: row.inventory_item_id,
        sku: item?.sku ?? null,
        title: item?.title ?? null,
        location_id: row.location_id,
        location_name: locations.find(({ id }) => id === row.location_id)?.name ?? row.location_id,
        waiting_quantity: Number(row.quantity),
        on_order_quantity: ordered.toNumber(),
        draft_quantity: drafted.toNumber(),
        missing_quantity: missing.toNumber(),
        suppliers: agreements
          .filter((agreement) => agreement.inventory_item_id === row.inventory_item_id)
          .map((agreement) => offerOf(agreement, missing, now, item?.title ?? item?.sku ?? row.inventory_item_id)),
      }
    })
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other), "en"))
}

function offerOf(agreement: SuppliedAgreement, missing: BigNumber, now: Date, item: string): WaitingGoodsSupplierDTO {
  const plan = linePlan(agreement, missing, now, agreement.supplier, { item })
  return {
    supplier_id: agreement.supplier_id,
    name: agreement.supplier.name,
    agreement_id: agreement.id,
    supplier_sku: agreement.supplier_sku,
    currency_code: agreement.currency_code,
    quantity: plan.orderable_quantity.toNumber(),
    unit_cost: unitCostAt(agreement, plan.orderable_quantity).toNumber(),
    expected_at: plan.expected_at.toISOString(),
  }
}

const nameOf = ({ title, sku, inventory_item_id, location_name }: WaitingGoodsDTO): string =>
  `${title ?? sku ?? inventory_item_id} ${location_name}`
