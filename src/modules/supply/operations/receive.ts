import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { MedusaError } from "@medusajs/framework/utils"
import type { OverDelivery } from "../domain/over-delivery"
import { checkReceipt, isSameReceipt, statusAfterReceipt, takeIn, type ReceivedQuantity } from "../domain/receipt"
import { reversed, statusAfterChange } from "../domain/receipt-correction"
import { makeDue, setStatus, type LockedLine, type LockedOrder } from "../repositories/orders"
import {
  deleteRecordedReceipt,
  findReceiptByKey,
  insertReceipt,
  orderIdOfReceipt,
  writeTakenIn,
} from "../repositories/receipts"
import { lockWhole, orThrow } from "./lock-order"

export interface NewReceipt {
  purchase_order_id: string
  /** Where the goods came to; null is where they were ordered for. */
  location_id?: string | null
  lines: { id: string; quantity: number; damaged_quantity?: number; over_delivery?: OverDelivery }[]
  idempotency_key: string | null
  actor_id: string | null
}

export interface RecordedReceipt {
  receipt_id: string
  purchase_order_id: string
  /** True where the same call had recorded the same goods before. */
  repeated: boolean
}

/**
 * Records what was brought, once per key. The order's row is held meanwhile, so two calls never take the same
 * open quantity, and of two calls with one key the second finds the first one's receipt.
 */
export async function recordReceipt(manager: SqlEntityManager, input: NewReceipt, now: Date): Promise<RecordedReceipt> {
  const { order, lines } = await lockWhole(manager, input.purchase_order_id)
  const location_id = input.location_id ?? order.location_id
  const brought = input.lines.map((line) => ({
    line_id: line.id,
    quantity: new BigNumber(line.quantity),
    damaged: new BigNumber(line.damaged_quantity ?? 0),
    over_delivery: line.over_delivery ?? "tolerate",
  }))
  const earlier =
    input.idempotency_key === null ? null : await findReceiptByKey(manager, order.id, input.idempotency_key)
  if (earlier) {
    if (earlier.location_id !== location_id || !isSameReceipt(earlier.lines, brought)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `The key "${input.idempotency_key}" belongs to another receipt of purchase order ${order.display_id}; use a new key for other goods.`
      )
    }
    return { receipt_id: earlier.id, purchase_order_id: order.id, repeated: true }
  }
  const received = orThrow(checkReceipt(order, lines, brought))
  const receipt_id = await insertReceipt(manager, {
    purchase_order_id: order.id,
    location_id,
    idempotency_key: input.idempotency_key,
    corrects_id: null,
    reason: null,
    actor_id: input.actor_id,
    recorded_at: now,
    lines: received,
  })
  const after = await applyToLines(manager, lines, received)
  // Goods that all came damaged leave the order where it was.
  if (after.some((line) => line.received.isGreaterThan(0))) {
    await setStatus(manager, order.id, statusAfterReceipt(after))
  }
  await makeDue(manager, order.id, now)
  return { receipt_id, purchase_order_id: order.id, repeated: false }
}

/** Removes a receipt whose goods have not set out for the stock and says whether it did; any other stays. */
export async function undoReceipt(manager: SqlEntityManager, id: string): Promise<boolean> {
  const orderId = await orderIdOfReceipt(manager, id)
  if (orderId === null) {
    return false
  }
  const { order, lines } = await lockWhole(manager, orderId)
  const removed = await deleteRecordedReceipt(manager, id)
  if (!removed.length) {
    return false
  }
  await applyAndMove(manager, order, lines, removed.map(reversed))
  return true
}

/** Writes what goods do to the lines, and the status that follows. */
export async function applyAndMove(
  manager: SqlEntityManager,
  order: LockedOrder,
  lines: readonly LockedLine[],
  effects: readonly ReceivedQuantity[]
): Promise<void> {
  await setStatus(manager, order.id, statusAfterChange(order, await applyToLines(manager, lines, effects)))
}

async function applyToLines(
  manager: SqlEntityManager,
  lines: readonly LockedLine[],
  effects: readonly ReceivedQuantity[]
): Promise<LockedLine[]> {
  const after = lines.map((line) => {
    const effect = effects.find(({ line_id }) => line_id === line.id)
    return effect ? takeIn(line, effect) : line
  })
  await writeTakenIn(
    manager,
    after.filter((line) => effects.some(({ line_id }) => line_id === line.id))
  )
  return after
}
