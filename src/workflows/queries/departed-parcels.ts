/**
 * When the parcels of orders left, and with what. Medusa counts a parcel before our ledger hears of it, and a mail is
 * written later than what it tells of: what had left by then is counted parcel by parcel, each by its own time.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { factsOfLines } from "./facts-of-lines"
import { parcelUnits, type ParcelItem } from "./parcel-units"
import { shippedParcels } from "./shipped-units"

export interface DepartedParcel {
  id: string
  orderId: string
  leftAt: Date
  /** By order line. */
  units: ReadonlyMap<string, BigNumber>
}

interface OrderParcels {
  id: string
  fulfillments: ({ id: string; shipped_at: string | Date | null; canceled_at: string | Date | null; items: ParcelItem[] } | null)[] | null
}

export async function departedParcels(container: MedusaContainer, orderIds: readonly string[]): Promise<DepartedParcel[]> {
  const [{ data: orders }, lines, recorded]: [{ data: OrderParcels[] }, Awaited<ReturnType<typeof factsOfLines>>, Awaited<ReturnType<typeof shippedParcels>>] =
    await Promise.all([
      container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "order",
        fields: [
          "id",
          "fulfillments.id",
          "fulfillments.shipped_at",
          "fulfillments.canceled_at",
          "fulfillments.items.line_item_id",
          "fulfillments.items.inventory_item_id",
          "fulfillments.items.quantity",
        ],
        filters: { id: [...orderIds] },
      }),
      factsOfLines(container, [], orderIds),
      shippedParcels(container, orderIds),
    ])
  const known = new Map(recorded.map((parcel) => [parcel.fulfillmentId, parcel.units]))
  return orders.flatMap((order) =>
    (order.fulfillments ?? []).flatMap((parcel) =>
      parcel?.shipped_at && !parcel.canceled_at
        ? [
            {
              id: parcel.id,
              orderId: order.id,
              leftAt: new Date(parcel.shipped_at),
              // What a kit was made of when its parcel left stands in the ledger.
              units: known.get(parcel.id) ?? parcelUnits(parcel.items, lines),
            },
          ]
        : []
    )
  )
}
