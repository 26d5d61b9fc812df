/** Joins what Medusa says of some items with what is on record, into what the engine decides from. */
import BigNumber from "bignumber.js"
import { allocationRules, type AllocationRule, type AllocationRuleName } from "./domain/allocation-rule"
import { unitsGivenUp } from "./domain/cancellation"
import { givenUp } from "./domain/given-up"
import { sum } from "./domain/hand-out"
import type { LineDemand, PartDemand, StockState } from "./domain/stock-state"
import type { MeasuredLine, MeasuredPart, MeasuredStock, Wishes } from "./measured-stock"
import type { StoredRecord } from "./repositories/backorder-row"

/** An order that was canceled before anything of it was recorded is none of the engine's business. */
export function stockStateOf(measured: MeasuredStock, records: readonly StoredRecord[], wishes: Wishes): StockState {
  const byLine = new Map<string, StoredRecord[]>()
  for (const record of records) {
    byLine.set(record.lineId, [...(byLine.get(record.lineId) ?? []), record])
  }
  return {
    pools: measured.pools,
    lines: measured.lines.flatMap((line) => {
      const own = byLine.get(line.facts.lineId) ?? []
      return line.orderCanceled && own.length === 0 ? [] : [lineDemand(line, own, wishes)]
    }),
  }
}

/** The rule of the lines, where they agree; else the shop's. */
export function allocationRuleOf(lines: readonly MeasuredLine[], shopRule: AllocationRuleName): AllocationRule {
  const names = new Set(lines.map((line) => line.rules.allocationRule))
  const [only] = names
  return allocationRules[names.size === 1 ? only : shopRule]
}

function lineDemand(line: MeasuredLine, records: readonly StoredRecord[], wishes: Wishes): LineDemand {
  const { lineId, orderId, orderedAt } = line.facts
  const givenUpUnits = unitsGivenUp(records)
  const wished = wishes.priorities.find((wish) => wish.lineId === lineId)
  return {
    lineId,
    orderId,
    orderedAt,
    priority: wished?.priority ?? priorityOf(records),
    weight: line.rules.allocationRule === "priority" ? line.rules.weight : 0,
    counted: line.counted,
    shipping: line.rules.shipping,
    minimumBatch: line.rules.minimumBatch,
    sourcing: line.rules.sourcing,
    sources: line.sources,
    direct: line.direct,
    parts: line.parts.map((part) =>
      partDemand(line, part, records.filter((record) => record.inventoryItemId === part.inventoryItemId), wishes, givenUpUnits)
    ),
  }
}

/** What was done before the line was put elsewhere in the queue keeps the place it had then, and says nothing of the rest. */
function priorityOf(records: readonly StoredRecord[]): number {
  const open = records.filter((record) => record.waiting.plus(record.allocated).gt(0))
  const telling = open.length > 0 ? open : records
  return telling.length > 0 ? Math.max(...telling.map((record) => record.priority)) : 0
}

function partDemand(
  line: MeasuredLine,
  part: MeasuredPart,
  records: readonly StoredRecord[],
  wishes: Wishes,
  givenUpUnits: BigNumber
): PartDemand {
  const required = part.required ?? records[0]?.required ?? new BigNumber(1)
  // A unit may take more of the item, or less, than when the record was made.
  const now = (quantity: BigNumber, record: StoredRecord): BigNumber => quantity.times(required).div(record.required)
  // An item that the variant is not made of any more is wanted no longer, beyond what has left.
  const fulfilled = part.dropped ? sum(records.map((record) => record.fulfilled)) : line.fulfilled.times(required)
  const ordered = part.dropped ? fulfilled : line.quantity.times(required)
  const recorded =
    records.length > 0
      ? {
          ordered: sum(records.map((record) => now(record.ordered, record))),
          canceled: sum(records.map((record) => now(record.canceled, record))),
        }
      : // A part that the units given up were not made of then is not wanted for them now.
        { ordered, canceled: givenUpUnits.times(required) }
  const requested = wishes.cancellations.find(
    (wish) => wish.lineId === line.facts.lineId && wish.inventoryItemId === part.inventoryItemId
  )
  const move = wishes.moves.find((wish) => wish.lineId === line.facts.lineId)
  return {
    inventoryItemId: part.inventoryItemId,
    required,
    ordered,
    fulfilled,
    canceled: givenUp({ ordered, fulfilled, orderCanceled: line.orderCanceled, recorded, requested: requested ?? null }),
    shares: sharesOf(part, records, move?.to ?? null),
    move: move ? { from: move.from, to: move.to, quantity: move.units.times(required) } : null,
  }
}

/** Where Medusa holds something first, then where a record or a person says that something is wanted. */
function sharesOf(part: MeasuredPart, records: readonly StoredRecord[], movedTo: string | null): PartDemand["shares"] {
  const held = part.shares.map((share) => share.locationId)
  const wanted = [...records.map((record) => record.locationId), ...(movedTo ? [movedTo] : [])]
  const shares = [
    ...part.shares,
    ...[...new Set(wanted)]
      .filter((locationId) => !held.includes(locationId))
      .map((locationId) => ({ locationId, held: new BigNumber(0), packable: new BigNumber(0), tidy: true })),
  ]
  return shares.map((share) => ({
    ...share,
    recorded: records.find((record) => record.locationId === share.locationId) ?? null,
  }))
}
