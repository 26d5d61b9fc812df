import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { MedusaError } from "@medusajs/framework/utils"
import type { PurchaseOrderStatus } from "../domain/purchase-order-status"
import { checkReceipt, isSameReceipt, statusAfterReceipt } from "../domain/receipt"
import { addToLines, setStatus } from "../repositories/orders"
import { deleteRecordedReceipt, findReceiptByKey, insertReceipt } from "../repositories/receipts"
import { lockWhole, orThrow } from "./lock-order"

export interface NewReceipt {
  purchase_order_id: string
  lines: { id: string; quantity: number }[]
  idempotency_key: string | null
  actor_id: string | null
}

export interface RecordedReceipt {
  receipt_id: string
  purchase_order_id: string
  /** True where the same key had recorded the same goods before. */
  repeated: boolean
  from: PurchaseOrderStatus
}

/**
 * Records what was brought, once per key. The order's row is held meanwhile, so two calls never take the same
 * open quantity, and of two calls with one key the second finds the first one's receipt.
 */
export async function recordReceipt(manager: SqlEntityManager, input: NewReceipt, now: Date): Promise<RecordedReceipt> {
  const { order, lines } = await lockWhole(manager, input.purchase_order_id)
  const brought = input.lines.map(({ id, quantity }) => ({ line_id: id, quantity: new BigNumber(quantity) }))
  const earlier =
    input.idempotency_key === null ? null : await findReceiptByKey(manager, order.id, input.idempotency_key)
  if (earlier) {
    if (!isSameReceipt(earlier.lines, brought)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `The key "${input.idempotency_key}" belongs to another receipt of purchase order ${order.display_id}; use a new key for other goods.`
      )
    }
    return { receipt_id: earlier.id, purchase_order_id: order.id, repeated: true, from: order.status }
  }
  const received = orThrow(checkReceipt(order, lines, brought))
  const receipt_id = await insertReceipt(manager, {
    purchase_order_id: order.id,
    location_id: order.location_id,
    idempotency_key: input.idempotency_key,
    actor_id: input.actor_id,
    recorded_at: now,
    lines: received,
  })
  await addToLines(manager, "received_quantity", received)
  const after = await lockWhole(manager, order.id)
  await setStatus(manager, order.id, statusAfterReceipt(after.lines))
  return { receipt_id, purchase_order_id: order.id, repeated: false, from: order.status }
}

/** Removes a receipt whose goods have not set out for the stock and says whether it did; any other stays. */
export async function undoReceipt(manager: SqlEntityManager, receipt: RecordedReceipt): Promise<boolean> {
  await lockWhole(manager, receipt.purchase_order_id)
  const removed = await deleteRecordedReceipt(manager, receipt.receipt_id)
  if (!removed.length) {
    return false
  }
  await addToLines(
    manager,
    "received_quantity",
    removed.map(({ line_id, quantity }) => ({ line_id, quantity: quantity.negated() }))
  )
  const { lines } = await lockWhole(manager, receipt.purchase_order_id)
  const untouched = lines.every((line) => line.received.isZero())
  await setStatus(manager, receipt.purchase_order_id, untouched ? receipt.from : "partly_received")
  return true
}
