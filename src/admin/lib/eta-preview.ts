import type { DelayClass, EtaPreviewLineDTO } from "../../types"

/** The gravest first. */
const byGravity: readonly DelayClass[] = [
  "consent_needed",
  "termination_possible",
  "silence_consents",
  "no_rule",
  "no_delay",
]

/** How many lines a delay hits in which way in law. */
export function delayClasses(lines: readonly EtaPreviewLineDTO[]): { delayClass: DelayClass; number: number }[] {
  return byGravity
    .map((delayClass) => ({ delayClass, number: lines.filter((line) => line.delay_class === delayClass).length }))
    .filter(({ number }) => number > 0)
}
