import type { PurchaseOrderLineDTO } from "../../types"
import { parseDecimal, sum } from "./decimal"

export interface ReceiveInput {
  lines: { id: string; quantity: number }[]
  idempotency_key: string
}

/** What was typed per line; an empty field means that nothing of the line came. */
export type ReceiveForm = Record<string, string>

export type ReceiveProblem = "tooMuch" | "notANumber"

export const openLines = (lines: readonly PurchaseOrderLineDTO[]): PurchaseOrderLineDTO[] =>
  lines.filter((line) => line.open_quantity > 0)

export const everything = (lines: readonly PurchaseOrderLineDTO[]): ReceiveForm =>
  Object.fromEntries(lines.map((line) => [line.id, String(line.open_quantity)]))

export const nothing = (lines: readonly PurchaseOrderLineDTO[]): ReceiveForm =>
  Object.fromEntries(lines.map((line) => [line.id, ""]))

export function receiveProblem(line: PurchaseOrderLineDTO, form: ReceiveForm): ReceiveProblem | null {
  const text = form[line.id] ?? ""
  if (text.trim() === "") {
    return null
  }
  const quantity = parseDecimal(text)
  if (quantity === null) {
    return "notANumber"
  }
  return quantity > line.open_quantity ? "tooMuch" : null
}

/** The lines that received something, as the API takes them. */
export function receivedLines(
  lines: readonly PurchaseOrderLineDTO[],
  form: ReceiveForm
): ReceiveInput["lines"] {
  return lines.flatMap(({ id }) => {
    const quantity = parseDecimal(form[id] ?? "")
    return quantity === null || quantity === 0 ? [] : [{ id, quantity }]
  })
}

export const receivedTotal = (received: readonly { quantity: number }[]): number =>
  sum(received.map(({ quantity }) => quantity))
