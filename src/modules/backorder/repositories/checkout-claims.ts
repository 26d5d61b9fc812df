/**
 * What shoppers' carts hold of variants under a cap.
 *
 * Claims of a variant are made one after the other, under a lock of the variant; a cart's variants
 * are locked in the order of their keys, and rows are written by variant, so that two carts never
 * wait for each other. The machine's clock decides what has expired, not the shop's: a claim asks
 * whether somebody is still at it.
 */
import { generateEntityId } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Claim } from "../domain/checkout/claim"
import type { WaitingPart } from "../domain/checkout/units-waiting"
import { rowsOf } from "./sql"

/** Others' claims on a variant. */
export interface ClaimsOnVariant {
  /** Units beyond stock that carts hold. */
  claimed: BigNumber
  /** Those among them whose carts are being completed: an order may show them already. */
  completing: BigNumber
  /** Units of stock that carts being completed take. */
  taken: BigNumber
}

export interface ClaimToStore extends Claim {
  variantId: string
}

/** Whether any rule could refuse a checkout, and the database's time; one query on a small table. */
export async function checkoutRules(manager: SqlEntityManager): Promise<{ at: Date; limited: boolean }> {
  const [row] = await rowsOf<{ at: Date; limited: boolean }>(
    manager,
    `SELECT date_trunc('milliseconds', clock_timestamp()) AS at, EXISTS (SELECT FROM backorder_policy
       WHERE deleted_at IS NULL AND (NOT allowed OR acknowledgement_required OR cap IS NOT NULL OR horizon_days IS NOT NULL
         OR order_from IS NOT NULL OR order_until IS NOT NULL)) AS limited`
  )
  return row
}

export async function lockVariants(manager: SqlEntityManager, variantIds: string[]): Promise<void> {
  await rowsOf(
    manager,
    `SELECT pg_advisory_xact_lock(key) FROM
       (SELECT DISTINCT hashtextextended('backorder-checkout:' || id, 0) AS key FROM unnest(?::text[]) AS id ORDER BY 1) AS keys`,
    [variantIds]
  )
}

/**
 * What carts other than `cartId` hold. A claim that ended at `since` or later counts: the order
 * that took its place may not show in stock measured at that time.
 */
export async function claimsOfOthers(
  manager: SqlEntityManager,
  variantIds: string[],
  cartId: string | null,
  since: Date
): Promise<ReadonlyMap<string, ClaimsOnVariant>> {
  const rows = await rowsOf<{ variant_id: string; claimed: string; completing: string; taken: string }>(
    manager,
    `SELECT variant_id, sum(quantity) AS claimed,
            coalesce(sum(quantity) FILTER (WHERE completing_until >= ?), 0) AS completing,
            coalesce(sum(taken_quantity) FILTER (WHERE completing_until >= ?), 0) AS taken
       FROM backorder_checkout_claim
      WHERE deleted_at IS NULL AND expires_at >= ? AND variant_id = ANY(?::text[]) AND cart_id IS DISTINCT FROM ?
      GROUP BY variant_id`,
    [since, since, since, variantIds, cartId]
  )
  return new Map(
    rows.map(({ variant_id, claimed, completing, taken }) => [
      variant_id,
      { claimed: new BigNumber(claimed), completing: new BigNumber(completing), taken: new BigNumber(taken) },
    ])
  )
}

/** What waits of the variants, part by part. */
export async function waitingParts(
  manager: SqlEntityManager,
  variantIds: string[]
): Promise<ReadonlyMap<string, readonly WaitingPart[]>> {
  const rows = await rowsOf<{
    variant_id: string
    line_item_id: string
    inventory_item_id: string
    required_quantity: string
    waiting_quantity: string
  }>(
    manager,
    `SELECT variant_id, line_item_id, inventory_item_id, required_quantity, waiting_quantity FROM backorder
      WHERE deleted_at IS NULL AND waiting_quantity > 0 AND variant_id = ANY(?::text[])`,
    [variantIds]
  )
  const parts = new Map<string, WaitingPart[]>()
  for (const row of rows) {
    const part = {
      lineId: row.line_item_id,
      inventoryItemId: row.inventory_item_id,
      required: new BigNumber(row.required_quantity),
      waiting: new BigNumber(row.waiting_quantity),
    }
    parts.set(row.variant_id, [...(parts.get(row.variant_id) ?? []), part])
  }
  return parts
}

