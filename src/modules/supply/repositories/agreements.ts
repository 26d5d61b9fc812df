import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { PriceBreakDTO } from "../../../types"
import type { Agreement } from "../domain/agreement/agreement"
import type { WorkCalendar } from "../domain/work-calendar"
import { toPriceBreaks } from "../price-breaks"

/** What orders and dates need to know of the supplier behind an agreement. */
export interface AgreementSupplier extends WorkCalendar {
  id: string
  name: string
  language: string
  currency_code: string
  carrier: string | null
  location_id: string | null
}

export interface SuppliedAgreement extends Agreement {
  supplier: AgreementSupplier
}

type Exact = "minimum_quantity" | "pack_multiple" | "rush_fee" | "lateness_penalty"

type AgreementRow = Omit<Agreement, "price_breaks" | Exact> &
  Record<Exact, string | null> & { price_breaks: PriceBreakDTO[] }

const columns = `
  agreement.id, agreement.supplier_id, agreement.inventory_item_id, agreement.supplier_sku, agreement.valid_from,
  agreement.valid_until, agreement.currency_code, agreement.discount, agreement.price_breaks,
  agreement.minimum_quantity::text AS minimum_quantity, agreement.pack_multiple::text AS pack_multiple,
  agreement.lead_time_days, agreement.rush_lead_time_days, agreement.rush_fee::text AS rush_fee,
  agreement.lateness_penalty::text AS lateness_penalty, agreement.dropship, agreement.rank`

const exact = (value: string | null): BigNumber | null => (value === null ? null : new BigNumber(value))

function agreementOf(row: AgreementRow): Agreement {
  return {
    ...row,
    price_breaks: toPriceBreaks(row.price_breaks),
    minimum_quantity: exact(row.minimum_quantity),
    pack_multiple: exact(row.pack_multiple),
    rush_fee: exact(row.rush_fee),
    lateness_penalty: exact(row.lateness_penalty),
  }
}

type SuppliedRow = AgreementRow & { supplier: AgreementSupplier }

const suppliedOf = ({ supplier, ...row }: SuppliedRow): SuppliedAgreement => ({ ...agreementOf(row), supplier })

const supplied = `
  SELECT ${columns},
    jsonb_build_object(
      'id', supplier.id, 'name', supplier.name, 'language', supplier.language,
      'currency_code', supplier.currency_code, 'carrier', supplier.carrier, 'location_id', supplier.location_id,
      'time_zone', supplier.time_zone, 'working_days', supplier.working_days, 'holidays', supplier.holidays,
      'transit_days', supplier.transit_days) AS supplier
  FROM supplier_agreement agreement
  JOIN supplier ON supplier.id = agreement.supplier_id AND supplier.deleted_at IS NULL`

const byRank = "ORDER BY agreement.inventory_item_id, agreement.rank, agreement.id"

/** The agreements on items that are valid on a day, each with its supplier, the first choice of an item first. */
export async function selectValidAgreements(
  manager: SqlEntityManager,
  itemIds: readonly string[],
  day: string
): Promise<SuppliedAgreement[]> {
  if (!itemIds.length) {
    return []
  }
  const rows = await manager.execute<SuppliedRow[]>(
    `${supplied}
     WHERE agreement.inventory_item_id IN (?) AND agreement.valid_from <= ?
       AND (agreement.valid_until IS NULL OR agreement.valid_until >= ?) AND agreement.deleted_at IS NULL
     ${byRank}`,
    [[...itemIds], day, day]
  )
  return rows.map(suppliedOf)
}

/** The same for the day that each supplier has at an instant; where suppliers live far apart, that is not one day. */
export async function selectAgreementsToday(
  manager: SqlEntityManager,
  itemIds: readonly string[],
  now: Date
): Promise<SuppliedAgreement[]> {
  if (!itemIds.length) {
    return []
  }
  const rows = await manager.execute<SuppliedRow[]>(
    `${supplied}
     CROSS JOIN LATERAL (
       SELECT to_char(?::timestamptz AT TIME ZONE supplier.time_zone, 'YYYY-MM-DD') AS day) today
     WHERE agreement.inventory_item_id IN (SELECT jsonb_array_elements_text(?::jsonb))
       AND agreement.valid_from <= today.day
       AND (agreement.valid_until IS NULL OR agreement.valid_until >= today.day) AND agreement.deleted_at IS NULL
     ${byRank}`,
    [now.toISOString(), JSON.stringify(itemIds)]
  )
  return rows.map(suppliedOf)
}

/** The agreements on items under which a supplier with a location of its own delivers to customers, on whatever days. */
export async function selectDropshipAgreements(
  manager: SqlEntityManager,
  itemIds: readonly string[]
): Promise<SuppliedAgreement[]> {
  if (!itemIds.length) {
    return []
  }
  const rows = await manager.execute<SuppliedRow[]>(
    `${supplied}
     WHERE agreement.inventory_item_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND agreement.dropship
       AND supplier.location_id IS NOT NULL AND agreement.deleted_at IS NULL
     ${byRank}`,
    [JSON.stringify(itemIds)]
  )
  return rows.map(suppliedOf)
}

export async function selectAgreementsById(manager: SqlEntityManager, ids: readonly string[]): Promise<Agreement[]> {
  const rows = await manager.execute<AgreementRow[]>(
    `SELECT ${columns} FROM supplier_agreement agreement WHERE agreement.id IN (?) AND agreement.deleted_at IS NULL`,
    [[...ids]]
  )
  return rows.map(agreementOf)
}

/** All agreements of suppliers on items, whenever they are valid. */
export async function selectAgreementsOn(
  manager: SqlEntityManager,
  supplierIds: readonly string[],
  itemIds: readonly string[]
): Promise<Agreement[]> {
  const rows = await manager.execute<AgreementRow[]>(
    `SELECT ${columns} FROM supplier_agreement agreement
     WHERE agreement.supplier_id IN (?) AND agreement.inventory_item_id IN (?) AND agreement.deleted_at IS NULL
     ORDER BY agreement.valid_from, agreement.id`,
    [[...supplierIds], [...itemIds]]
  )
  return rows.map(agreementOf)
}

/**
 * Holds the suppliers' rows until the transaction ends, in the order of their ids: whoever changes agreements of a
 * supplier waits for whoever does already, while orders can be placed with it meanwhile.
 */
export async function lockSuppliers(
  manager: SqlEntityManager,
  ids: readonly string[]
): Promise<Pick<AgreementSupplier, "id" | "name" | "currency_code">[]> {
  return manager.execute(
    `SELECT id, name, currency_code FROM supplier
     WHERE id IN (?) AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE`,
    [[...ids]]
  )
}
