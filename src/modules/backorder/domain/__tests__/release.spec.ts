import { units, type Amount } from "./builders"
import { release, shippable, type OpenLine, type OpenPlace } from "../release"

interface PartInput {
  required?: Amount
  allocated?: Amount
}

const place = (locationId: string | null, ...parts: PartInput[]): OpenPlace => ({
  locationId,
  parts: parts.map(({ required = 1, allocated = 0 }) => ({ required: units(required), allocated: units(allocated) })),
})

const here = (...parts: PartInput[]): OpenPlace => place("sloc_1", ...parts)

type LineInput = Partial<Omit<OpenLine, "minimumBatch" | "open">> & { open: Amount; minimumBatch?: Amount }

const line = (lineId: string, { open, minimumBatch, ...input }: LineInput): OpenLine => ({
  lineId,
  open: units(open),
  waits: false,
  releasePending: false,
  shipping: "as_available",
  minimumBatch: minimumBatch === undefined ? null : units(minimumBatch),
  counted: true,
  places: [],
  ...input,
})

const released = (lines: OpenLine[], everything = false) =>
  release(lines, everything).map(({ lineId, quantity, locationId }) => `${quantity.toFixed()} × ${lineId} from ${locationId}`)

const fed = line("fed", { open: 7, waits: true, releasePending: true, places: [here({ allocated: 5 })] })
const covered = line("covered", { open: 3, places: [place("sloc_2", { allocated: 3 })] })
const short = line("short", { open: 5, waits: true, places: [here({ allocated: 1 })] })
const empty = line("empty", { open: 4, waits: true, releasePending: true })
const uncounted = line("uncounted", { open: 2, counted: false })

describe("shipping as available", () => {
  it("releases the lines for which stock came in, and no others", () => {
    expect(released([covered, fed, short, uncounted])).toEqual(["5 × fed from sloc_1"])
  })

  it("releases nothing of a line that has nothing", () => {
    expect(released([empty])).toEqual([])
  })

  it("releases of a kit as many as all parts make", () => {
    const places = [here({ required: 2, allocated: 7 }, { allocated: 5 })]
    expect(released([line("kit", { open: 4, releasePending: true, places })])).toEqual(["3 × kit from sloc_1"])
  })

  it("releases nothing of a kit that lacks a part", () => {
    const places = [here({ required: 2, allocated: 7 }, {})]
    expect(released([line("kit", { open: 4, waits: true, releasePending: true, places })])).toEqual([])
  })

  it.each([
    ["nothing below one unit", "5.2", ["0.2"], []],
    ["one unit and a half", "5.2", ["1.5"], ["1.5 × cloth from a"]],
    ["so much that at least one unit is left", "5.2", ["4.5"], ["4.2 × cloth from a"]],
    ["nothing where that leaves less than one unit", "1.7", ["1.2"], []],
    ["all of it, whatever the fraction", "5.2", ["5.2"], ["5.2 × cloth from a"]],
    ["what each location can pack", "5.2", ["2.5", "0.5", "2.2"], ["2.5 × cloth from a", "2.2 × cloth from c"]],
  ])("releases %s of what is sold in fractions", (_, open, allocated, expected) => {
    const places = allocated.map((quantity, index) => place("abc"[index], { allocated: quantity }))
    expect(released([line("cloth", { open, releasePending: true, places })])).toEqual(expected)
  })

  it("never releases more than has not left", () => {
    const over = { open: 2, releasePending: true }
    expect(released([line("over", { ...over, places: [here({ allocated: 5 })] })])).toEqual(["2 × over from sloc_1"])
    expect(released([line("over", { ...over, places: [here({ allocated: 1 }), place("sloc_2", { allocated: 5 })] })])).toEqual([
      "1 × over from sloc_1",
      "1 × over from sloc_2",
    ])
  })

  it("releases from each of several places what lies there", () => {
    const places = [here({ allocated: 2 }), place("sloc_2", {}), place("sloc_3", { allocated: "3.5" })]
    expect(released([line("spread", { open: 10, waits: true, releasePending: true, places })])).toEqual([
      "2 × spread from sloc_1",
      "3.5 × spread from sloc_3",
    ])
  })

  it("releases a kit whose parts lie apart, from no place in particular", () => {
    const places = [place(null, { allocated: 3 }, { required: 2, allocated: 5 })]
    expect(released([line("kit", { open: 3, waits: true, releasePending: true, places })])).toEqual(["2 × kit from null"])
  })
})

