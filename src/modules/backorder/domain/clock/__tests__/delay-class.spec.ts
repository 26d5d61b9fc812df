import { delayClass } from "../delay-class"
import { lawOf, type Jurisdiction } from "../rules"
import { at, day, line, mail, promised, utc } from "./lines"

const classOf = (law: Jurisdiction, next: string | null, history = line(), now = "2026-06-02") =>
  delayClass(lawOf[law], history, next === null ? null : day(next), at(now), utc)

const second = line({ promises: promised("2026-06-20", "2026-06-30"), told: [mail(2, "2026-06-10")] })

it.each([
  ["nothing where it gets earlier", classOf("us-ftc", "2026-06-19"), "no_delay"],
  ["nothing where it stays", classOf("de", "2026-06-20"), "no_delay"],
  ["consent by silence up to 30 days in the United States", classOf("us-ftc", "2026-07-20"), "silence_consents"],
  ["an express yes from the 31st day on", classOf("us-ftc", "2026-07-21"), "consent_needed"],
  ["an express yes where no day is known", classOf("us-ftc", null), "consent_needed"],
  ["an express yes to a second delay", classOf("us-ftc", "2026-07-02", second), "consent_needed"],
  ["an express yes once the day has passed", classOf("us-ftc", "2026-06-25", line(), "2026-06-21"), "consent_needed"],
  ["a way out of the contract in Germany", classOf("de", "2026-06-21"), "termination_possible"],
  ["a way out of the contract in the United Kingdom", classOf("uk", "2026-06-21"), "termination_possible"],
  ["nothing known elsewhere", classOf("none", "2026-06-21"), "no_rule"],
])("a later date means %s", (_, found, expected) => {
  expect(found).toBe(expected)
})
