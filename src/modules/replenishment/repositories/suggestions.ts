/** Suggestions as sets: one statement writes many, one deletes many, one claims many. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { rawValue } from "./sql"

export interface ReplenishmentPair {
  inventory_item_id: string
  location_id: string
}

/** A suggestion as it is written; quantities and money are exact decimals. */
export interface SuggestionRecord extends ReplenishmentPair {
  id: string
  kind: "order" | "bring_forward"
  way: "normal" | "rush" | "alternative" | null
  net_position: string
  reorder_point: string | null
  quantity: string
  firm_quantity: string
  forecast_quantity: string
  supplier_id: string | null
  agreement_id: string | null
  unit_cost: string | null
  currency_code: string | null
  purchase_order_id: string | null
  order_by: string
  arrives_on: string | null
  reason: Record<string, unknown>
}

const exact = ["net_position", "reorder_point", "quantity", "firm_quantity", "forecast_quantity", "unit_cost"]
const plain = ["kind", "way", "supplier_id", "agreement_id", "currency_code", "purchase_order_id", "arrives_on", "reason"]

const pairsOf = (rows: readonly ReplenishmentPair[]): string =>
  JSON.stringify(rows.map(({ inventory_item_id, location_id }) => ({ inventory_item_id, location_id })))

/** What somebody drafts an order of just now is left to them. */
const untouched = "(claimed_until IS NULL OR claimed_until < ?::timestamptz)"

/**
 * Writes suggestions; answers those whose pair had none. What was first said stays: since when it is due, and until
 * when nobody wants to see it.
 */
export async function writeSuggestions(
  manager: SqlEntityManager,
  records: readonly SuggestionRecord[],
  now: Date
): Promise<(ReplenishmentPair & { id: string })[]> {
  if (records.length === 0) {
    return []
  }
  const columns = [...plain, ...exact, ...exact.map((name) => `raw_${name}`)]
  const rows = await manager.execute<(ReplenishmentPair & { id: string; is_new: boolean })[]>(
    `INSERT INTO reorder_suggestion
       (id, inventory_item_id, location_id, order_by, reached_at, ${columns.join(", ")}, created_at, updated_at)
     SELECT id, inventory_item_id, location_id, order_by, ?::timestamptz, ${plain.join(", ")}, ${exact.join(", ")},
            ${exact.map((name) => `CASE WHEN ${name} IS NOT NULL THEN ${rawValue(name)} END`).join(", ")}, now(), now()
     FROM jsonb_to_recordset(?::jsonb) AS given
       (id text, inventory_item_id text, location_id text, order_by text, kind text, way text, supplier_id text,
        agreement_id text, currency_code text, purchase_order_id text, arrives_on text, reason jsonb,
        ${exact.map((name) => `${name} numeric`).join(", ")})
     ORDER BY inventory_item_id, location_id
     ON CONFLICT (inventory_item_id, location_id) WHERE deleted_at IS NULL
     DO UPDATE SET ${columns.map((name) => `${name} = EXCLUDED.${name}`).join(", ")}, updated_at = now()
       WHERE reorder_suggestion.claimed_until IS NULL OR reorder_suggestion.claimed_until < ?::timestamptz
     RETURNING id, inventory_item_id, location_id, xmax = 0 AS is_new`,
    [now.toISOString(), JSON.stringify(records), now.toISOString()]
  )
  return rows
    .filter(({ is_new }) => is_new)
    .map(({ id, inventory_item_id, location_id }) => ({ id, inventory_item_id, location_id }))
}

/** Deletes the suggestions of pairs that need nothing any more. */
export async function dropSuggestions(
  manager: SqlEntityManager,
  pairs: readonly ReplenishmentPair[],
  now: Date
): Promise<void> {
  if (pairs.length > 0) {
    await manager.execute(
      `DELETE FROM reorder_suggestion
       WHERE (inventory_item_id, location_id) IN
         (SELECT inventory_item_id, location_id
          FROM jsonb_to_recordset(?::jsonb) AS pair (inventory_item_id text, location_id text))
         AND ${untouched}`,
      [pairsOf(pairs), now.toISOString()]
    )
  }
}

/** A clerk's draft is made within this, or whoever comes next may make it. */
const CLAIM_MINUTES = 5

export interface ClaimedSuggestion extends ReplenishmentPair {
  id: string
}

/** Hands out suggestions to one caller; those that somebody else has in hand are left out. */
export const claimSuggestions = (
  manager: SqlEntityManager,
  ids: readonly string[],
  now: Date
): Promise<ClaimedSuggestion[]> =>
  manager.execute<ClaimedSuggestion[]>(
    `UPDATE reorder_suggestion
     SET claimed_until = ?::timestamptz + make_interval(mins => ${CLAIM_MINUTES})
     WHERE id IN (
       SELECT id FROM reorder_suggestion
       WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL AND ${untouched}
       ORDER BY id FOR UPDATE SKIP LOCKED)
     RETURNING id, inventory_item_id, location_id`,
    [now.toISOString(), JSON.stringify(ids), now.toISOString()]
  )

export async function releaseSuggestions(manager: SqlEntityManager, ids: readonly string[]): Promise<void> {
  await manager.execute(
    `UPDATE reorder_suggestion SET claimed_until = NULL WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(ids)]
  )
}

/**
 * Pairs that may need something, in the order of their keys: those with a reorder point and those with a suggestion,
 * after a pair or from the first on.
 */
export const selectSuggestiblePairs = (
  manager: SqlEntityManager,
  after: ReplenishmentPair | null,
  limit: number
): Promise<ReplenishmentPair[]> => {
  const page = (table: string) => `(
     SELECT inventory_item_id, location_id FROM ${table}
     WHERE deleted_at IS NULL AND (inventory_item_id, location_id) > (?, ?)
     ORDER BY inventory_item_id, location_id LIMIT ?)`
  const from = [after?.inventory_item_id ?? "", after?.location_id ?? "", limit]
  return manager.execute<ReplenishmentPair[]>(
    `${page("reorder_point")} UNION ${page("reorder_suggestion")}
     ORDER BY inventory_item_id, location_id LIMIT ?`,
    [...from, ...from, limit]
  )
}
