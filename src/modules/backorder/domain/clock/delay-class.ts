import type { DelayClass } from "../../../../types/eta-preview"
import type { LineHistory } from "./history"
import { nextDuty, type Duty } from "./next-duty"
import type { JurisdictionRules } from "./rules"

const delays: readonly Duty["type"][] = ["tell_delay", "tell_no_date", "cancel"]

/** What it would mean in law to name another day now. */
export function delayClass(
  rules: JurisdictionRules,
  history: LineHistory,
  next: Date | null,
  now: Date,
  localDay: (at: Date) => Date
): DelayClass {
  const version = (history.promises.at(-1)?.version ?? 0) + 1
  const promises = [...history.promises, { version, day: next }]
  const duty = nextDuty(rules, { ...history, promises }, now, localDay)
  if (duty === null || !delays.includes(duty.type)) {
    return "no_delay"
  }
  switch (rules.delay.kind) {
    case "consent":
      return duty.silence === "agrees" ? "silence_consents" : "consent_needed"
    case "further_period":
      return "termination_possible"
    case "tell":
      return "no_rule"
  }
}
