/**
 * Medusa makes a parcel in several transactions: the parcel, the stock it takes, and last the
 * order's count together with the parcel's link. A process that dies during the last leaves a
 * parcel on the order that the order does not count; packed again, the goods would leave twice.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { exact, type ExactQuantity } from "./exact-quantity"

export interface HalfMadeParcel {
  orderId: string
  parcelId: string
  createdAt: Date
  /** Units of order lines that are in the parcel and not counted. */
  items: readonly { lineId: string; quantity: BigNumber }[]
}

interface Parcel {
  id: string
  created_at: string | Date
  canceled_at: string | Date | null
  items: ({ line_item_id: string | null; inventory_item_id: string | null } & ExactQuantity<"quantity">)[]
}

interface Order {
  id: string
  items: {
    id: string
    detail: ExactQuantity<"quantity" | "fulfilled_quantity">
    variant: { inventory_items: ({ inventory_item_id: string } & ExactQuantity<"required_quantity">)[] } | null
  }[]
  fulfillments: Parcel[]
}

export async function halfMadeParcels(container: MedusaContainer, orderIds: string[]): Promise<HalfMadeParcel[]> {
  const { data: orders }: { data: Order[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "items.id",
      "items.detail.quantity",
      "items.detail.fulfilled_quantity",
      "items.variant.inventory_items.inventory_item_id",
      "items.variant.inventory_items.required_quantity",
      "fulfillments.id",
      "fulfillments.created_at",
      "fulfillments.canceled_at",
      "fulfillments.items.line_item_id",
      "fulfillments.items.inventory_item_id",
      "fulfillments.items.quantity",
    ],
    filters: { id: orderIds },
  })
  return orders.flatMap(uncounted)
}

/** What is packed of each line beyond what the order counts is in the latest parcels. */
function uncounted(order: Order): HalfMadeParcel[] {
  const parcels = order.fulfillments
    .filter((parcel) => parcel.canceled_at === null)
    .map((parcel) => ({ id: parcel.id, createdAt: new Date(parcel.created_at), units: unitsIn(parcel, order) }))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
  const missing = new Map(
    order.items.map((item) => {
      const packed = parcels.reduce((sum, parcel) => sum.plus(parcel.units.get(item.id) ?? 0), new BigNumber(0))
      // An order counts no more than was ordered.
      const countable = BigNumber.min(packed, exact(item.detail, "quantity"))
      return [item.id, countable.minus(exact(item.detail, "fulfilled_quantity"))]
    })
  )
  return parcels.flatMap((parcel) => {
    const items = [...parcel.units].flatMap(([lineId, units]) => {
      const left = missing.get(lineId) ?? new BigNumber(0)
      const quantity = BigNumber.min(units, left)
      missing.set(lineId, left.minus(BigNumber.max(0, quantity)))
      return quantity.gt(0) ? [{ lineId, quantity }] : []
    })
    return items.length > 0 ? [{ orderId: order.id, parcelId: parcel.id, createdAt: parcel.createdAt, items }] : []
  })
}

/** Units of each line; a kit's parcel names every part of it, and any of them tells how many kits. */
function unitsIn(parcel: Parcel, order: Order): ReadonlyMap<string, BigNumber> {
  return new Map(
    parcel.items.flatMap((packed): [string, BigNumber][] => {
      const line = order.items.find((item) => item.id === packed.line_item_id)
      const part = line?.variant?.inventory_items.find((item) => item.inventory_item_id === packed.inventory_item_id)
      return line ? [[line.id, exact(packed, "quantity").div(part ? exact(part, "required_quantity") : 1)]] : []
    })
  )
}
