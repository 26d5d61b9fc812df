import { fc, it as property } from "@fast-check/jest"
import { openParts } from "./arbitraries"
import { part, recordAt, share, total, units } from "./builders"
import { openNeed } from "../open-need"
import { spreadNeed } from "../spread-need"
import type { PartDemand } from "../stock-state"

/** Fulfilled, canceled and wanted by location. */
const spread = (demand: PartDemand) =>
  Object.fromEntries(
    spreadNeed(demand).map(({ share: { locationId }, fulfilled, canceled, want }) => [
      locationId,
      [fulfilled, canceled, want].map((quantity) => quantity.toFixed()).join(" "),
    ])
  )

describe("a line without a record", () => {
  it("is wanted where core reserves it, less what left and what was given up", () => {
    const demand = part({ ordered: 10, fulfilled: 3, canceled: 2, shares: [share("a", { held: 5 })] })
    expect(spread(demand)).toEqual({ a: "3 2 5" })
  })

  it("is wanted at its only location where core reserves nothing", () => {
    expect(spread(part({ ordered: 4, shares: [share("a")] }))).toEqual({ a: "0 0 4" })
  })

  it("is wanted where core may pack, not where a reservation merely keeps others off", () => {
    const demand = part({ ordered: 4, shares: [share("a", { held: 1, packable: 0 }), share("b", { held: 3 })] })
    expect(spread(demand)).toEqual({ a: "0 0 0", b: "0 0 4" })
  })
})

describe("a line on record at one location", () => {
  const known = { allocated: 3, waiting: 4, fulfilled: 2, canceled: 1 }
  const at = (ordered: number, fulfilled: number, canceled: number, held: number) =>
    part({ ordered, fulfilled, canceled, shares: [share("a", { held, recorded: recordAt("a", known) })] })

  it.each<[string, PartDemand, string]>([
    ["nothing happened", at(10, 2, 1, 3), "2 1 7"],
    ["an edit orders more", at(12, 2, 1, 3), "2 1 9"],
    ["an edit orders less", at(6, 2, 1, 3), "2 1 3"],
    ["an edit leaves no more than has left", at(2, 2, 0, 0), "2 0 0"],
    ["an edit leaves less than has left", at(1, 2, 0, 0), "2 0 0"],
    ["a parcel leaves", at(10, 5, 1, 0), "5 1 4"],
    ["a parcel takes more than was allocated", at(10, 9, 1, 0), "9 1 0"],
    ["more leaves than was ever ordered", at(10, 12, 1, 0), "12 1 0"],
    ["a parcel comes back", at(10, 0, 1, 5), "0 1 9"],
    ["what waits is given up", at(10, 2, 5, 3), "2 5 3"],
    ["more is given up than waits", at(10, 2, 7, 3), "2 7 1"],
    ["more is given up than is wanted", at(10, 2, 9, 3), "2 9 0"],
    ["what was given up is wanted again", at(10, 2, 0, 3), "2 0 8"],
    ["an edit takes off what was given up", at(9, 2, 0, 3), "2 0 7"],
    ["nothing of it is reserved any more", at(10, 2, 1, 0), "2 1 7"],
  ])("when %s", (_, demand, expected) => {
    expect(spread(demand)).toEqual({ a: expected })
  })
})

