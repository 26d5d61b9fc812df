import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import type { OpenLine } from "../../modules/backorder/domain/release"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { exact, type ExactQuantity } from "./exact-quantity"

interface OrderItem {
  id: string
  detail: ExactQuantity<"quantity" | "fulfilled_quantity">
  variant: { inventory_items: ({ inventory_item_id: string } & ExactQuantity<"required_quantity">)[] } | null
}

/** Every line of an order that is not shipped whole, with what each of its parts holds and still waits for. */
export async function openLines(container: MedusaContainer, orderId: string): Promise<OpenLine[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: orders }, records]: [{ data: { items: OrderItem[] }[] }, Awaited<ReturnType<typeof recordsOf>>] =
    await Promise.all([
      query.graph({
        entity: "order",
        fields: [
          "items.id",
          "items.detail.quantity",
          "items.detail.fulfilled_quantity",
          "items.variant.inventory_items.inventory_item_id",
          "items.variant.inventory_items.required_quantity",
        ],
        filters: { id: orderId },
      }),
      recordsOf(container, orderId),
    ])
  const items = orders.flatMap((order) => order.items)
  const reservations = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ line_item_id: items.map((item) => item.id) }, { take: null })

  return items.map((item) => ({
    lineId: item.id,
    open: BigNumber.max(0, exact(item.detail, "quantity").minus(exact(item.detail, "fulfilled_quantity"))),
    parts: (item.variant?.inventory_items ?? []).map((part) => {
      const held = reservations.filter(
        (row) => row.line_item_id === item.id && row.inventory_item_id === part.inventory_item_id
      )
      const record = records.find((row) => row.lineId === item.id && row.inventoryItemId === part.inventory_item_id)
      return {
        inventoryItemId: part.inventory_item_id,
        required: exact(part, "required_quantity"),
        allocated: held.reduce((sum, row) => sum.plus(exact(row, "quantity")), new BigNumber(0)),
        waiting: record?.waiting ?? new BigNumber(0),
        locationId: held[0]?.location_id ?? record?.locationId ?? null,
        releasePending: record?.releasePending ?? false,
      }
    }),
  }))
}

function recordsOf(container: MedusaContainer, orderId: string) {
  return container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfOrders([orderId])
}
