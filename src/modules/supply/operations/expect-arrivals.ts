import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { SupplyArrivalDTO } from "../../../types"
import { outlookAhead } from "../domain/reliability/outlook"
import { namedDay } from "../domain/reliability/working-days"
import type { SupplyOptions } from "../options"
import { selectDatedLines, type DatedLine, type SupplyPair } from "../repositories/arrivals"
import { onDay, outlookTerms, usualLatenessOf } from "./foresee"

/**
 * What is still to come at the pairs and has a date, the earliest first.
 *
 * What was made of a date is read; of a date that nothing was made of yet, it is reckoned as for one still ahead. To
 * put off a date that has passed is up to the check of supplier dates, which stores it: a reader never moves a promise.
 */
export async function expectArrivals(
  manager: SqlEntityManager,
  pairs: readonly SupplyPair[],
  options: SupplyOptions,
  now: Date
): Promise<SupplyArrivalDTO[]> {
  const lines = await selectDatedLines(manager, pairs)
  const fresh = lines.filter((line) => line.outlook === null)
  const lateness = await usualLatenessOf(manager, fresh.map((line) => line.supplier_id), now)
  const outlook = ({ named_at, time_zone, supplier_id }: DatedLine): Pick<SupplyArrivalDTO, "expected_at" | "promised_by"> => {
    const { promisedBy } = outlookAhead(namedDay(named_at, time_zone), lateness(supplier_id), outlookTerms(options))
    return { expected_at: named_at, promised_by: onDay(named_at, time_zone, promisedBy) }
  }
  return lines
    .map((line): SupplyArrivalDTO => {
      const { id, inventory_item_id, location_id, quantity, order_line_item_id } = line
      const known = line.outlook && { expected_at: line.outlook.likely_at, promised_by: line.outlook.promised_by }
      return { id, inventory_item_id, location_id, quantity, order_line_item_id, ...(known ?? outlook(line)) }
    })
    .sort((a, b) => a.expected_at.getTime() - b.expected_at.getTime() || (a.id < b.id ? -1 : 1))
}