describe("a line at two locations", () => {
  /** Of 12 ordered, 1 left from each, b gave 1 up; a holds 3 of 4, b 2 of 5. */
  const recorded = {
    a: recordAt("a", { allocated: 3, waiting: 1, fulfilled: 1 }),
    b: recordAt("b", { allocated: 2, waiting: 3, fulfilled: 1, canceled: 1 }),
  }
  const two = (
    input: { ordered?: number; fulfilled?: number; canceled?: number; a?: number; b?: number; move?: PartDemand["move"] }
  ): PartDemand => ({
    ...part({
      ordered: input.ordered ?? 12,
      fulfilled: input.fulfilled ?? 2,
      canceled: input.canceled ?? 1,
      shares: [
        share("a", { held: input.a ?? 3, recorded: recorded.a }),
        share("b", { held: input.b ?? 2, packable: 0, recorded: recorded.b }),
      ],
    }),
    move: input.move ?? null,
  })
  const move = (from: string, to: string, quantity: number) => ({ from, to, quantity: units(quantity) })

  it.each<[string, PartDemand, string, string]>([
    ["nothing happened", two({}), "1 0 4", "1 1 5"],
    ["an edit orders more, where core packs", two({ ordered: 15 }), "1 0 7", "1 1 5"],
    ["an edit takes off what waits, from the last location", two({ ordered: 9 }), "1 0 4", "1 1 2"],
    ["an edit takes off all that waits", two({ ordered: 8 }), "1 0 3", "1 1 2"],
    ["an edit takes off what is held, too", two({ ordered: 7 }), "1 0 3", "1 1 1"],
    ["an edit takes off nearly all", two({ ordered: 4 }), "1 0 1", "1 1 0"],
    ["a parcel leaves from where the hold fell", two({ fulfilled: 4, b: 0 }), "1 0 4", "3 1 3"],
    ["parcels leave from both", two({ fulfilled: 7, a: 0, b: 0 }), "4 0 1", "3 1 3"],
    ["a parcel leaves and no hold fell", two({ fulfilled: 4 }), "3 0 2", "1 1 5"],
    ["a parcel leaves and less of a hold fell", two({ fulfilled: 5, b: 1 }), "3 0 2", "2 1 4"],
    ["a parcel comes back to where the hold rose", two({ fulfilled: 1, b: 3 }), "1 0 4", "0 1 6"],
    ["a parcel comes back and no hold rose", two({ fulfilled: 1 }), "0 0 5", "1 1 5"],
    ["what waits is given up, at the last location first", two({ canceled: 4 }), "1 0 4", "1 4 2"],
    ["all that waits is given up", two({ canceled: 5 }), "1 1 3", "1 4 2"],
    ["more is given up than waits", two({ canceled: 8 }), "1 2 2", "1 6 0"],
    ["what was given up is wanted again where core packs", two({ canceled: 0 }), "1 0 5", "1 0 5"],
    ["a person moves what waits", two({ move: move("b", "a", 2) }), "1 0 6", "1 1 3"],
    ["a person moves more than is wanted there", two({ move: move("b", "a", 9) }), "1 0 9", "1 1 0"],
    ["a person moves something while a parcel leaves", two({ fulfilled: 4, b: 0, move: move("b", "a", 9) }), "1 0 7", "3 1 0"],
    ["a location holds nothing any more", two({ a: 0 }), "1 0 4", "1 1 5"],
  ])("when %s", (_, demand, a, b) => {
    expect(spread(demand)).toEqual({ a, b })
  })

  it("does not depend on the order in which the locations were read", () => {
    for (const demand of [two({ ordered: 15, a: 0 }), two({ ordered: 7 }), two({ fulfilled: 4 }), two({ canceled: 8 })]) {
      expect(spread({ ...demand, shares: demand.shares.toReversed() })).toEqual(spread(demand))
    }
  })
})

describe("a reservation that a person moved", () => {
  const waits = recordAt("a", { allocated: 3, waiting: 4 })

  it.each<[string, number, number, string, string]>([
    ["takes what was wanted with it", 0, 7, "0 0 0", "0 0 7"],
    ["takes no more than it holds", 0, 5, "0 0 2", "0 0 5"],
    ["takes no more than was wanted", 0, 9, "0 0 0", "0 0 7"],
    ["takes nothing from where something is still held", 3, 4, "0 0 7", "0 0 0"],
  ])("%s: %s held before, %s there", (_, held, there, a, b) => {
    const shares = [share("a", { held, recorded: waits }), share("b", { held: there })]
    expect(spread(part({ ordered: 7, shares }))).toEqual({ a, b })
  })
})

describe("the parts of a whole", () => {
  property.prop([openParts, fc.boolean()])("fulfilled, canceled and wanted add up to the line's, and none is below zero", (demand, moves) => {
    const [from, to] = demand.shares.map((one) => one.locationId)
    const move = moves && to ? { from, to, quantity: units(2) } : null
    const needs = spreadNeed({ ...demand, move })
    const sums = (["fulfilled", "canceled", "want"] as const).map((column) => total(needs.map((need) => need[column])).toFixed())
    expect(sums).toEqual([demand.fulfilled, demand.canceled, openNeed(demand)].map((quantity) => quantity.toFixed()))
    expect(needs.flatMap((need) => [need.fulfilled, need.canceled, need.want]).every((quantity) => quantity.gte(0))).toBe(true)
  })
})
