/**
 * Core counts what is reserved at a level beside the reservations themselves, and miscounts when a
 * reservation changes its location: the old level goes on counting it. No core workflow can set
 * the number, so it is set as Medusa's own migration `reconcile-inventory-reserved-quantity` sets
 * it, to the sum of the reservations, in one statement and under core's lock for the item.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { sum } from "../../modules/backorder/domain/hand-out"
import type { ReplanDifferenceDTO } from "../../types"
import { exact } from "../queries/exact-quantity"
import type { Reservation } from "../queries/held-lines"
import type { Level } from "../queries/measure-stock"

/** `reservations` are all of the levels' items, as they were measured together with the levels. */
export async function repairReservedQuantities(
  container: MedusaContainer,
  levels: readonly Level[],
  reservations: readonly Reservation[],
  dryRun: boolean
): Promise<ReplanDifferenceDTO[]> {
  const wrong = levels.flatMap((level) => {
    const counted = exact(level, "reserved_quantity")
    const held = sum(
      reservations
        .filter((row) => row.inventory_item_id === level.inventory_item_id && row.location_id === level.location_id)
        .map((row) => exact(row, "quantity"))
    )
    return counted.eq(held) ? [] : [{ level, counted, held }]
  })
  const repaired = []
  for (const found of wrong) {
    // What was measured a moment ago may have been set right by core since.
    if (dryRun || (await recountReserved(container, found.level))) {
      repaired.push(found)
    }
  }
  return repaired.map(({ level, counted, held }) => ({
    kind: "reserved_quantity",
    order_id: null,
    order_display_id: null,
    line_item_id: null,
    title: null,
    sku: null,
    inventory_item_id: level.inventory_item_id,
    location_id: level.location_id,
    before: { reserved: counted.toNumber() },
    after: { reserved: held.toNumber() },
  }))
}

async function recountReserved(container: MedusaContainer, level: Level): Promise<boolean> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rowCount }: { rowCount: number } = await container.resolve(Modules.LOCKING).execute([level.inventory_item_id], () =>
    knex.raw(
      `UPDATE inventory_level l
          SET reserved_quantity = r.held, raw_reserved_quantity = jsonb_build_object('value', r.held::text, 'precision', 20)
         FROM (SELECT coalesce(sum(quantity), 0) AS held FROM reservation_item
                WHERE inventory_item_id = ? AND location_id = ? AND deleted_at IS NULL) r
        WHERE l.id = ? AND l.reserved_quantity <> r.held`,
      [level.inventory_item_id, level.location_id, level.id]
    )
  )
  return rowCount > 0
}
