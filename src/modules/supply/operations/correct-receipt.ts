import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { MedusaError } from "@medusajs/framework/utils"
import type { OverDelivery } from "../domain/over-delivery"
import { checkCorrection } from "../domain/receipt-correction"
import { makeDue } from "../repositories/orders"
import { findStandingReceipt, findUnfinishedCorrection, insertReceipt } from "../repositories/receipts"
import { lockWhole, orThrow } from "./lock-order"
import { applyAndMove, type RecordedReceipt } from "./receive"

export interface NewCorrection {
  purchase_order_id: string
  receipt_id: string
  /** What was truly received; what is left out stays as the receipt says. */
  lines: { id: string; quantity: number; damaged_quantity?: number; over_delivery?: OverDelivery }[]
  reason: string
  actor_id: string | null
}

/**
 * Records the difference between a receipt and what truly came, as a receipt of its own. Where the receipt says so
 * already, it is the correction that is still on its way, so that a call repeated after a crash carries it on; null
 * where there is none.
 */
export async function recordCorrection(
  manager: SqlEntityManager,
  input: NewCorrection,
  now: Date
): Promise<RecordedReceipt | null> {
  const { order, lines } = await lockWhole(manager, input.purchase_order_id)
  const receipt = await findStandingReceipt(manager, order.id, input.receipt_id)
  if (!receipt) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Purchase order ${order.display_id} has no receipt "${input.receipt_id}".`
    )
  }
  if (receipt.corrects_id !== null) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Receipt "${input.receipt_id}" is itself a correction; correct receipt "${receipt.corrects_id}" instead.`
    )
  }
  const truth = input.lines.map((line) => ({
    line_id: line.id,
    quantity: new BigNumber(line.quantity),
    damaged: line.damaged_quantity === undefined ? undefined : new BigNumber(line.damaged_quantity),
    over_delivery: line.over_delivery ?? "tolerate",
  }))
  const changes = orThrow(checkCorrection(order, lines, receipt, truth))
  if (!changes.length) {
    const unfinished = await findUnfinishedCorrection(manager, receipt.id)
    return unfinished === null ? null : { receipt_id: unfinished.id, purchase_order_id: order.id, repeated: true }
  }
  const receipt_id = await insertReceipt(manager, {
    purchase_order_id: order.id,
    location_id: receipt.location_id,
    idempotency_key: null,
    corrects_id: receipt.id,
    reason: input.reason,
    actor_id: input.actor_id,
    recorded_at: now,
    lines: changes,
  })
  await applyAndMove(manager, order, lines, changes)
  await makeDue(manager, order.id, now)
  return { receipt_id, purchase_order_id: order.id, repeated: false }
}
