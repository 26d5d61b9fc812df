import { it as property } from "@fast-check/jest"
import { rules } from "./arbitraries"
import { units } from "./builders"
import { histories, lived } from "./history"
import { backorderStatus, backorderTransitions, isClosed, type BackorderStatus, type CountedLine } from "../backorder-status"

const counted = (waiting: number, allocated: number, fulfilled: number, canceled: number): CountedLine => ({
  waiting: units(waiting),
  allocated: units(allocated),
  fulfilled: units(fulfilled),
  canceled: units(canceled),
})

describe("the status of a record", () => {
  it.each<[string, CountedLine, BackorderStatus]>([
    ["nothing is there", counted(5, 0, 0, 0), "waiting"],
    ["a part is there", counted(2, 3, 0, 0), "waiting"],
    ["a part has left", counted(2, 0, 3, 0), "waiting"],
    ["a part was given up, another still waits", counted(1, 2, 0, 2), "waiting"],
    ["everything is there", counted(0, 5, 0, 0), "allocated"],
    ["a part has left and the rest is there", counted(0, 2, 3, 0), "allocated"],
    ["everything has left", counted(0, 0, 5, 0), "fulfilled"],
    ["everything was given up", counted(0, 0, 0, 5), "canceled"],
    ["what waited was given up and the rest is there", counted(0, 3, 0, 2), "canceled"],
    ["what waited was given up and the rest has left", counted(0, 0, 3, 2), "canceled"],
    ["an edit took the line off the order", counted(0, 0, 0, 0), "canceled"],
  ])("when %s", (_, line, status) => {
    expect(backorderStatus(line)).toBe(status)
  })

  it.each<[BackorderStatus, boolean]>([
    ["waiting", false],
    ["allocated", false],
    ["fulfilled", true],
    ["canceled", true],
  ])("%s is the end: %s", (status, closed) => {
    expect(isClosed(status)).toBe(closed)
  })
})

describe("the table of transitions", () => {
  const examples: [BackorderStatus, BackorderStatus, string, CountedLine, CountedLine][] = [
    ["waiting", "allocated", "goods arrive", counted(5, 0, 0, 0), counted(0, 5, 0, 0)],
    ["waiting", "fulfilled", "an edit takes off what waits, the rest has left", counted(2, 0, 3, 0), counted(0, 0, 3, 0)],
    ["waiting", "canceled", "the customer cancels", counted(5, 0, 0, 0), counted(0, 0, 0, 5)],
    ["allocated", "waiting", "stock vanishes", counted(0, 5, 0, 0), counted(2, 3, 0, 0)],
    ["allocated", "fulfilled", "the parcel leaves", counted(0, 5, 0, 0), counted(0, 0, 5, 0)],
    ["allocated", "canceled", "the customer cancels", counted(0, 5, 0, 0), counted(0, 0, 0, 5)],
    ["fulfilled", "allocated", "the fulfilment is canceled", counted(0, 0, 5, 0), counted(0, 5, 0, 0)],
    ["fulfilled", "waiting", "the fulfilment is canceled and its goods are gone", counted(0, 0, 5, 0), counted(5, 0, 0, 0)],
    ["fulfilled", "canceled", "the fulfilment and the order are canceled", counted(0, 0, 5, 0), counted(0, 0, 0, 5)],
    ["canceled", "fulfilled", "an edit takes off what was given up, the rest has left", counted(0, 0, 3, 2), counted(0, 0, 3, 0)],
    ["canceled", "waiting", "an edit orders more", counted(0, 0, 0, 5), counted(2, 0, 0, 5)],
    ["canceled", "allocated", "an edit puts a line back that is in stock", counted(0, 0, 0, 0), counted(0, 5, 0, 0)],
  ]

  it.each(examples)("knows %s to %s: %s", (from, to, _, before, after) => {
    expect([backorderStatus(before), backorderStatus(after)]).toEqual([from, to])
    expect(backorderTransitions[from]).toContain(to)
  })

  it("has an example for each of its transitions", () => {
    const table = Object.entries(backorderTransitions).flatMap(([from, targets]) => targets.map((to) => `${from} ${to}`))
    expect(examples.map(([from, to]) => `${from} ${to}`).toSorted()).toEqual(table.toSorted())
  })

  it("reaches every status from waiting", () => {
    const reached = new Set<BackorderStatus>(["waiting"])
    for (const status of reached) {
      backorderTransitions[status].forEach((next) => reached.add(next))
    }
    expect([...reached].toSorted()).toEqual(Object.keys(backorderTransitions).toSorted())
  })

  property.prop([histories, rules], { numRuns: 300 })("has every transition that a record makes", (history, terms) => {
    const statuses = new Map<string, BackorderStatus>()
    lived(history, terms, (state) => {
      const shares = state.lines.flatMap((line) => line.parts).flatMap((part) => part.shares)
      for (const recorded of shares.flatMap((share) => share.recorded ?? [])) {
        const before = statuses.get(recorded.backorderId)
        const after = backorderStatus(recorded)
        if (before && before !== after) {
          expect(backorderTransitions[before]).toContain(after)
        }
        statuses.set(recorded.backorderId, after)
      }
    })
  })
})
