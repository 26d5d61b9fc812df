import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { MedusaError } from "@medusajs/framework/utils"
import { refuse, type Decision } from "../domain/decision"
import { openQuantity, type Line } from "../domain/line"
import { statusAfterRevision } from "../domain/revised-order"
import { reviseLine, type SupplierWord } from "../domain/revision"
import type { SupplyPair } from "../repositories/arrivals"
import { deleteRevisions } from "../repositories/cancellations"
import { lockLines, lockOrders, type LockedLine, type LockedOrder } from "../repositories/orders"
import {
  insertRevisions,
  moveBack,
  moveRevised,
  storedWord,
  writeWords,
  type Bringer,
  type RevisedOrder,
  type RevisionRow,
  type StoredWord,
} from "../repositories/revisions"
import { pairsOf } from "./lock-order"

export interface NewRevision extends Omit<SupplierWord, "quantity" | "confirmed"> {
  purchase_order_id: string
  line_id: string
  quantity?: number
  confirmed_quantity?: number
  reason?: string | null
}

/** A revision of a batch that cannot be applied; `index` counts from 0. */
export interface RefusedRevision {
  index: number
  reason: string
}

export interface RevisedLine {
  id: string
  purchase_order_id: string
  revision_id: string
  /** What was still to come of it until then. */
  open_before: string
  before: StoredWord
  after: StoredWord
}

/** What a batch changed, with what is needed to take it back. */
export interface AppliedRevisions {
  lines: RevisedLine[]
  orders: RevisedOrder[]
  pairs: SupplyPair[]
  revision_ids: string[]
  refused: RefusedRevision[]
}

/**
 * Applies a batch in its order, in one transaction; a line may be named more than once. With `atomic` one bad revision
 * refuses all of them, else the bad ones are left out and named.
 */
export async function applyRevisions(
  manager: SqlEntityManager,
  revisions: readonly NewRevision[],
  by: Bringer & { atomic: boolean },
  now: Date
): Promise<AppliedRevisions> {
  const orderIds = [...new Set(revisions.map((revision) => revision.purchase_order_id))]
  const orders = new Map((await lockOrders(manager, orderIds)).map((order) => [order.id, order]))
  const before = new Map((await lockLines(manager, [...orders.keys()])).map((line) => [line.id, line]))
  const after = new Map(before)
  const refused: (RefusedRevision & { missing: boolean })[] = []
  const rows: RevisionRow[] = []

  revisions.forEach((revision, index) => {
    const order = orders.get(revision.purchase_order_id)
    const line = after.get(revision.line_id)
    const decision = decide(revision, order, line, now)
    if (!decision.ok) {
      refused.push({ index, reason: decision.reason, missing: !order || line?.purchase_order_id !== order.id })
    } else if (line && decision.value) {
      after.set(line.id, { ...line, ...decision.value })
      rows.push({ line_id: line.id, previous: line, current: decision.value, reason: revision.reason ?? null })
    }
  })
  if (by.atomic && refused.length) {
    throw refusal(refused, revisions.length)
  }
  const applied = await write(manager, { orders, before, after, rows }, by, now)
  return { ...applied, refused: refused.map(({ index, reason }) => ({ index, reason })) }
}

function decide(
  revision: NewRevision,
  order: LockedOrder | undefined,
  line: LockedLine | undefined,
  now: Date
): Decision<Line | null> {
  if (!order) {
    return refuse(`There is no purchase order with id "${revision.purchase_order_id}".`)
  }
  if (!line || line.purchase_order_id !== order.id) {
    return refuse(`Purchase order ${order.display_id} has no line "${revision.line_id}".`)
  }
  const { quantity, confirmed_quantity, expected_at, reject, substitute } = revision
  const word = {
    expected_at,
    reject,
    substitute,
    quantity: quantity === undefined ? undefined : new BigNumber(quantity),
    confirmed: confirmed_quantity === undefined ? undefined : new BigNumber(confirmed_quantity),
  }
  const decision = reviseLine(order, line, word, now)
  return decision.ok && decision.value && takesBack(line, decision.value)
    ? refuse(
        `${line.canceled.toFixed()} of line "${line.id}" of purchase order ${order.display_id} were given up and may be on order elsewhere. They cannot be confirmed again: write to the shop.`
      )
    : decision
}

