import { parseDecimal } from "./decimal"
import type { StandingLine } from "./receipts"

/** What was typed of one line. */
export interface TypedLine {
  quantity: string
  damaged: string
}

export interface CorrectionForm {
  /** By line. */
  lines: Record<string, TypedLine>
  reason: string
}

export const notTyped: TypedLine = { quantity: "", damaged: "" }

export const correctionForm = (lines: readonly StandingLine[]): CorrectionForm => ({
  lines: Object.fromEntries(
    lines.map(({ line_id, quantity, damaged }) => [line_id, { quantity: String(quantity), damaged: String(damaged) }])
  ),
  reason: "",
})

/** What was truly received of the lines that change; null while a field holds no number. */
export function correctedLines(form: CorrectionForm, lines: readonly StandingLine[]): StandingLine[] | null {
  const truth = lines.map(({ line_id }) => ({
    line_id,
    quantity: parseDecimal(form.lines[line_id]?.quantity ?? ""),
    damaged: parseDecimal(form.lines[line_id]?.damaged ?? ""),
  }))
  const known = truth.flatMap(({ line_id, quantity, damaged }) =>
    quantity === null || damaged === null ? [] : [{ line_id, quantity, damaged }]
  )
  if (known.length < truth.length) {
    return null
  }
  return known.filter((line) => {
    const before = lines.find(({ line_id }) => line_id === line.line_id)
    return before?.quantity !== line.quantity || before.damaged !== line.damaged
  })
}
