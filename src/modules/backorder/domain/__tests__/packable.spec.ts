import { at, day, kit, line, noLeadTime, recordAt, share, spread, type Amount } from "./builders"
import { fifoWith } from "./engine"
import { packableUnits } from "../packable"
import { plan } from "../plan"
import type { LineDemand, Pool } from "../stock-state"

/** What core may pack of each line, by item and location. */
const packable = (pools: readonly Pool[], ...lines: LineDemand[]) =>
  Object.fromEntries(
    [...packableUnits(plan({ pools, lines }, fifoWith(noLeadTime), day(0)))].map(([{ part, locationId }, units]) => [
      `${part.inventoryItemId}@${locationId}`,
      units.toFixed(),
    ])
  )

const held = (locationId: string, quantity: number, packs: boolean) =>
  share(locationId, { held: quantity, packable: packs ? quantity : 0, recorded: recordAt(locationId, { allocated: quantity }) })

describe("what core may pack of a line with one part", () => {
  it.each<[string, LineDemand, Record<string, string>]>([
    ["is all that it is given", line("line", { at: "a", ordered: 9, held: 9 }), { "iitem_1@a": "5" }],
    ["is what is at one of its locations", spread("line", 8, [held("a", 5, false), held("b", 3, false)]), { "iitem_1@a": "5" }],
    ["stays where core packs already", spread("line", 8, [held("a", 5, false), held("b", 3, true)]), { "iitem_1@b": "3" }],
    ["is nothing where nothing is given", line("line", { at: "c", ordered: 9, held: 9 }), {}],
    ["is nothing where nobody counts the stock", line("line", { at: "a", ordered: 9, counted: false }), {}],
  ])("%s", (_, demand, expected) => {
    expect(packable(at({ a: 5, b: 3 }), demand)).toEqual(expected)
  })

  it("is in fractions what is there in fractions", () => {
    expect(packable(at({ a: "4.5" }), line("line", { at: "a", ordered: 10, held: 10 }))).toEqual({ "iitem_1@a": "4.5" })
  })

  it("moves on when what core packed from has left", () => {
    expect(packable(at({ a: 0, b: 3 }), spread("line", 3, [held("a", 0, false), held("b", 3, false)]))).toEqual({ "iitem_1@b": "3" })
  })
})

describe("what core may pack of a kit", () => {
  const stock = (location: string, benches: Amount, cushions: Amount) => [
    ...at({ [location]: benches }, "bench"),
    ...at({ [location]: cushions }, "cushion"),
  ]
  const both = (a: number, b: number, packs: "a" | "b" | null, required: number) => [
    held("a", a * required, packs === "a"),
    held("b", b * required, packs === "b"),
  ]
  const atBoth = (a: number, b: number, packs: "a" | "b" | null) =>
    kit("kit", a + b, { benchesAt: both(a, b, packs, 1), cushionsAt: both(a, b, packs, 2) })

  it("is whole kits only", () => {
    expect(packable(stock("a", 4, 7), kit("kit", 5, { at: "a" }))).toEqual({ "bench@a": "3", "cushion@a": "6" })
    expect(packable(stock("a", 4, 1), kit("kit", 5, { at: "a" }))).toEqual({ "bench@a": "0", "cushion@a": "0" })
  })

  it("is at one location, where most whole kits are", () => {
    const pools = [...stock("a", 2, 4), ...stock("b", 3, 6)]
    expect(packable(pools, atBoth(2, 3, null))).toEqual({ "bench@b": "3", "cushion@b": "6" })
  })

  it("stays where core packs already, as long as a whole kit is there", () => {
    const pools = [...stock("a", 2, 4), ...stock("b", 3, 6)]
    expect(packable(pools, atBoth(2, 3, "a"))).toEqual({ "bench@a": "2", "cushion@a": "4" })
    expect(packable([...stock("a", 2, 1), ...stock("b", 3, 6)], atBoth(2, 3, "a"))).toEqual({ "bench@b": "3", "cushion@b": "6" })
  })

  it("is made of parts at different locations where no location has all", () => {
    const scattered = kit("kit", 3, { benchesAt: [share("a", { held: 3 })], cushionsAt: [share("b", { held: 6 })] })
    expect(packable([...at({ a: 3 }, "bench"), ...at({ b: 5 }, "cushion")], scattered)).toEqual({ "bench@a": "2", "cushion@b": "4" })
  })

  it("is made, of a part at two locations, of where more of it is", () => {
    const benchesAt = [held("a", 1, false), held("c", 2, false)]
    const scattered = kit("kit", 3, { benchesAt, cushionsAt: [share("b", { held: 6 })] })
    expect(packable([...at({ a: 1, c: 2 }, "bench"), ...at({ b: 6 }, "cushion")], scattered)).toEqual({ "bench@c": "2", "cushion@b": "4" })
  })

  it("is nothing where a part is not there at all", () => {
    expect(Object.values(packable(at({ a: 3 }, "bench"), kit("kit", 3, { at: "a" })))).toEqual(["0"])
  })

  it("does without a part of which nothing is wanted any more", () => {
    const [bench, cushion] = kit("kit", 3, { at: "a" }).parts
    const without = { ...cushion, ordered: cushion.ordered.times(0), shares: [held("a", 0, false)] }
    expect(packable(at({ a: 2 }, "bench"), line("kit", { parts: [bench, without] }))).toEqual({ "bench@a": "2" })
  })
})