/** Makes a cart's claims, or puts others in their place. The variants must be locked. */
export async function storeClaims(
  manager: SqlEntityManager,
  cartId: string,
  claims: readonly ClaimToStore[],
  { holdMinutes, completingSeconds }: { holdMinutes: number; completingSeconds: number | null }
): Promise<void> {
  const exact = (quantity: BigNumber) => ({ value: quantity.toFixed(), precision: 20 })
  const rows = claims.map(({ variantId, beyond, taken }) => ({
    id: generateEntityId(undefined, "bocl"),
    variant_id: variantId,
    quantity: beyond.toFixed(),
    raw_quantity: exact(beyond),
    taken_quantity: taken.toFixed(),
    raw_taken_quantity: exact(taken),
  }))
  await rowsOf(
    manager,
    `INSERT INTO backorder_checkout_claim AS c
       (id, cart_id, variant_id, quantity, raw_quantity, taken_quantity, raw_taken_quantity, completing_until, expires_at)
     SELECT id, ?, variant_id, quantity, raw_quantity, taken_quantity, raw_taken_quantity,
            clock_timestamp() + make_interval(secs => ?::float), clock_timestamp() + make_interval(secs => ?::float)
       FROM jsonb_to_recordset(?::jsonb) AS r(id text, variant_id text, quantity numeric, raw_quantity jsonb,
              taken_quantity numeric, raw_taken_quantity jsonb)
      ORDER BY variant_id
     ON CONFLICT (cart_id, variant_id) WHERE deleted_at IS NULL DO UPDATE SET
       quantity = excluded.quantity, raw_quantity = excluded.raw_quantity, taken_quantity = excluded.taken_quantity,
       raw_taken_quantity = excluded.raw_taken_quantity, completing_until = excluded.completing_until,
       expires_at = excluded.expires_at, updated_at = now()`,
    [cartId, completingSeconds, holdMinutes * 60, JSON.stringify(rows)]
  )
}

/**
 * A shopper who changes one line is still at the others. What another request of the same cart is
 * writing just now is left to it.
 */
export async function prolongClaims(manager: SqlEntityManager, cartId: string, holdMinutes: number): Promise<void> {
  await rowsOf(
    manager,
    `UPDATE backorder_checkout_claim SET expires_at = clock_timestamp() + make_interval(secs => ?::float), updated_at = now()
      WHERE id IN (SELECT id FROM backorder_checkout_claim
                    WHERE cart_id = ? AND deleted_at IS NULL AND expires_at > clock_timestamp() FOR UPDATE SKIP LOCKED)`,
    [holdMinutes * 60, cartId]
  )
}

/** Takes claims away for good: the variants left the cart. */
export async function removeClaims(manager: SqlEntityManager, cartId: string, variantIds: string[]): Promise<void> {
  await rowsOf(
    manager,
    `DELETE FROM backorder_checkout_claim WHERE id IN (
       SELECT id FROM backorder_checkout_claim WHERE cart_id = ? AND variant_id = ANY(?::text[]) ORDER BY variant_id FOR UPDATE)`,
    [cartId, variantIds]
  )
}

/** Ends the claims of carts now: their orders are recorded and count themselves. */
export async function endClaims(manager: SqlEntityManager, cartIds: string[]): Promise<void> {
  await rowsOf(
    manager,
    `UPDATE backorder_checkout_claim SET expires_at = clock_timestamp(), completing_until = clock_timestamp(), updated_at = now()
      WHERE id IN (SELECT id FROM backorder_checkout_claim
                    WHERE cart_id = ANY(?::text[]) AND deleted_at IS NULL AND expires_at > clock_timestamp()
                    ORDER BY variant_id, cart_id FOR UPDATE)`,
    [cartIds]
  )
}

/** Clears away what ended so long ago that no measurement under way can need it. */
export async function purgeClaims(manager: SqlEntityManager): Promise<void> {
  await rowsOf(
    manager,
    `DELETE FROM backorder_checkout_claim WHERE id IN (
       SELECT id FROM backorder_checkout_claim
        WHERE deleted_at IS NULL AND expires_at < clock_timestamp() - interval '10 minutes' LIMIT 100 FOR UPDATE SKIP LOCKED)`
  )
}
