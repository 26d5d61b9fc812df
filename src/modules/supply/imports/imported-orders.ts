import type { ImportedOrder } from "../operations/place-imported"
import type { ImportLine } from "./import-store"

/** Lines of one reference, which follow each other, as the orders they make. */
export function importedOrders(lines: readonly ImportLine[]): ImportedOrder[] {
  const orders = new Map<number, ImportedOrder>()
  for (const { line, group_line, resolved } of lines) {
    if (resolved?.kind !== "orders") {
      continue
    }
    const { reference, supplier_id, location_id, currency_code, inventory_item_id, quantity, unit_cost, expected_at } = resolved
    const order = orders.get(group_line) ?? { reference, supplier_id, location_id, currency_code, lines: [] }
    order.lines.push({ line, inventory_item_id, quantity, unit_cost, expected_at })
    orders.set(group_line, order)
  }
  return [...orders.values()]
}
