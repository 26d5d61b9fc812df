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

/** A parcel that left, as the ledger has it. */
export interface ShippedParcel {
  orderId: string
  fulfillmentId: string
  units: ReadonlyMap<string, BigNumber>
}

/** The parcels of the orders that the ledger knows. */
export async function shippedParcels(container: MedusaContainer, orderIds: readonly string[]): Promise<ShippedParcel[]> {
  const entries = await container
    .resolve<BackorderModuleService>(BACKORDER_MODULE)
    .listBackorderEvents({ order_id: [...orderIds], type: "shipped" }, { take: null })
  return entries.map(({ order_id, data }) => {
    const { fulfillment_id, lines } = shippedData.parse(data)
    const units = new Map(Object.entries(lines).map(([lineId, quantity]) => [lineId, new BigNumber(quantity)]))
    return { orderId: order_id, fulfillmentId: fulfillment_id, units }
  })
}

/** By order line: the units in all of the parcels. */
export function shippedUnits(parcels: readonly Pick<ShippedParcel, "units">[]): ReadonlyMap<string, BigNumber> {
  const sums = new Map<string, BigNumber>()
  for (const [lineId, units] of parcels.flatMap((parcel) => [...parcel.units])) {
    sums.set(lineId, units.plus(sums.get(lineId) ?? 0))
  }
  return sums
}
