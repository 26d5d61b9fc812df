import { useState } from "react"
import type { PurchaseOrderDTO, PurchaseOrderLineDTO } from "../../types"
import { addTo, everythingOpen, leftOf, setIn, type LineCount, type ReceiptCount } from "../lib/receipt-count"
import { findLine, readScan } from "../lib/scan"
import { uuid } from "../lib/uuid"

/** What the last scan did, to be said to the person who scanned. */
export type ScanResult = { line: PurchaseOrderLineDTO; added: number } | { unknown: string }

/** The state of a receipt that is being counted; `codesOf` names what the goods of a line carry. */
export function useReceiptCount(order: PurchaseOrderDTO, codesOf: (line: PurchaseOrderLineDTO) => readonly string[]) {
  // The lines as they were when the screen was opened: they must not change under the fingers. Complete ones stand
  // last, for more than was ordered may come of them.
  const [lines] = useState(() => [
    ...order.lines.filter((line) => line.open_quantity > 0),
    ...order.lines.filter((line) => line.open_quantity === 0 && line.received_quantity > 0),
  ])
  // The key stays the same while the screen is open: booking again after a lost answer cannot book twice.
  const [key] = useState(uuid)
  const [count, setCount] = useState<ReceiptCount>({})
  const [last, setLast] = useState<ScanResult | null>(null)

  return {
    lines,
    key,
    count,
    last,
    /** Answers whether the code was known. */
    scan(text: string): boolean {
      const read = readScan(text)
      if (!read) {
        return true
      }
      const found = findLine(
        lines.map((line) => ({ id: line.id, codes: codesOf(line), left: leftOf(line, count), line })),
        read.code
      )
      if (found) {
        setCount((current) => addTo(current, found.id, "quantity", read.quantity))
      }
      setLast(found ? { line: found.line, added: read.quantity } : { unknown: read.code })
      return found !== null
    },
    add(lineId: string, field: "quantity" | "damaged", amount: number): void {
      setCount((current) => addTo(current, lineId, field, amount))
    },
    set(lineId: string, part: Partial<LineCount>): void {
      setCount((current) => setIn(current, lineId, part))
    },
    fill: (): void => setCount(everythingOpen(lines)),
    clear: (): void => {
      setCount({})
      setLast(null)
    },
  }
}
