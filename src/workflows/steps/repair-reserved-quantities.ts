/**
 * Core counts what is reserved at a level beside the reservations themselves, and miscounts when a
 * reservation changes its location: the old level goes on counting it. No core workflow can set
 * the number, so it is set as Medusa's own migration `reconcile-inventory-reserved-quantity` sets
 * it, to the sum of the reservations, in one statement and under core's locks for the items.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { ReplanDifferenceDTO } from "../../types"

interface Miscount {
  inventory_item_id: string
  location_id: string
  counted: string
  held: string
}

const miscounts = `
  SELECT l.id, l.inventory_item_id, l.location_id, l.reserved_quantity AS counted, coalesce(sum(r.quantity), 0) AS held
    FROM inventory_level l
    LEFT JOIN reservation_item r
      ON r.inventory_item_id = l.inventory_item_id AND r.location_id = l.location_id AND r.deleted_at IS NULL
   WHERE l.inventory_item_id = ANY(?::text[]) AND l.deleted_at IS NULL
   GROUP BY l.id
  HAVING l.reserved_quantity <> coalesce(sum(r.quantity), 0)`

export async function repairReservedQuantities(
  container: MedusaContainer,
  itemIds: readonly string[],
  dryRun: boolean
): Promise<ReplanDifferenceDTO[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const found: { rows: Miscount[] } = await knex.raw(miscounts, [[...itemIds]])
  const items = [...new Set(found.rows.map((row) => row.inventory_item_id))].sort()
  if (dryRun || items.length === 0) {
    return found.rows.map(toDifference)
  }
  const repaired: { rows: Miscount[] } = await container.resolve(Modules.LOCKING).execute(items, () =>
    knex.raw(
      `UPDATE inventory_level l
          SET reserved_quantity = m.held,
              raw_reserved_quantity = jsonb_build_object('value', m.held::text, 'precision', 20)
         FROM (${miscounts}) m
        WHERE l.id = m.id
        RETURNING m.inventory_item_id, m.location_id, m.counted, m.held`,
      [items]
    )
  )
  return repaired.rows.map(toDifference)
}

function toDifference({ inventory_item_id, location_id, counted, held }: Miscount): ReplanDifferenceDTO {
  return {
    kind: "reserved_quantity",
    order_id: null,
    order_display_id: null,
    line_item_id: null,
    title: null,
    sku: null,
    inventory_item_id,
    location_id,
    before: { reserved: Number(counted) },
    after: { reserved: Number(held) },
  }
}
