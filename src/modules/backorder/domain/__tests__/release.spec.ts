import { units } from "./builders"
import { release, shippable, type OpenLine, type OpenPart, type ReleaseRule } from "../release"

type PartInput = Partial<Pick<OpenPart, "releasePending" | "locationId">> & {
  required?: number | string
  allocated?: number | string
  waiting?: number | string
}

const part = (input: PartInput): OpenPart => ({
  inventoryItemId: "iitem_1",
  required: units(input.required ?? 1),
  allocated: units(input.allocated ?? 0),
  waiting: units(input.waiting ?? 0),
  locationId: input.locationId ?? "sloc_1",
  releasePending: input.releasePending ?? false,
})

const line = (lineId: string, open: number, ...parts: PartInput[]): OpenLine => ({
  lineId,
  open: units(open),
  parts: parts.map(part),
})

const released = (lines: OpenLine[], rule: ReleaseRule) =>
  release(lines, rule).map(({ lineId, quantity, locationId }) => `${quantity.toFixed()} × ${lineId} from ${locationId}`)

const fed = line("fed", 7, { allocated: 5, waiting: 2, releasePending: true })
const covered = line("covered", 3, { allocated: 3, locationId: "sloc_2" })
const short = line("short", 5, { allocated: 1, waiting: 4 })
const empty = line("empty", 4, { waiting: 4, releasePending: true })
const uncounted = line("uncounted", 2)

describe("shipping as available", () => {
  it("releases the lines for which stock came in, and no others", () => {
    expect(released([covered, fed, short, uncounted], "as_available")).toEqual(["5 × fed from sloc_1"])
  })

  it("releases nothing of a line that has nothing", () => {
    expect(released([empty], "as_available")).toEqual([])
  })

  it("releases a kit when any of its parts came in, as many as all parts make", () => {
    const kit = line("kit", 4, { required: 2, allocated: 7, releasePending: true }, { allocated: 5 })
    expect(released([kit], "as_available")).toEqual(["3 × kit from sloc_1"])
  })

  it("never releases more than has not left", () => {
    expect(released([line("over", 2, { allocated: 5, releasePending: true })], "as_available")).toEqual(["2 × over from sloc_1"])
  })
})

describe("shipping complete", () => {
  it("releases nothing while one line is short", () => {
    expect(released([covered, fed], "complete")).toEqual([])
    expect(released([covered, short, uncounted], "complete")).toEqual([])
  })

  it("releases nothing while one part of a kit is short", () => {
    expect(released([line("kit", 5, { allocated: 5 }, { allocated: 4, waiting: 1 })], "complete")).toEqual([])
  })

  it("releases everything that is open once nothing waits, each from where it lies", () => {
    const filled = line("filled", 7, { allocated: 7, releasePending: true })
    const gone = line("gone", 0, { allocated: 0 })
    expect(released([covered, filled, gone, uncounted], "complete")).toEqual([
      "3 × covered from sloc_2",
      "7 × filled from sloc_1",
      "2 × uncounted from null",
    ])
  })
})

describe("shipping what is available now", () => {
  it("releases whatever is there of every line, fed or not", () => {
    expect(released([covered, fed, short, empty, uncounted], "available_now")).toEqual([
      "3 × covered from sloc_2",
      "5 × fed from sloc_1",
      "1 × short from sloc_1",
      "2 × uncounted from null",
    ])
  })
})

describe("what its parts make of a line", () => {
  it.each([
    ["one part taken once, in fractions", [part({ allocated: "2.5" })], "2.5"],
    ["one part taken twice, whole", [part({ required: 2, allocated: 5 })], "2"],
    ["one part of which half is taken, whole", [part({ required: "0.5", allocated: "1.75" })], "3"],
    ["several parts, as many as the scarcest makes", [part({ allocated: 5 }), part({ required: 4, allocated: 11 })], "2"],
    ["several parts, whole although one lies in fractions", [part({ allocated: "2.5" }), part({ allocated: 3 })], "2"],
    ["a part that is missing, nothing", [part({ allocated: 5 }), part({})], "0"],
  ])("is, for %s", (_, parts, quantity) => {
    expect(shippable(parts).toFixed()).toBe(quantity)
  })
})
