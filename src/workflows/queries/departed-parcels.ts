import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { factsOfLines } from "./facts-of-lines"
import { departed, type DepartedParcel, type OrderParcels } from "./left-by-then"
import { shippedParcels } from "./shipped-units"

/** When the parcels of orders left, and with what. */
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
  return departed(orders, lines, new Map(recorded.map((parcel) => [parcel.fulfillmentId, parcel.units])))
}
