import { delayClass } from "../delay-class"
import { day } from "./builders"

const delay = (country: string | null, next: number, standing = 0) =>
  delayClass({ country, firstPromisedBy: day(0), promisedBy: day(standing), next: day(next) })

describe("what a later date means in law", () => {
  it.each([
    ["nothing where it gets earlier", delay("us", -1), "no_delay"],
    ["nothing where it stays", delay("de", 0), "no_delay"],
    ["consent by silence up to 30 days in the United States", delay("us", 30), "silence_consents"],
    ["an express yes from the 31st day on", delay("us", 31), "consent_needed"],
    ["an express yes to a second delay", delay("us", 12, 10), "consent_needed"],
    ["a way out of the contract in Germany", delay("de", 1), "termination_possible"],
    ["a way out of the contract in the United Kingdom", delay("gb", 1), "termination_possible"],
    ["nothing known elsewhere", delay("ch", 1), "no_rule"],
    ["nothing known without a country", delay(null, 1), "no_rule"],
  ])("is %s", (_, found, expected) => {
    expect(found).toBe(expected)
  })
})
