/**
 * Brings the goods of a receipt into Medusa's stock, or takes them out again, exactly once.
 *
 * Core's own adjustment cannot do it. It cannot tell a repeated call from a second one, and a process may die right
 * after it; and it reads a level, adds and writes the sum, so that a clerk's correction made in between is lost. So
 * the amount is added to the row as it is at that moment, and the receipt's id is written beside it in the same
 * statement: either both are there or neither. This is done under the lock core takes for the items, for its own
 * changes read first and write later, too.
 */
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import type { ReceivedGoods } from "../../modules/supply/repositories/received-goods"
import { levelGone } from "./supply-level-gone"
import { showsReceipt, withReceipt } from "./supply-level-marker"

const LOCK_SECONDS = 30

interface LevelRow {
  id: string
  stocked: string
  reserved: string
  metadata: Record<string, unknown> | null
}

/** Goods that cannot leave, because they are not there or somebody has been given them. */
export interface Shortage {
  goods: ReceivedGoods
  free: BigNumber
}

/** Thrown before anything is changed where goods would have to leave that are not free. */
export class NotFreeError extends Error {
  constructor(readonly shortages: readonly Shortage[]) {
    super("Allocated goods cannot leave the stock")
  }
}

/** Thrown before anything is changed where there is no level to change. */
class NoLevelError extends Error {
  constructor(readonly goods: ReceivedGoods) {
    super("There is no inventory level for these goods")
  }
}

/** Answers the ids of the levels that were changed; those that showed the receipt already are left alone. */
export async function adjustStock(container: MedusaContainer, goods: readonly ReceivedGoods[]): Promise<string[]> {
  if (!goods.length) {
    return []
  }
  const sorted = [...goods].sort((a, b) => (a.inventory_item_id < b.inventory_item_id ? -1 : 1))
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  try {
    return await container.resolve(Modules.LOCKING).execute(
      [...new Set(sorted.map((part) => part.inventory_item_id))],
      () => knex.transaction((transaction) => adjustRows(transaction, sorted)),
      { timeout: LOCK_SECONDS }
    )
  } catch (error) {
    throw error instanceof NoLevelError ? await levelGone(container, error.goods) : error
  }
}

async function adjustRows(transaction: Knex.Transaction, goods: readonly ReceivedGoods[]): Promise<string[]> {
  const rows: { level: LevelRow; part: ReceivedGoods }[] = []
  for (const part of goods) {
    const level = await lockLevel(transaction, part)
    if (!showsReceipt(level, part.receipt_id)) {
      rows.push({ level, part })
    }
  }
  const shortages = rows.flatMap(({ level, part }) => {
    const free = BigNumber.max(0, new BigNumber(level.stocked).minus(level.reserved))
    return new BigNumber(part.quantity).plus(free).isNegative() ? [{ goods: part, free }] : []
  })
  if (shortages.length) {
    throw new NotFreeError(shortages)
  }
  for (const { level, part } of rows) {
    await transaction.raw(
      `UPDATE inventory_level
       SET stocked_quantity = stocked_quantity + :amount::numeric,
           raw_stocked_quantity = jsonb_build_object(
             'value', trim_scale(stocked_quantity + :amount::numeric)::text, 'precision', 20),
           metadata = :metadata::jsonb, updated_at = now()
       WHERE id = :id`,
      { id: level.id, amount: part.quantity, metadata: JSON.stringify(withReceipt(level, part.receipt_id)) }
    )
  }
  return rows.map(({ level }) => level.id)
}

async function lockLevel(transaction: Knex.Transaction, part: ReceivedGoods): Promise<LevelRow> {
  const { rows }: { rows: LevelRow[] } = await transaction.raw(
    `SELECT id, stocked_quantity::text AS stocked, reserved_quantity::text AS reserved, metadata
     FROM inventory_level
     WHERE inventory_item_id = ? AND location_id = ? AND deleted_at IS NULL FOR UPDATE`,
    [part.inventory_item_id, part.location_id]
  )
  const [level] = rows
  if (!level) {
    throw new NoLevelError(part)
  }
  return level
}
