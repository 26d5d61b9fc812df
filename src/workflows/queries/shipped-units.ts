import { z } from "@medusajs/framework/zod"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { MedusaContainer } from "@medusajs/framework/types"

export const shippedData = z.object({
  fulfillment_id: z.string(),
  lines: z.record(z.string(), z.string()),
  tracking: z.array(z.object({ number: z.string(), url: z.string().nullable() })),
})

/** By order line: the units in all parcels of the orders that the ledger knows. */
export async function shippedUnits(
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<ReadonlyMap<string, BigNumber>> {
  const parcels = await container
    .resolve<BackorderModuleService>(BACKORDER_MODULE)
    .listBackorderEvents({ order_id: [...orderIds], type: "shipped" }, { take: null })
  const units = new Map<string, BigNumber>()
  for (const { data } of parcels) {
    for (const [lineId, shipped] of Object.entries(shippedData.parse(data).lines)) {
      units.set(lineId, new BigNumber(shipped).plus(units.get(lineId) ?? 0))
    }
  }
  return units
}
