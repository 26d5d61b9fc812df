import { units } from "./builders"
import { release, shippable, type OpenLine, type OpenPart } from "../release"

type PartInput = Partial<Pick<OpenPart, "releasePending" | "locationId">> & {
  required?: number | string
  allocated?: number | string
  waiting?: number | string
}

const part = (input: PartInput): OpenPart => ({
  required: units(input.required ?? 1),
  allocated: units(input.allocated ?? 0),
  waiting: units(input.waiting ?? 0),
  locationId: input.locationId ?? "sloc_1",
  releasePending: input.releasePending ?? false,
})

const line = (lineId: string, ...parts: PartInput[]): OpenLine => ({ lineId, parts: parts.map(part) })

const released = (lines: OpenLine[], policy: "as_available" | "complete") =>
  release(lines, policy).map(({ lineId, quantity, locationId }) => `${quantity.toFixed()} × ${lineId} from ${locationId}`)

const fed = line("fed", { allocated: 5, waiting: 2, releasePending: true })
const covered = line("covered", { allocated: 3, locationId: "sloc_2" })
const short = line("short", { allocated: 1, waiting: 4 })
const empty = line("empty", { waiting: 4, releasePending: true })

describe("shipping as available", () => {
  it("releases the lines for which stock came in, and no others", () => {
    expect(released([covered, fed, short], "as_available")).toEqual(["5 × fed from sloc_1"])
  })

  it("releases nothing of a line that has nothing", () => {
    expect(released([empty, line("without parts")], "as_available")).toEqual([])
  })

  it("releases a kit when any of its parts came in, as many as all parts make", () => {
    const kit = line("kit", { required: 2, allocated: 7, releasePending: true }, { allocated: 5 })
    expect(released([kit], "as_available")).toEqual(["3 × kit from sloc_1"])
  })
})

describe("shipping complete", () => {
  it("releases nothing while one line is short", () => {
    expect(released([covered, fed], "complete")).toEqual([])
    expect(released([covered, short], "complete")).toEqual([])
  })

  it("releases nothing while one part of a kit is short", () => {
    expect(released([line("kit", { allocated: 5 }, { allocated: 4, waiting: 1 })], "complete")).toEqual([])
  })

  it("releases everything that is open once nothing waits, each from where it lies", () => {
    const filled = line("filled", { allocated: 7, releasePending: true })
    const gone = line("gone", { allocated: 0 })
    expect(released([covered, filled, gone], "complete")).toEqual(["3 × covered from sloc_2", "7 × filled from sloc_1"])
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
    ["no parts, nothing", [], "0"],
  ])("is, for %s", (_, parts, quantity) => {
    expect(shippable(parts).toFixed()).toBe(quantity)
  })
})