/** What a supplier gave up of a customer's line is somebody else's from then on. */
const takesBack = (before: LockedLine, after: Line): boolean =>
  before.order_line_item_id !== null && after.canceled.isLessThan(before.canceled)

interface Change {
  orders: ReadonlyMap<string, LockedOrder>
  before: ReadonlyMap<string, LockedLine>
  after: ReadonlyMap<string, LockedLine>
  rows: readonly RevisionRow[]
}

async function write(
  manager: SqlEntityManager,
  { orders, before, after, rows }: Change,
  by: Bringer,
  now: Date
): Promise<Omit<AppliedRevisions, "refused">> {
  const changed = [...after.values()].filter((line) => before.get(line.id) !== line)
  if (changed.length === 0) {
    return { lines: [], orders: [], pairs: [], revision_ids: [] }
  }
  await writeWords(manager, changed.map(storedWord))
  const revision_ids = await insertRevisions(manager, rows, by)
  const lastRevision = new Map(rows.map(({ line_id }, index) => [line_id, revision_ids[index]]))
  const lines = changed.flatMap((line): RevisedLine[] => {
    const was = before.get(line.id)
    const revision_id = lastRevision.get(line.id)
    return was && revision_id !== undefined
      ? [
          {
            id: line.id,
            purchase_order_id: line.purchase_order_id,
            revision_id,
            open_before: openQuantity(was).toFixed(),
            before: storedWord(was),
            after: storedWord(line),
          },
        ]
      : []
  })
  const changedOf = byOrder(changed)
  const allOf = byOrder([...after.values()])
  const spoken = [...orders.values()].filter(({ id }) => changedOf.has(id))
  const moved = spoken.map((order) => ({
    id: order.id,
    from: order.status,
    to: statusAfterRevision(order, allOf.get(order.id) ?? []),
  }))
  await moveRevised(manager, moved, now)
  const pairs = spoken.flatMap((order) => pairsOf(order, changedOf.get(order.id) ?? []))
  return { lines, orders: moved, pairs: eachOnce(pairs), revision_ids }
}

/** Takes a batch back that was never told to anybody; what somebody changed since stays. */
export async function undoRevisions(manager: SqlEntityManager, applied: AppliedRevisions): Promise<void> {
  const orderIds = applied.orders.map(({ id }) => id)
  await lockOrders(manager, orderIds)
  const now = new Map((await lockLines(manager, orderIds)).map((line) => [line.id, JSON.stringify(storedWord(line))]))
  const untouched = applied.lines.filter((line) => now.get(line.id) === JSON.stringify(line.after))
  await writeWords(manager, untouched.map((line) => line.before))
  await moveBack(manager, applied.orders)
  await deleteRevisions(manager, applied.revision_ids)
}

function refusal(refused: readonly (RefusedRevision & { missing: boolean })[], total: number): MedusaError {
  const type = refused.every(({ missing }) => missing) ? MedusaError.Types.NOT_FOUND : MedusaError.Types.INVALID_DATA
  const sentences = refused.map(({ index, reason }) => `${index + 1}: ${reason}`).join(" ")
  return new MedusaError(
    type,
    total === 1 ? refused[0].reason : `${refused.length} of ${total} revisions are refused, so none is applied. ${sentences}`
  )
}

function byOrder(lines: readonly LockedLine[]): ReadonlyMap<string, LockedLine[]> {
  const groups = new Map<string, LockedLine[]>()
  for (const line of lines) {
    const group = groups.get(line.purchase_order_id)
    if (group) {
      group.push(line)
    } else {
      groups.set(line.purchase_order_id, [line])
    }
  }
  return groups
}

function eachOnce(pairs: readonly SupplyPair[]): SupplyPair[] {
  const known = new Map(pairs.map((pair) => [`${pair.inventory_item_id} ${pair.location_id}`, pair]))
  return [...known.keys()].sort().flatMap((key) => known.get(key) ?? [])
}
