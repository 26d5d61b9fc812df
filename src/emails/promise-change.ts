const DAY_IN_MS = 86_400_000

/** What became of a promised date. Days are calendar days in UTC. */
export type PromiseChange =
  | { kind: "later" | "earlier"; previous: string; promised: string; days: number }
  | { kind: "unchanged" | "first"; promised: string }
  | { kind: "withdrawn"; previous: string }
  | { kind: "open" }

const dayNumber = (iso: string): number => Math.floor(new Date(iso).getTime() / DAY_IN_MS)

export function promiseChange(previous: string | null, promised: string | null): PromiseChange {
  if (promised === null) {
    return previous === null ? { kind: "open" } : { kind: "withdrawn", previous }
  }
  if (previous === null) {
    return { kind: "first", promised }
  }
  const days = dayNumber(promised) - dayNumber(previous)
  if (days === 0) {
    return { kind: "unchanged", promised }
  }
  return { kind: days > 0 ? "later" : "earlier", previous, promised, days: Math.abs(days) }
}
