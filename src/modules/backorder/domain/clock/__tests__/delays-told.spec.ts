import { delaysTold } from "../delays-told"

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day))

type Mail = [day: number | null, reached?: boolean]

const counted = (...mails: Mail[]): number =>
  delaysTold({
    promises: mails.map(([day], index) => ({ version: index + 1, day: day === null ? null : at(day) })),
    told: mails.map(([, reached = true], index) => ({ about: "date", version: index + 1, at: at(index + 1), reached })),
  })

describe("delays that the customer was told of", () => {
  it.each<[string, number, Mail[]]>([
    ["none before anything is told", 0, []],
    ["none by the first day", 0, [[10]]],
    ["none by a first day where none was known", 0, [[null], [10]]],
    ["one by a later day", 1, [[10], [12]]],
    ["none by an earlier day", 0, [[10], [8]]],
    ["one by a later day after an earlier one", 1, [[10], [8], [9]]],
    ["two by two later days", 2, [[10], [12], [20]]],
    ["one by a day that no longer holds", 1, [[10], [null]]],
    ["one by two mails that no day is known", 1, [[10], [null], [null]]],
    ["two where the day after that is later still", 2, [[10], [null], [12]]],
    ["one where the day after that is the same", 1, [[10], [null], [10]]],
    ["none by a mail that did not arrive", 0, [[10], [12, false]]],
    ["one by the mail after one that did not arrive", 1, [[10], [12, false], [14]]],
  ])("are %s", (_, delays, mails) => {
    expect(counted(...mails)).toBe(delays)
  })

  it("are taken in the order in which the mails left", () => {
    const promises = [
      { version: 1, day: at(10) },
      { version: 2, day: at(12) },
    ]
    const told = [
      { about: "date", version: 2, at: at(2), reached: true },
      { about: "date", version: 1, at: at(1), reached: true },
      { about: "last_chance", version: 2, at: at(3), reached: true },
    ] as const
    expect(delaysTold({ promises, told: [...told] })).toBe(1)
  })
})
