import { day, recordAt, units, type Amount } from "../domain/__tests__/builders"
import { allocationRules } from "../domain/allocation-rule"
import type { RecordedLine } from "../domain/recorded-line"
import type { LineCancellation, LineRules, MeasuredLine, MeasuredPart, MeasuredShare, Wishes } from "../measured-stock"
import type { StoredRecord } from "../repositories/backorder-row"
import { allocationRuleOf, stockStateOf } from "../stock-state-of"

const rules: LineRules = { allocationRule: "fifo", weight: 0, shipping: "as_available", minimumBatch: null, sourcing: "single" }

const share = (locationId: string, held: Amount): MeasuredShare => ({ locationId, held: units(held), packable: units(held), tidy: true })

const part = (inventoryItemId: string, required: Amount | null, shares: MeasuredShare[], dropped = false): MeasuredPart => ({
  inventoryItemId,
  required: required === null ? null : units(required),
  dropped,
  shares,
})

const line = (
  { quantity, fulfilled = 0, ...rest }: { quantity: Amount; fulfilled?: Amount } & Partial<Omit<MeasuredLine, "quantity" | "fulfilled">>
): MeasuredLine => ({
  facts: {
    lineId: "line_1",
    orderId: "order_1",
    orderDisplayId: 1,
    orderedAt: day(0),
    customerId: null,
    email: null,
    title: "Garden bench",
    sku: null,
    variantId: "variant_1",
  },
  quantity: units(quantity),
  fulfilled: units(fulfilled),
  orderCanceled: false,
  counted: true,
  rules,
  sources: ["a", "b"],
  parts: [part("bench", 1, [share("a", quantity)])],
  ...rest,
})

const stored = (inventoryItemId: string, required: Amount, record: RecordedLine): StoredRecord => ({
  ...record,
  orderId: "order_1",
  lineId: "line_1",
  inventoryItemId,
  required: units(required),
})

const noWishes: Wishes = { cancellations: [], priorities: [], moves: [] }

const linesOf = (measured: MeasuredLine, records: StoredRecord[] = [], wishes: Partial<Wishes> = {}) =>
  stockStateOf({ pools: [], lines: [measured] }, records, { ...noWishes, ...wishes }).lines

const demandOf = (...input: Parameters<typeof linesOf>) => linesOf(...input)[0]

/** Ordered, fulfilled and canceled of each part, in units of the item. */
const counted = (...input: Parameters<typeof linesOf>) =>
  Object.fromEntries(
    demandOf(...input).parts.map(({ inventoryItemId, ordered, fulfilled, canceled }) => [
      inventoryItemId,
      [ordered, fulfilled, canceled].map((quantity) => quantity.toFixed()).join(" "),
    ])
  )

const kit = (quantity: number, fulfilled = 0) =>
  line({ quantity, fulfilled, parts: [part("bench", 1, [share("a", quantity)]), part("cushion", 2, [share("a", quantity * 2)])] })

const waiting = (waiting: number, rest: Parameters<typeof recordAt>[1] = {}) => recordAt("a", { waiting, ...rest })

describe("what a line wants of its parts", () => {
  it("is counted in units of the item", () => {
    expect(counted(kit(3, 1))).toEqual({ bench: "3 1 0", cushion: "6 2 0" })
  })

  it("is nothing of an order that was canceled before anything of it was recorded", () => {
    expect(linesOf({ ...kit(3), orderCanceled: true })).toEqual([])
  })

  it("is given up whole where an order on record was canceled", () => {
    const records = [stored("bench", 1, waiting(3))]
    expect(counted({ ...kit(3, 1), orderCanceled: true }, records)).toEqual({ bench: "3 1 2", cushion: "6 2 4" })
  })

  it("is, of a part the variant is not made of any more, what has left", () => {
    const parts = [part("bench", 1, [share("a", 3)]), part("cushion", null, [], true)]
    const records = [stored("cushion", 2, waiting(4, { fulfilled: 2 }))]
    expect(counted({ ...kit(3, 1), parts }, records)).toEqual({ bench: "3 1 0", cushion: "2 2 0" })
  })

  it("is what the record says a unit takes where no variant says it any more", () => {
    const parts = [part("cushion", null, [share("a", 6)])]
    expect(counted({ ...kit(3), parts }, [stored("cushion", 2, waiting(6))])).toEqual({ cushion: "6 0 0" })
    expect(counted({ ...kit(3), parts })).toEqual({ cushion: "3 0 0" })
  })

  it("follows the variant where a unit takes more than it did, for what was given up, too", () => {
    const parts = [part("cushion", 3, [share("a", 8)])]
    const records = [stored("cushion", 2, waiting(8, { canceled: 2 }))]
    expect(counted({ ...kit(5), parts }, records)).toEqual({ cushion: "15 0 3" })
  })

  it("adds up over the records of all locations", () => {
    const records = [stored("bench", 1, waiting(2, { canceled: 1 })), stored("bench", 1, recordAt("b", { waiting: 2, canceled: 1 }))]
    expect(counted(line({ quantity: 6 }), records)).toEqual({ bench: "6 0 2" })
    expect(counted(line({ quantity: 5 }), records)).toEqual({ bench: "5 0 1" })
  })

  const asked = (inventoryItemId: string, canceled: Amount, lineId = "line_1"): LineCancellation => ({
    lineId,
    inventoryItemId,
    canceled: units(canceled),
    ordered: units(3),
  })

  it.each([
    ["asked for", asked("bench", 2), "3 0 2"],
    ["asked for of another part", asked("cushion", 2), "3 0 0"],
    ["asked for of another line", asked("bench", 2, "line_2"), "3 0 0"],
  ])("counts a cancellation that was %s", (_, cancellation, expected) => {
    expect(counted(line({ quantity: 3 }), [], { cancellations: [cancellation] })).toEqual({ bench: expected })
  })
})

