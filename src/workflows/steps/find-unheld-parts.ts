import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { unplacedOrders } from "../queries/unplaced-orders"

/**
 * Lines of which something is held, and of a part that their variant takes today neither is anything held nor was
 * anything ever recorded. One statement over the open reservations, for it is asked every minute.
 */
const UNHELD = `
  SELECT DISTINCT ordered.order_id
    FROM reservation_item held
    JOIN order_line_item line ON line.id = held.line_item_id
    JOIN product_variant variant ON variant.id = line.variant_id AND variant.manage_inventory AND variant.deleted_at IS NULL
    JOIN product_variant_inventory_item part ON part.variant_id = variant.id AND part.deleted_at IS NULL
    JOIN order_item ordered ON ordered.item_id = line.id AND ordered.deleted_at IS NULL
   WHERE held.deleted_at IS NULL AND held.quantity > 0
     AND EXISTS (SELECT 1 FROM inventory_level level
                  WHERE level.inventory_item_id = part.inventory_item_id AND level.deleted_at IS NULL)
     AND NOT EXISTS (SELECT 1 FROM reservation_item other
                      WHERE other.line_item_id = line.id AND other.inventory_item_id = part.inventory_item_id
                        AND other.deleted_at IS NULL)
     AND NOT EXISTS (SELECT 1 FROM backorder record
                      WHERE record.line_item_id = line.id AND record.inventory_item_id = part.inventory_item_id
                        AND record.deleted_at IS NULL)
   ORDER BY ordered.order_id`

/** Variants that were given something to be made of within a day; whoever counts stock again gives them a new item. */
const CHANGED = `
  SELECT DISTINCT variant_id FROM product_variant_inventory_item
   WHERE deleted_at IS NULL AND created_at > now() - interval '1 day'`

/**
 * Orders of which a part is neither held nor on record although no event told of it: a deletion of a variant that core
 * refuses brings back every part that was ever taken from it; an event is lost with the process that would have heard it.
 */
export const findUnheldPartsStep = createStep("backorder-find-unheld-parts", async (_: Record<string, never>, { container }) => {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [unheld, changed]: [{ rows: { order_id: string }[] }, { rows: { variant_id: string }[] }] = await Promise.all([
    database.raw(UNHELD),
    database.raw(CHANGED),
  ])
  const unplaced = await unplacedOrders(container, changed.rows.map((row) => row.variant_id))
  return new StepResponse([...new Set([...unheld.rows.map((row) => row.order_id), ...unplaced])])
})
