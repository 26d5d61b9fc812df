import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Core has an index on a line's variant, so that it costs what is asked for. */
const UNPLACED = `
  SELECT DISTINCT ordered.order_id
    FROM order_line_item line
    JOIN product_variant variant ON variant.id = line.variant_id AND variant.manage_inventory AND variant.deleted_at IS NULL
    JOIN order_item ordered ON ordered.item_id = line.id AND ordered.deleted_at IS NULL
    JOIN "order" placed ON placed.id = ordered.order_id AND placed.version = ordered.version AND placed.deleted_at IS NULL
     AND NOT placed.is_draft_order AND placed.status IN ('pending', 'requires_action')
   WHERE line.variant_id = ANY(?::text[]) AND line.deleted_at IS NULL AND ordered.quantity > ordered.fulfilled_quantity
     AND EXISTS (SELECT 1 FROM product_variant_inventory_item part
                  WHERE part.variant_id = line.variant_id AND part.deleted_at IS NULL)
     AND NOT EXISTS (SELECT 1 FROM reservation_item held WHERE held.line_item_id = line.id AND held.deleted_at IS NULL)
     AND NOT EXISTS (SELECT 1 FROM backorder record WHERE record.line_item_id = line.id AND record.deleted_at IS NULL)
   ORDER BY ordered.order_id`

/**
 * Orders with an open line of one of the variants, whose stock is counted, for which neither is anything held nor was
 * anything ever recorded: it was ordered, or gave back what it held, while nobody counted.
 */
export async function unplacedOrders(container: MedusaContainer, variantIds: readonly string[]): Promise<string[]> {
  if (variantIds.length === 0) {
    return []
  }
  const { rows }: { rows: { order_id: string }[] } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw(UNPLACED, [[...variantIds]])
  return rows.map((row) => row.order_id)
}
