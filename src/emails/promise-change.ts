const DAY_IN_MS = 86_400_000

/** What became of a promised date. Days are calendar days in UTC; `before` counts the delays told before. */
export type PromiseChange =
  | { kind: "later"; previous: string; promised: string; days: number; before: number }
  | { kind: "earlier"; previous: string; promised: string; days: number }
  | { kind: "unchanged" | "first"; promised: string }
  | { kind: "withdrawn"; previous: string; before: number }
  /** Goods that were in stock are not any more. */
  | { kind: "missing"; promised: string | null }
  | { kind: "open" }

interface Circumstances {
  delays_before?: number
  newly_waiting?: boolean
}

const dayNumber = (iso: string): number => Math.floor(new Date(iso).getTime() / DAY_IN_MS)

export function promiseChange(
  previous: string | null,
  promised: string | null,
  { delays_before: before = 0, newly_waiting = false }: Circumstances = {}
): PromiseChange {
  if (newly_waiting && previous === null) {
    return { kind: "missing", promised }
  }
  if (promised === null) {
    return previous === null ? { kind: "open" } : { kind: "withdrawn", previous, before }
  }
  if (previous === null) {
    return { kind: "first", promised }
  }
  const days = dayNumber(promised) - dayNumber(previous)
  if (days === 0) {
    return { kind: "unchanged", promised }
  }
  return days > 0
    ? { kind: "later", previous, promised, days, before }
    : { kind: "earlier", previous, promised, days: -days }
}
