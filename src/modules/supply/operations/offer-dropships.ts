import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { startOfDay } from "../domain/calendar-day"
import { outlookAhead } from "../domain/reliability/outlook"
import { namedDay } from "../domain/reliability/working-days"
import { arrivalDay } from "../domain/work-calendar"
import type { SupplyOptions } from "../options"
import { selectDropshipAgreements, type SuppliedAgreement } from "../repositories/agreements"
import { onDay, outlookTerms, usualLatenessOf } from "./foresee"

/** An agreement under which a supplier delivers to customers, and when goods ordered under it now would be there. */
export interface DropshipOffer extends SuppliedAgreement {
  expected_at: Date
  /** By when we would stand for them, as for an order that was placed. */
  promised_by: Date
}

/** What suppliers would deliver of items to customers, whatever the days on which the agreements are valid. */
export async function offerDropships(
  manager: SqlEntityManager,
  itemIds: readonly string[],
  options: SupplyOptions,
  now: Date
): Promise<DropshipOffer[]> {
  const agreements = await selectDropshipAgreements(manager, itemIds)
  const lateness = await usualLatenessOf(manager, agreements.map(({ supplier_id }) => supplier_id), now)
  return agreements.map((agreement) => {
    const { supplier, supplier_id, lead_time_days } = agreement
    const expected_at = startOfDay(arrivalDay(now, lead_time_days, supplier))
    const { promisedBy } = outlookAhead(namedDay(expected_at, supplier.time_zone), lateness(supplier_id), outlookTerms(options))
    return { ...agreement, expected_at, promised_by: onDay(expected_at, supplier.time_zone, promisedBy) }
  })
}