describe("where a line is", () => {
  const sites = (...input: Parameters<typeof linesOf>) =>
    demandOf(...input).parts[0].shares.map(
      ({ locationId, held, recorded }) => `${locationId} ${held.toFixed()} ${recorded?.backorderId ?? "new"}`
    )
  const at = (...names: string[]) => line({ quantity: 3, parts: [part("bench", 1, names.map((name) => share(name, 3)))] })

  it("is where Medusa holds something, where a record is, and where a person wants it", () => {
    const records = [stored("bench", 1, recordAt("c", { waiting: 2 })), stored("bench", 1, recordAt("a", { waiting: 1 }))]
    const moves = [{ lineId: "line_1", from: "c", to: "d", units: units(1) }]
    expect(sites(at("a", "b"), records, { moves })).toEqual(["a 3 bo_a", "b 3 new", "c 0 bo_c", "d 0 new"])
  })

  it("is named once where all three agree", () => {
    const moves = [{ lineId: "line_1", from: "b", to: "a", units: units(1) }]
    expect(sites(at("a"), [stored("bench", 1, recordAt("a", { waiting: 1 }))], { moves })).toEqual(["a 3 bo_a"])
  })

  it("does not change for what a person wants of another line, or for records of another part", () => {
    const moves = [{ lineId: "line_2", from: "a", to: "d", units: units(1) }]
    expect(sites(at("a"), [stored("cushion", 1, recordAt("c", { waiting: 1 }))], { moves })).toEqual(["a 3 new"])
  })

  it("changes by as many units of the item as those of the line take", () => {
    const moves = [{ lineId: "line_1", from: "a", to: "b", units: units("1.5") }]
    expect(demandOf(kit(3), [], { moves }).parts.map(({ move }) => move?.quantity.toFixed())).toEqual(["1.5", "3"])
  })
})

describe("whose turn it is", () => {
  const put = (priority: number) => stored("bench", 1, { ...waiting(3), priority })
  const wish = (priority: number, lineId = "line_1") => ({ priorities: [{ lineId, priority }] })

  it.each<[string, StoredRecord[], Partial<Wishes>, number]>([
    ["is nobody's at first", [], {}, 0],
    ["is what a person wants", [], wish(4), 4],
    ["is what a person wants now, whatever it was", [put(9)], wish(4), 4],
    ["stays what a person wanted once", [put(9)], {}, 9],
    ["stays last where a person put it last", [put(-2)], {}, -2],
    ["is not that of a part that was done before", [put(-1), stored("frame", 1, { ...recordAt("a", { waiting: 0 }), priority: 0 })], {}, -1],
    ["is not what a person wants of another line", [put(9)], wish(4, "line_2"), 9],
  ])("%s", (_, records, wishes, priority) => {
    expect(demandOf(line({ quantity: 3 }), records, wishes).priority).toBe(priority)
  })

  it("follows the policy's priority only under the rule of that name", () => {
    const weighted = (allocationRule: LineRules["allocationRule"]) =>
      demandOf(line({ quantity: 3, rules: { ...rules, allocationRule, weight: 5 } })).weight
    expect([weighted("priority"), weighted("fifo"), weighted("fair_share")]).toEqual([5, 0, 0])
  })

  it("goes by the rule of the lines where they agree, else by the shop's", () => {
    const under = (...names: LineRules["allocationRule"][]) =>
      allocationRuleOf(names.map((allocationRule) => line({ quantity: 1, rules: { ...rules, allocationRule } })), "fifo")
    expect(under("fair_share", "fair_share")).toBe(allocationRules.fair_share)
    expect(under("fair_share", "priority")).toBe(allocationRules.fifo)
    expect(under()).toBe(allocationRules.fifo)
  })
})
