import type { PurchaseOrderLineDTO } from "../../types"
import { parseDecimal, sum } from "./decimal"

/** What was counted of one line, as it was typed. */
export interface LineCount {
  quantity: string
  damaged: string
  /** Take what is beyond the order and the supplier's tolerance. */
  acceptOver: boolean
}

/** By the lines' ids; a line that is missing was not counted. */
export type ReceiptCount = Readonly<Record<string, LineCount>>

export interface ReceiptInput {
  lines: { id: string; quantity: number; damaged_quantity?: number; over_delivery?: "accept" }[]
  location_id?: string
  idempotency_key: string
}

/** `tooMuch` is for the person at the gate to decide: it goes away once the over-delivery is accepted. */
export type CountProblem = "notANumber" | "tooMuch"

export const notCounted: LineCount = { quantity: "", damaged: "", acceptOver: false }

export const countOf = (count: ReceiptCount, lineId: string): LineCount => count[lineId] ?? notCounted

/** An empty field counts as 0; null where it holds no number. */
const numberIn = (text: string): number | null => (text.trim() === "" ? 0 : parseDecimal(text))

export const counted = (line: LineCount): number => numberIn(line.quantity) ?? 0

const damagedOf = (line: LineCount): number => numberIn(line.damaged) ?? 0

/** What of a line is still missing once the count is booked. */
export const leftOf = (line: PurchaseOrderLineDTO, count: ReceiptCount): number =>
  Math.max(0, sum([line.open_quantity, -counted(countOf(count, line.id))]))

/** What of a line came beyond what is open. */
export const overOf = (line: PurchaseOrderLineDTO, count: ReceiptCount): number =>
  Math.max(0, sum([counted(countOf(count, line.id)), -line.open_quantity]))

/** How much more than is open the supplier may bring without anybody being asked. */
export function toleranceOf(line: PurchaseOrderLineDTO, overDeliveryPercent: number): number {
  const ordered = sum([line.quantity, -line.over_quantity, -line.canceled_quantity])
  return Math.max(0, sum([(ordered * overDeliveryPercent) / 100, -line.over_quantity]))
}

export function countProblem(
  line: PurchaseOrderLineDTO,
  count: ReceiptCount,
  overDeliveryPercent: number
): CountProblem | null {
  const { quantity, damaged, acceptOver } = countOf(count, line.id)
  if (numberIn(quantity) === null || numberIn(damaged) === null) {
    return "notANumber"
  }
  return overOf(line, count) > toleranceOf(line, overDeliveryPercent) && !acceptOver ? "tooMuch" : null
}

/** One more, or as many as were scanned; never below nothing. */
export function addTo(count: ReceiptCount, lineId: string, field: "quantity" | "damaged", amount: number): ReceiptCount {
  const after = Math.max(0, sum([numberIn(countOf(count, lineId)[field]) ?? 0, amount]))
  return setIn(count, lineId, { [field]: after === 0 ? "" : String(after) })
}

/** Who took what is over took that quantity, and no other: another one is asked about again. */
export const setIn = (count: ReceiptCount, lineId: string, part: Partial<LineCount>): ReceiptCount => ({
  ...count,
  [lineId]: { ...countOf(count, lineId), ...(part.quantity === undefined ? {} : { acceptOver: false }), ...part },
})

export const everythingOpen = (lines: readonly PurchaseOrderLineDTO[]): ReceiptCount =>
  Object.fromEntries(
    lines.flatMap((line) =>
      line.open_quantity > 0 ? [[line.id, { ...notCounted, quantity: String(line.open_quantity) }]] : []
    )
  )

/** The lines of which something came, as the API takes them. */
export function receivedLines(lines: readonly PurchaseOrderLineDTO[], count: ReceiptCount): ReceiptInput["lines"] {
  return lines.flatMap(({ id }) => {
    const line = countOf(count, id)
    const [quantity, damaged] = [counted(line), damagedOf(line)]
    return quantity + damaged === 0
      ? []
      : [
          {
            id,
            quantity,
            ...(damaged > 0 ? { damaged_quantity: damaged } : {}),
            ...(line.acceptOver ? { over_delivery: "accept" as const } : {}),
          },
        ]
  })
}

/** Sound and damaged goods of all lines, and what will still be open. */
export function totalsOf(lines: readonly PurchaseOrderLineDTO[], count: ReceiptCount) {
  return {
    sound: sum(lines.map(({ id }) => counted(countOf(count, id)))),
    damaged: sum(lines.map(({ id }) => damagedOf(countOf(count, id)))),
    left: sum(lines.map((line) => leftOf(line, count))),
  }
}
