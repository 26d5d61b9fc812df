/**
 * Which notices follow from what happened to an order in one run of the engine.
 *
 * One notice of a type for each order and run, however many lines it concerns: a customer whose
 * three lines move reads one mail. A line that is new is told with its date, so its first
 * promise needs no second mail.
 */
export type NoticeKind =
  | "order_taken"
  | "promise_changed"
  | "overdue"
  | "choice_offered"
  | "decision_confirmed"
  | "shipped"

export interface LedgerFact {
  type: string
  lineId: string | null
}

export interface NoticeDue {
  kind: NoticeKind
  lineIds: readonly string[]
}

const kindOf: Readonly<Record<string, NoticeKind>> = {
  created: "order_taken",
  promise_changed: "promise_changed",
  overdue: "overdue",
  offered: "choice_offered",
  decided: "decision_confirmed",
  shipped: "shipped",
}

export function noticesDue(facts: readonly LedgerFact[]): readonly NoticeDue[] {
  const kinds = [...new Set(facts.flatMap((fact) => kindOf[fact.type] ?? []))]
  return kinds.map((kind) => ({
    kind,
    lineIds: [...new Set(facts.flatMap((fact) => (kindOf[fact.type] === kind && fact.lineId ? fact.lineId : [])))],
  }))
}
