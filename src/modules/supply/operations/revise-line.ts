import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { MedusaError } from "@medusajs/framework/utils"
import { isComplete } from "../domain/line"
import type { PurchaseOrderStatus } from "../domain/purchase-order-status"
import { statusAfterReceipt } from "../domain/receipt"
import { reviseLine } from "../domain/revision"
import type { SupplyPair } from "../repositories/arrivals"
import { lockOrder, setStatus, writeLine } from "../repositories/orders"
import { deleteRevision, insertRevision } from "../repositories/revisions"
import { lockWhole, orThrow } from "./lock-order"

export interface NewRevision {
  purchase_order_id: string
  line_id: string
  expected_at: Date
  quantity?: number
  reason: string | null
  actor_id: string | null
}

/** What a revision changed, with what is needed to take it back. */
export interface AppliedRevision {
  revision_id: string
  purchase_order_id: string
  from: PurchaseOrderStatus
  to: PurchaseOrderStatus
  pair: SupplyPair
  previous_line: {
    id: string
    quantity: string
    over: string
    expected_at: string | null
    first_confirmed_at: string | null
  }
}

export async function applyRevision(
  manager: SqlEntityManager,
  input: NewRevision,
  now: Date
): Promise<AppliedRevision | null> {
  const { order, lines } = await lockWhole(manager, input.purchase_order_id)
  const line = lines.find(({ id }) => id === input.line_id)
  if (!line) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Purchase order ${order.display_id} has no line "${input.line_id}".`
    )
  }
  const quantity = input.quantity === undefined ? undefined : new BigNumber(input.quantity)
  const revision = orThrow(reviseLine(order, line, { expected_at: input.expected_at, quantity }, now))
  if (!revision) {
    return null
  }
  await writeLine(manager, revision.line)
  // A quantity lowered to what has come in completes the line, and with it perhaps the order.
  const after = lines.map((other) => (other.id === line.id ? revision.line : other))
  const to = after.every(isComplete) ? statusAfterReceipt(after) : order.status
  await setStatus(manager, order.id, to)
  const revision_id = await insertRevision(manager, {
    line_id: line.id,
    previous: revision.previous,
    current: revision.line,
    reason: input.reason,
    actor_id: input.actor_id,
  })
  return {
    revision_id,
    purchase_order_id: order.id,
    from: order.status,
    to,
    pair: { inventory_item_id: line.inventory_item_id, location_id: order.location_id },
    previous_line: {
      id: line.id,
      quantity: line.quantity.toFixed(),
      over: line.over.toFixed(),
      expected_at: line.expected_at?.toISOString() ?? null,
      first_confirmed_at: line.first_confirmed_at?.toISOString() ?? null,
    },
  }
}

/** Takes a revision back that was never told to anybody. */
export async function undoRevision(manager: SqlEntityManager, revision: AppliedRevision): Promise<void> {
  const order = await lockOrder(manager, revision.purchase_order_id)
  const { id, quantity, over, expected_at, first_confirmed_at } = revision.previous_line
  await writeLine(manager, {
    id,
    quantity: new BigNumber(quantity),
    over: new BigNumber(over),
    expected_at: expected_at === null ? null : new Date(expected_at),
    first_confirmed_at: first_confirmed_at === null ? null : new Date(first_confirmed_at),
  })
  if (order?.status === revision.to) {
    await setStatus(manager, order.id, revision.from)
  }
  await deleteRevision(manager, revision.revision_id)
}
