/**
 * Carries out a whole file in one transaction, all of it or nothing.
 *
 * The lines are taken in batches, so that memory stays the same however long the file is. A line that is refused does not
 * end the reading: those after it are tried as well, so that all of them can be told at once. Then the transaction ends
 * with nothing done.
 */
import { isMedusaRefusal } from "../imports/refusal"
import { importedOrders } from "../imports/imported-orders"
import type { ClaimedImport, ImportLine, ImportStore, Verdict } from "../imports/import-store"
import { revisionOf } from "../imports/resolved"
import type { LineFault } from "../domain/csv/order-of-rows"
import { placeImported, type PlaceOrder } from "./place-imported"
import { applyRevisions } from "./revise-lines"

const BATCH = 500

/** As many refused lines are told at once; a file with more is wrong as a whole. */
const MOST_FAULTS = 1000

/** Ends the transaction, and carries what is told of it. */
export class RefusedLines extends Error {
  constructor(readonly faults: LineFault[]) {
    super(`${faults.length} lines are refused.`)
  }
}

export async function applyAtOnce(store: ImportStore, file: ClaimedImport, place: PlaceOrder, now: Date): Promise<void> {
  const faults: LineFault[] = []
  while (faults.length < MOST_FAULTS) {
    const lines = await nextBatch(store, file.id)
    if (lines.length === 0) {
      break
    }
    faults.push(...(file.kind === "dates" ? await applyDates(store, file, lines, now) : await applyOrders(store, file, lines, place)))
  }
  if (faults.length) {
    throw new RefusedLines(faults)
  }
  await store.advance(file.id, "settling")
}

/** Whole orders: of one that the batch cuts, the rest is taken too. */
async function nextBatch(store: ImportStore, id: string): Promise<ImportLine[]> {
  const lines = await store.nextLines(id, "ready", BATCH)
  const last = lines.at(-1)
  if (!last || lines.length < BATCH) {
    return lines
  }
  const whole = lines.filter(({ group_line }) => group_line !== last.group_line)
  return [...whole, ...(await store.linesOfGroup(id, last.group_line, "ready"))]
}

async function applyDates(store: ImportStore, file: ClaimedImport, lines: ImportLine[], now: Date): Promise<LineFault[]> {
  const dated = lines.flatMap(({ line, resolved }) => (resolved?.kind === "dates" ? [{ line, resolved }] : []))
  const { refused } = await applyRevisions(
    store.manager,
    dated.map(({ resolved }) => revisionOf(resolved)),
    { source: "csv", actor_id: file.actor_id, atomic: false },
    now
  )
  await store.judge(
    file.id,
    dated.map(({ line, resolved }): Verdict => ({ line, status: "applied", purchase_order_id: resolved.purchase_order_id }))
  )
  return refused.map(({ index, reason }) => ({ line: dated[index].line, reason }))
}

async function applyOrders(store: ImportStore, file: ClaimedImport, lines: ImportLine[], place: PlaceOrder): Promise<LineFault[]> {
  const faults: LineFault[] = []
  for (const order of importedOrders(lines)) {
    try {
      await placeImported(store, file.id, [order], place)
    } catch (error) {
      if (!isMedusaRefusal(error)) {
        throw error
      }
      faults.push({ line: order.lines[0].line, reason: error.message })
      await store.judge(file.id, order.lines.map(({ line }): Verdict => ({ line, status: "refused" })))
    }
  }
  return faults
}
