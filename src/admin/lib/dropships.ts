import type { BackorderDTO, PurchaseOrderDTO } from "../../types"

/** What the page of a customer's order needs to know of a purchase order for it. */
export interface Dropship extends Pick<PurchaseOrderDTO, "id" | "display_id" | "status" | "location_id"> {
  supplier: { name: string }
  lines: { order_line_item_id: string | null }[]
}

/** The order on which a supplier delivers what a record stands for, the latest where there are several. */
export function dropshipOf(
  { line_item_id, location_id }: Pick<BackorderDTO, "line_item_id" | "location_id">,
  orders: readonly Dropship[]
): Dropship | null {
  const [latest] = orders
    .filter(
      (order) =>
        order.status !== "canceled" &&
        order.location_id === location_id &&
        order.lines.some((line) => line.order_line_item_id === line_item_id)
    )
    .sort((left, right) => right.display_id - left.display_id)
  return latest ?? null
}
