import { arrival, day, line, noLeadTime, pairState, promise, promised, record, units } from "./builders"
import { applied, changesOf, fifoWith } from "./engine"
import { diff, type LineChange, type LineEvent } from "../diff"
import { explainLine } from "../explain-line"
import type { LineDemand } from "../pair-state"
import { plan } from "../plan"
import { unpromised } from "../promise"

const now = day(0)
const rules = fifoWith(noLeadTime)

const changes = (onHand: number, lines: LineDemand[], arrivals = [arrival("supply", day(10), 100)]) =>
  changesOf(pairState({ onHand, lines, arrivals }), rules, now)

function only(found: readonly LineChange[]): LineChange {
  expect(found).toHaveLength(1)
  return found[0]
}

const told = (events: readonly LineEvent[]) =>
  events.map((event) => ("quantity" in event ? `${event.type} ${event.quantity.toFixed()}` : event.type))

const given = promise(1, day(10))

/** A line with a record that says what the line said when the engine last ran. */
function known(
  before: { ordered: number; allocated?: number; fulfilled?: number; canceled?: number; releasePending?: boolean },
  after: { ordered?: number; fulfilled?: number; canceled?: number; held?: number } = {}
): LineDemand {
  const { ordered, allocated = 0, fulfilled = 0, canceled = 0 } = before
  const waiting = ordered - allocated - fulfilled - canceled
  const reason = explainLine({ allocated: units(allocated), waiting: units(waiting), pegged: waiting > 0 })
  return line("line_1", {
    ordered: after.ordered ?? ordered,
    fulfilled: after.fulfilled ?? fulfilled,
    canceled: after.canceled ?? canceled,
    held: after.held ?? allocated,
    recorded: record({ ...before, waiting, promise: given, reason }),
  })
}

describe("a line without a record", () => {
  it("gets one when it is short, and its reservation shrinks to what is there", () => {
    const change = only(changes(3, [line("line_1", { ordered: 10, held: 10 })]))
    expect(change.pair).toEqual({ inventoryItemId: "iitem_1", locationId: "sloc_1" })
    expect(change.reservation?.toFixed()).toBe("3")
    expect(change.record).toEqual({
      ordered: units(10),
      allocated: units(3),
      waiting: units(7),
      fulfilled: units(0),
      canceled: units(0),
      promise: { version: 1, date: promised(day(10)), firstPromisedBy: day(10) },
      reason: "partly_covered",
      releasePending: false,
    })
    expect(change.events).toEqual([{ type: "created", waiting: units(7), allocated: units(3), promise: change.record.promise }])
  })

  it("gets one without a date where nothing is known of supply", () => {
    const change = only(changes(0, [line("line_1", { ordered: 2 })], []))
    expect(change.record.promise).toEqual(unpromised)
    expect(change.record.reason).toBe("waits_without_supply")
    expect(change.reservation).toBeNull()
  })

  it("gets one when units of it were given up", () => {
    const change = only(changes(5, [line("line_1", { ordered: 3, canceled: 1, held: 3 })]))
    expect(told(change.events)).toEqual(["canceled 1"])
    expect(change.reservation?.toFixed()).toBe("2")
  })

  it.each([
    ["it is covered", line("line_1", { ordered: 3, held: 3 })],
    ["it was shipped", line("line_1", { ordered: 3, fulfilled: 3 })],
    ["core reserved nothing for it", line("line_1", { ordered: 3, held: 0 })],
  ])("is left alone when %s", (_, covered) => {
    expect(changes(5, [covered])).toEqual([])
  })
})

describe("a line with a record", () => {
  it("is left alone when nothing differs", () => {
    expect(changes(3, [known({ ordered: 10, allocated: 3 })])).toEqual([])
  })

  it("gets back its reservation when only that differs, and nobody is told", () => {
    const change = only(changes(3, [known({ ordered: 10, allocated: 3 }, { held: 10 })]))
    expect(change.reservation?.toFixed()).toBe("3")
    expect(change.events).toEqual([])
  })

  it.each<[string, number, LineDemand, string[], string | null]>([
    ["goods arrive for a part", 5, known({ ordered: 10, allocated: 3 }), ["allocated 2"], "5"],
    ["goods arrive for all of it", 20, known({ ordered: 10, allocated: 3 }), ["allocated 7"], "10"],
    ["stock vanishes", 1, known({ ordered: 5, allocated: 5 }), ["deallocated 4"], "1"],
    ["a parcel leaves", 0, known({ ordered: 10, allocated: 3 }, { fulfilled: 3, held: 0 }), ["fulfilled 3"], null],
    ["goods arrive and leave between two runs", 0, known({ ordered: 5 }, { fulfilled: 5 }), ["allocated 5", "fulfilled 5"], null],
    ["what waits is canceled", 3, known({ ordered: 10, allocated: 3 }, { canceled: 7 }), ["canceled 7"], null],
    ["all of it is canceled", 3, known({ ordered: 10, allocated: 3 }, { canceled: 10 }), ["canceled 10"], "0"],
    ["some is canceled and the rest arrives", 20, known({ ordered: 10 }, { canceled: 4 }), ["canceled 4", "allocated 6"], "6"],
    ["some that waits is canceled while stock vanishes", 2, known({ ordered: 10, allocated: 5 }, { canceled: 3 }), ["canceled 3", "deallocated 3"], "2"],
    ["a canceled fulfilment gives its units back", 5, known({ ordered: 5, fulfilled: 5 }, { fulfilled: 0, held: 5 }), [], null],
    ["a canceled fulfilment gives nothing back", 0, known({ ordered: 5, fulfilled: 5 }, { fulfilled: 0 }), ["deallocated 5"], null],
    ["an edit orders more that is not there", 5, known({ ordered: 5, allocated: 5 }, { ordered: 8, held: 8 }), [], "5"],
    ["an edit drops what waits", 3, known({ ordered: 10, allocated: 3 }, { ordered: 3 }), [], null],
    ["an edit orders more while stock vanishes", 2, known({ ordered: 5, allocated: 5 }, { ordered: 8 }), ["deallocated 3"], "2"],
    ["what was given up is wanted again", 0, known({ ordered: 5, canceled: 5 }, { canceled: 3 }), [], null],
  ])("when %s", (_, onHand, demand, events, reservation) => {
    const change = only(changes(onHand, [demand]))
    expect(told(change.events)).toEqual(events)
    expect(change.reservation?.toFixed() ?? null).toBe(reservation)
  })

  it.each([
    ["its waiting units do not add up", { waiting: 4, releasePending: false }],
    ["it asks for release with nothing allocated", { waiting: 5, releasePending: true }],
  ])("is put right when %s, and nobody is told", (_, wrong) => {
    const recorded = record({ ordered: 5, promise: given, reason: "waits_for_arrival", ...wrong })
    const demand = line("line_1", { ordered: 5, recorded })
    const change = only(changes(0, [demand]))
    expect([change.record.waiting.toFixed(), change.record.releasePending, change.events]).toEqual(["5", false, []])
  })

  it("takes on a new reason even where no quantity moves", () => {
    const change = only(changes(0, [known({ ordered: 5 })], []))
    expect([change.record.reason, change.reservation, change.events]).toEqual(["waits_without_supply", null, []])
    expect(change.record.promise).toBe(given)
  })
})