describe("shipping in batches", () => {
  const batch = (input: Partial<LineInput>) =>
    line("line", { open: 10, waits: true, releasePending: true, shipping: "batch", minimumBatch: 4, ...input })

  it.each<[string, OpenLine, string[]]>([
    ["enough for a batch is there", batch({ places: [here({ allocated: 4 })] }), ["4 × line from sloc_1"]],
    ["less than a batch is there", batch({ places: [here({ allocated: "3.75" })] }), []],
    ["less than a batch is open, and all of it there", batch({ open: 3, waits: false, places: [here({ allocated: 3 })] }), ["3 × line from sloc_1"]],
    ["less than a batch is open, and not all of it there", batch({ open: 3, places: [here({ allocated: 2 })] }), []],
    ["no stock came in", batch({ releasePending: false, places: [here({ allocated: 9 })] }), []],
    ["no smallest batch is set", batch({ minimumBatch: undefined, places: [here({ allocated: 1 })] }), ["1 × line from sloc_1"]],
    [
      "several places make a batch together",
      batch({ places: [here({ allocated: 3 }), place("sloc_2", { allocated: 1 })] }),
      ["3 × line from sloc_1", "1 × line from sloc_2"],
    ],
    ["whole kits make a batch", batch({ places: [here({ required: 2, allocated: 8 }, { allocated: 5 })] }), ["4 × line from sloc_1"]],
    ["parts of kits make no batch", batch({ places: [here({ required: 2, allocated: 7 }, { allocated: 9 })] }), []],
  ])("when %s", (_, demand, expected) => {
    expect(released([demand])).toEqual(expected)
  })
})

describe("shipping complete", () => {
  const complete = (demand: OpenLine): OpenLine => ({ ...demand, shipping: "complete" })
  const filled = complete(line("filled", { open: 7, releasePending: true, places: [here({ allocated: 7 })] }))

  it("releases nothing while one line is short", () => {
    expect(released([complete(covered), complete(fed)])).toEqual([])
    expect(released([complete(covered), filled, complete(short), complete(uncounted)])).toEqual([])
  })

  it("releases nothing while a line that does not wait for others is short", () => {
    expect(released([filled, short])).toEqual([])
  })

  it("does not keep lines that ship as available", () => {
    expect(released([complete(covered), fed])).toEqual(["5 × fed from sloc_1"])
  })

  it("releases nothing where no stock came in: what was there from the start is packed by people", () => {
    expect(released([complete(covered)])).toEqual([])
  })

  it("releases everything that is open once nothing waits, each from where it lies", () => {
    const gone = line("gone", { open: 0, shipping: "complete", places: [here({})] })
    expect(released([complete(covered), filled, gone, complete(uncounted)])).toEqual([
      "3 × covered from sloc_2",
      "7 × filled from sloc_1",
      "2 × uncounted from null",
    ])
  })

  it("is let go by stock that came in for a line of another policy", () => {
    const other = line("other", { open: 1, releasePending: true, places: [here({ allocated: 1 })] })
    expect(released([complete(covered), other])).toEqual(["3 × covered from sloc_2", "1 × other from sloc_1"])
  })
})

describe("shipping what is available now", () => {
  it("releases whatever is there of every line, whatever its policy", () => {
    const batch = line("batch", { open: 9, waits: true, shipping: "batch", minimumBatch: 5, places: [here({ allocated: 1 })] })
    const complete: OpenLine = { ...covered, shipping: "complete" }
    expect(released([complete, fed, short, empty, uncounted, batch], true)).toEqual([
      "3 × covered from sloc_2",
      "5 × fed from sloc_1",
      "1 × short from sloc_1",
      "2 × uncounted from null",
      "1 × batch from sloc_1",
    ])
  })

  it("releases nothing of a line of which nothing is open", () => {
    expect(released([line("gone", { open: 0, counted: false })], true)).toEqual([])
  })
})

describe("what its parts make of a line", () => {
  it.each([
    ["one part taken once, in fractions", [{ allocated: "2.5" }], "2.5"],
    ["one part taken twice, whole", [{ required: 2, allocated: 5 }], "2"],
    ["one part of which half is taken, whole", [{ required: "0.5", allocated: "1.75" }], "3"],
    ["several parts, as many as the scarcest makes", [{ allocated: 5 }, { required: 4, allocated: 11 }], "2"],
    ["several parts, whole although one lies in fractions", [{ allocated: "2.5" }, { allocated: 3 }], "2"],
    ["a part that is missing, nothing", [{ allocated: 5 }, {}], "0"],
  ])("is, for %s", (_, parts, quantity) => {
    expect(shippable(here(...parts).parts).toFixed()).toBe(quantity)
  })
})
