import type { PurchaseOrderDTO, PurchaseOrderReceiptDTO } from "../../types"
import { sum } from "./decimal"

/** What stands of a receipt on one line, its corrections included. */
export interface StandingLine {
  line_id: string
  quantity: number
  damaged: number
}

/** A receipt with the corrections that were made of it, the latest last. */
export interface Receipt {
  receipt: PurchaseOrderReceiptDTO
  corrections: PurchaseOrderReceiptDTO[]
  lines: StandingLine[]
}

/** The receipts of an order, the newest first, each as it stands now. */
export function receiptsOf(order: PurchaseOrderDTO): Receipt[] {
  const byTime = [...order.receipts].sort((a, b) => a.recorded_at.localeCompare(b.recorded_at))
  return byTime
    .filter(({ corrects_id }) => corrects_id === null)
    .reverse()
    .map((receipt) => {
      const corrections = byTime.filter(({ corrects_id }) => corrects_id === receipt.id)
      return { receipt, corrections, lines: standing([receipt, ...corrections]) }
    })
}

function standing(receipts: readonly PurchaseOrderReceiptDTO[]): StandingLine[] {
  const lines = receipts.flatMap((receipt) => receipt.lines)
  return [...new Set(lines.map(({ line_id }) => line_id))].map((line_id) => {
    const ofLine = lines.filter((line) => line.line_id === line_id)
    return {
      line_id,
      quantity: sum(ofLine.map(({ quantity }) => quantity)),
      damaged: sum(ofLine.map(({ damaged_quantity }) => damaged_quantity)),
    }
  })
}

/** A receipt's lines as they stand, and then those of the order that it did not name: goods may belong there. */
export const correctableLines = (order: PurchaseOrderDTO, receipt: Receipt): StandingLine[] => [
  ...receipt.lines,
  ...order.lines
    .filter(({ id }) => !receipt.lines.some(({ line_id }) => line_id === id))
    .map(({ id }) => ({ line_id: id, quantity: 0, damaged: 0 })),
]
