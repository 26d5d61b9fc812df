/**
 * Which notices follow from what happened to an order in one run of the engine.
 *
 * One notice of a type for each order and run, however many lines it concerns: a customer whose
 * three lines move reads one mail. A line that is new is told with its date, so its first
 * promise needs no second mail. A line that begins to wait only later, because stock vanished,
 * is told as a date that changed: the order was taken long ago.
 */
export type NoticeKind =
  | "order_taken"
  | "promise_changed"
  | "overdue"
  | "last_chance"
  | "choice_offered"
  | "decision_confirmed"
  | "payment_requested"
  | "shipped"

export interface LedgerFact {
  type: string
  /** What set off the run. */
  cause: string
}

export interface NoticeDue<Fact extends LedgerFact> {
  kind: NoticeKind
  facts: readonly Fact[]
}

const kindOf: Readonly<Record<string, NoticeKind>> = {
  promise_changed: "promise_changed",
  overdue: "overdue",
  last_chance: "last_chance",
  undated: "promise_changed",
  offered: "choice_offered",
  decided: "decision_confirmed",
  payment_requested: "payment_requested",
  shipped: "shipped",
}

/** The causes by which goods are ordered; a reconcile finds those whose event was lost. */
const ordering = ["order_placed", "order-edit.confirmed", "order.claim_created", "order.exchange_created", "reconciled"]

/** Orders from before the plugin was there: their customers have been told what they were told. */
const SILENT = "taken_in"

export function noticesDue<Fact extends LedgerFact>(facts: readonly Fact[]): readonly NoticeDue<Fact>[] {
  const told = facts.flatMap((fact) => {
    const kind = noticeOf(fact)
    return kind ? [{ kind, fact }] : []
  })
  return [...new Set(told.map(({ kind }) => kind))].map((kind) => ({
    kind,
    facts: told.filter((one) => one.kind === kind).map(({ fact }) => fact),
  }))
}

function noticeOf({ type, cause }: LedgerFact): NoticeKind | undefined {
  if (cause === SILENT) {
    return undefined
  }
  if (type === "created") {
    return ordering.includes(cause) ? "order_taken" : "promise_changed"
  }
  return kindOf[type]
}