describe("the release of a line", () => {
  it.each<[string, number, LineDemand, boolean]>([
    ["is due when goods arrive", 5, known({ ordered: 10, allocated: 3 }), true],
    ["is due when goods arrive for what a cancellation left", 2, known({ ordered: 7 }, { canceled: 3 }), true],
    ["is not due because what waits was canceled", 3, known({ ordered: 10, allocated: 3 }, { canceled: 7 }), false],
    ["is not due because an edit dropped what waits", 3, known({ ordered: 10, allocated: 3 }, { ordered: 3 }), false],
    ["is not due because a customer's cancellation freed what the line holds", 3, known({ ordered: 10, allocated: 5 }, { canceled: 2 }), false],
    ["stays due until the parcel leaves", 4, known({ ordered: 5, allocated: 5, releasePending: true }), true],
    ["stays due for what a parcel left behind", 2, known({ ordered: 5, allocated: 5, releasePending: true }, { fulfilled: 3, held: 2 }), true],
    ["is over when the parcel has left", 0, known({ ordered: 5, allocated: 5, releasePending: true }, { fulfilled: 5, held: 0 }), false],
    ["is over when stock vanishes", 0, known({ ordered: 5, allocated: 5, releasePending: true }), false],
  ])("%s", (_, onHand, demand, pending) => {
    expect(only(changes(onHand, [demand])).record.releasePending).toBe(pending)
  })

  it("is not due for what was there when the order came", () => {
    expect(only(changes(3, [line("line_1", { ordered: 10 })])).record.releasePending).toBe(false)
  })
})

describe("the promise of a line", () => {
  const waits = known({ ordered: 5 })

  it("moves with its arrival, under the order's next version", () => {
    const state = pairState({ lines: [waits], arrivals: [arrival("supply", day(17), 5)] })
    const change = only(diff(state, plan(state, rules, now), () => 7, now))
    const moved = { version: 7, date: promised(day(17)), firstPromisedBy: day(10) }
    expect(change.record.promise).toEqual(moved)
    expect(change.events).toEqual([{ type: "promise_changed", from: given, to: moved }])
  })

  it("moves only for the lines that the arrival covers", () => {
    const second = { ...waits, lineId: "line_2", orderId: "order_2", orderedAt: day(1) }
    const before = pairState({ lines: [waits, second], arrivals: [arrival("a", day(10), 5), arrival("b", day(10), 5)] })
    const after = { ...before, arrivals: [arrival("a", day(10), 5), arrival("b", day(14), 5)] }
    expect(changesOf(before, rules, now)).toEqual([])
    expect(only(changesOf(after, rules, now)).line.lineId).toBe("line_2")
  })

  it("is asked for by order, so that its lines share a version", () => {
    const state = pairState({
      lines: [line("a", { ordered: 1 }), line("b", { ordered: 1 }), line("c", { ordered: 1, orderId: "order_2" })],
      arrivals: [arrival("supply", day(10), 9)],
    })
    const found = diff(state, plan(state, rules, now), (orderId) => (orderId === "order_1" ? 3 : 8), now)
    expect(found.map(({ line: { lineId }, record: { promise: { version } } }) => [lineId, version])).toEqual([
      ["a", 3],
      ["b", 3],
      ["c", 8],
    ])
  })

  it("stays when the goods are there and when they vanish again", () => {
    const state = pairState({ onHand: 5, lines: [waits], arrivals: [arrival("supply", day(10), 5)] })
    const filled = applied(state, changesOf(state, rules, now))
    const vanished = { ...filled, onHand: units(0) }
    expect(filled.lines[0].recorded?.promise).toEqual(given)
    expect(applied(vanished, changesOf(vanished, rules, now)).lines[0].recorded?.promise).toEqual(given)
  })
})
