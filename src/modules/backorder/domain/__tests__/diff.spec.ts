import { arrival, at, day, kit, line, noLeadTime, pairState, part, promise, promised, record, recordAt, share, spread, units } from "./builders"
import { applied, changesOf, fifoWith } from "./engine"
import { diff, type LineEvent, type NewRecord, type ShareChange } from "../diff"
import { explainLine } from "../explain-line"
import { plan } from "../plan"
import { unpromised } from "../promise"
import type { LineDemand, Pool } from "../stock-state"

const now = day(0)
const rules = fifoWith(noLeadTime)

const changes = (onHand: number, lines: LineDemand[], arrivals = [arrival("supply", day(10), 100)]) =>
  changesOf(pairState({ onHand, lines, arrivals }), rules, now)

function only(found: readonly ShareChange[]): ShareChange {
  expect(found).toHaveLength(1)
  return found[0]
}

function recordOf({ record }: ShareChange): NewRecord {
  if (!record) {
    throw new Error("The line got no record.")
  }
  return record
}

const recorded = (onHand: number, demand: LineDemand, arrivals?: Parameters<typeof changes>[2]) =>
  recordOf(only(changes(onHand, [demand], arrivals)))

const told = (events: readonly LineEvent[]) =>
  events.map((event) => {
    switch (event.type) {
      case "edited":
        return `edited ${event.from.toFixed()} to ${event.to.toFixed()}`
      case "moved":
        return `moved ${event.quantity.toFixed()} from ${event.from} to ${event.to}`
      case "prioritized":
      case "explained":
        return `${event.type} ${event.from} to ${event.to}`
      case "sourced":
        return `sourced ${event.allocated.toFixed()} from ${event.locationId}`
      case "created":
      case "promise_changed":
        return event.type
      default:
        return `${event.type} ${event.quantity.toFixed()}`
    }
  })

/** By location: what Medusa must hold and how much of it core may pack, and what is told. */
const byLocation = (pools: readonly Pool[], ...lines: LineDemand[]) =>
  Object.fromEntries(
    changesOf({ pools, lines }, rules, now).map(({ planned, reservation, events }) => [
      `${lines.some((one) => one.parts.length > 1) ? `${planned.part.inventoryItemId}@` : ""}${planned.locationId}`,
      [reservation ? `${reservation.held.toFixed()}/${reservation.packable.toFixed()}` : "", ...told(events)].filter(Boolean),
    ])
  )

const given = promise(1, day(10))

/** A line with a record that says what the line said when the engine last ran. */
function known(
  before: { ordered: number; allocated?: number; fulfilled?: number; canceled?: number; releasePending?: boolean },
  after: { ordered?: number; fulfilled?: number; canceled?: number; held?: number } & Partial<LineDemand> = {}
): LineDemand {
  const { ordered, allocated = 0, fulfilled = 0, canceled = 0 } = before
  const { ordered: orderedNow, fulfilled: fulfilledNow, canceled: canceledNow, held, ...rest } = after
  const waiting = ordered - allocated - fulfilled - canceled
  const reason = explainLine({
    allocated: units(allocated),
    waiting: units(waiting),
    pegged: waiting > 0,
    counted: true,
    free: units(0),
    kitWaits: false,
  })
  return line("line_1", {
    ordered: orderedNow ?? ordered,
    fulfilled: fulfilledNow ?? fulfilled,
    canceled: canceledNow ?? canceled,
    held: held ?? allocated,
    recorded: record({ ...before, waiting, promise: given, reason }),
    ...rest,
  })
}

describe("a line without a record", () => {
  it("gets one when it is short, and its reservation shrinks to what is there", () => {
    const change = only(changes(3, [line("line_1", { ordered: 10, held: 10, priority: 2, weight: 4, shipping: "batch", minimumBatch: units(3) })]))
    expect(change.planned).toMatchObject({ locationId: "sloc_1", part: { inventoryItemId: "iitem_1" } })
    expect(change.reservation).toEqual({ held: units(3), packable: units(3) })
    expect(recordOf(change)).toEqual({
      locationId: "sloc_1",
      ordered: units(10),
      allocated: units(3),
      waiting: units(7),
      fulfilled: units(0),
      canceled: units(0),
      priority: 2,
      weight: 4,
      shipping: "batch",
      minimumBatch: units(3),
      promise: { version: 1, date: promised(day(10)), firstPromisedBy: day(10) },
      reason: "partly_covered",
      releasePending: false,
    })
    expect(change.events).toEqual([{ type: "created", waiting: units(7), allocated: units(3), promise: recordOf(change).promise }])
  })

  it("gets one without a date where nothing is known of supply", () => {
    const change = only(changes(0, [line("line_1", { ordered: 2 })], []))
    expect(recordOf(change)).toMatchObject({ promise: unpromised, reason: "waits_without_supply" })
    expect(change.reservation).toBeNull()
  })

  it("gets one when units of it were given up", () => {
    const change = only(changes(5, [line("line_1", { ordered: 3, canceled: 1, held: 3 })]))
    expect(told(change.events)).toEqual(["canceled 1"])
    expect(change.reservation?.held.toFixed()).toBe("2")
  })

  it("gets one when all of it was given up", () => {
    const change = only(changes(5, [line("line_1", { ordered: 3, canceled: 3, held: 3 })]))
    expect([told(change.events), change.reservation?.held.toFixed()]).toEqual([["canceled 3"], "0"])
  })

  it("gets one for each location when it comes from two", () => {
    const demand = line("line_1", { at: "a", ordered: 8, held: 8, sourcing: "split", sources: ["a", "b"] })
    expect(byLocation(at({ a: 5, b: 5 }), demand)).toEqual({
      a: ["5/5", "sourced 5 from a"],
      b: ["3/0", "sourced 3 from b"],
    })
  })

  it("gets one for what left from a location that it is not served from any more", () => {
    const demand = line("line_1", { at: "a", ordered: 8, fulfilled: 3, held: 5, sources: ["a", "b"] })
    expect(byLocation(at({ a: 0, b: 4 }), demand)).toEqual({ a: ["0/0", "fulfilled 3"], b: ["4/4", "created"] })
  })

  it.each([
    ["it is covered", line("line_1", { ordered: 3, held: 3 })],
    ["it was shipped", line("line_1", { ordered: 3, fulfilled: 3 })],
    ["nobody counts its stock", line("line_1", { ordered: 3, counted: false })],
  ])("is left alone when %s", (_, covered) => {
    expect(changes(5, [covered])).toEqual([])
  })

  it.each<[string, LineDemand, string]>([
    ["core reserved nothing for it", line("line_1", { ordered: 3 }), "3/3"],
    ["core reserved too little", line("line_1", { ordered: 3, held: 2 }), "3/3"],
    ["core reserved more than it wants", line("line_1", { ordered: 3, held: 4 }), "3/3"],
    ["a reservation outlived the parcel", line("line_1", { ordered: 3, fulfilled: 3, held: 3 }), "0/0"],
    ["core may not pack what is held for it", line("line_1", { ordered: 3, held: 3, packable: 0 }), "3/3"],
    ["several reservations hold it", line("line_1", { ordered: 3, held: 3, tidy: false }), "3/3"],
    ["nobody counts its stock any more", line("line_1", { ordered: 3, held: 3, counted: false }), "0/0"],
    ["it is all elsewhere", line("line_1", { at: "sloc_2", ordered: 3, held: 3, sources: ["sloc_1"] }), "3/3"],
  ])("has only its reservation put right when %s", (_, demand, reservation) => {
    const found = changes(5, [demand])
    expect(found.map(({ record, events }) => [record, events])).toEqual(found.map(() => [null, []]))
    const wanted = found.flatMap((change) => (change.reservation ? [`${change.reservation.held.toFixed()}/${change.reservation.packable.toFixed()}`] : []))
    expect(wanted).toContain(reservation)
  })
})

describe("a line with a record", () => {
  it("is left alone when nothing differs", () => {
    expect(changes(3, [known({ ordered: 10, allocated: 3 })])).toEqual([])
  })

  it("gets back its reservation when only that differs, and nobody is told", () => {
    const change = only(changes(3, [known({ ordered: 10, allocated: 3 }, { held: 10 })]))
    expect(change.reservation?.held.toFixed()).toBe("3")
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
    ["a canceled fulfilment gives its units back", 5, known({ ordered: 5, fulfilled: 5 }, { fulfilled: 0, held: 5 }), ["unfulfilled 5"], null],
    ["a canceled fulfilment gives nothing back", 0, known({ ordered: 5, fulfilled: 5 }, { fulfilled: 0 }), ["deallocated 5", "unfulfilled 5"], null],
    ["an edit orders more that is not there", 5, known({ ordered: 5, allocated: 5 }, { ordered: 8, held: 8 }), ["edited 5 to 8"], "5"],
    ["an edit orders more that is there", 9, known({ ordered: 5, allocated: 5 }, { ordered: 8, held: 8 }), ["edited 5 to 8", "allocated 3"], null],
    ["an edit drops what waits", 3, known({ ordered: 10, allocated: 3 }, { ordered: 3 }), ["edited 10 to 3"], null],
    ["an edit drops what is there, too", 3, known({ ordered: 10, allocated: 3 }, { ordered: 1, held: 1 }), ["edited 10 to 1"], null],
    ["an edit orders more while stock vanishes", 2, known({ ordered: 5, allocated: 5 }, { ordered: 8 }), ["edited 5 to 8", "deallocated 3"], "2"],
    ["what was given up is wanted again", 0, known({ ordered: 5, canceled: 5 }, { canceled: 3 }), ["restored 2"], null],
    ["what was given up is wanted again and there", 2, known({ ordered: 5, canceled: 5 }, { canceled: 3 }), ["restored 2", "allocated 2"], "2"],
    ["an edit takes off what was given up", 0, known({ ordered: 5, canceled: 5 }, { ordered: 3, canceled: 3 }), ["edited 5 to 3", "restored 2"], null],
    ["a person puts it first", 3, known({ ordered: 10, allocated: 3 }, { priority: 7 }), ["prioritized 0 to 7"], null],
  ])("when %s", (_, onHand, demand, events, reservation) => {
    const change = only(changes(onHand, [demand]))
    expect(told(change.events)).toEqual(events)
    expect(change.reservation?.held.toFixed() ?? null).toBe(reservation)
  })

  it.each([
    ["its waiting units do not add up", { waiting: 4, releasePending: false }],
    ["it asks for release with nothing allocated", { waiting: 5, releasePending: true }],
  ])("is put right when %s, and nobody is told", (_, wrong) => {
    const demand = line("line_1", { ordered: 5, recorded: record({ ordered: 5, promise: given, reason: "waits_for_arrival", ...wrong }) })
    const change = only(changes(0, [demand]))
    expect([recordOf(change).waiting.toFixed(), recordOf(change).releasePending, change.events]).toEqual(["5", false, []])
  })

  it("tells a new reason where no quantity moves", () => {
    const change = only(changes(0, [known({ ordered: 5 })], []))
    expect(told(change.events)).toEqual(["explained waits_for_arrival to waits_without_supply"])
    expect([recordOf(change).reason, change.reservation]).toEqual(["waits_without_supply", null])
    expect(recordOf(change).promise).toBe(given)
  })

  it.each<[string, Partial<LineDemand>, Partial<NewRecord>]>([
    ["the weight", { weight: 3 }, { weight: 3 }],
    ["how it ships", { shipping: "complete" }, { shipping: "complete" }],
    ["the smallest batch", { shipping: "batch", minimumBatch: units(4) }, { shipping: "batch", minimumBatch: units(4) }],
  ])("takes on %s that a policy sets, and nobody is told", (_, policy, expected) => {
    const change = only(changes(0, [known({ ordered: 5 }, policy)]))
    expect(change.record).toMatchObject(expected)
    expect([change.events, change.reservation]).toEqual([[], null])
  })

  it.each([
    ["another one", units(4), units(5), 1],
    ["the same", units(4), units("4.0"), 0],
    ["none", units(4), null, 1],
    ["one, where there was none", null, units(5), 1],
  ])("compares the smallest batch with what is set: %s", (_, was, is, count) => {
    const demand = known({ ordered: 5 }, { shipping: "batch", minimumBatch: is })
    const [before] = demand.parts[0].shares
    const recorded = before.recorded && { ...before.recorded, shipping: "batch" as const, minimumBatch: was }
    expect(changes(0, [{ ...demand, parts: [{ ...demand.parts[0], shares: [{ ...before, recorded }] }] }])).toHaveLength(count)
  })
})

describe("what Medusa holds", () => {
  const split = (held: { a: number; b: number }, packable: { a: number; b: number }) =>
    spread("line_1", 5, (["a", "b"] as const).map((name) =>
      share(name, {
        held: held[name],
        packable: packable[name],
        recorded: recordAt(name, { allocated: name === "a" ? 3 : 2 }),
      })
    ))

  it.each<[string, LineDemand, Record<string, string>]>([
    ["is right", split({ a: 3, b: 2 }, { a: 0, b: 2 }), {}],
    ["is packed from two locations", split({ a: 3, b: 2 }, { a: 3, b: 2 }), { b: "2/0" }],
    ["is packed from none", split({ a: 3, b: 2 }, { a: 0, b: 0 }), { a: "3/3" }],
    ["is packed in part", split({ a: 3, b: 2 }, { a: 0, b: 1 }), { b: "2/2" }],
    ["is too much at the one and too little at the other", split({ a: 2, b: 3 }, { a: 2, b: 0 }), { a: "3/3", b: "2/0" }],
  ])("%s", (_, demand, expected) => {
    const found = changesOf({ pools: at({ a: 3, b: 2 }), lines: [demand] }, rules, now)
    const reservations = found.flatMap(({ planned, reservation }) =>
      reservation ? [[planned.locationId, `${reservation.held.toFixed()}/${reservation.packable.toFixed()}`]] : []
    )
    expect(Object.fromEntries(reservations)).toEqual(expected)
  })

  it("of a kit core may pack whole kits, the rest is kept for it and on record", () => {
    const pools = [...at({ sloc_1: 3 }, "bench"), ...at({ sloc_1: 5 }, "cushion")]
    expect(byLocation(pools, kit("kit", 3))).toEqual({
      "bench@sloc_1": ["3/2", "sourced 3 from sloc_1"],
      "cushion@sloc_1": ["5/4", "created"],
    })
  })
})

describe("a line that goes elsewhere", () => {
  const waitsAt = (locationId: string, waiting: number, allocated = 0, fulfilled = 0) => ({
    ...recordAt(locationId, { allocated, waiting, fulfilled }),
    promise: given,
  })

  it("takes its record along", () => {
    const demand = spread("line_1", 5, [share("a", { recorded: waitsAt("a", 5) })], { sources: ["a", "b"] })
    const found = changesOf({ pools: at({ a: 0, b: 5 }), lines: [demand] }, rules, now)
    const change = only(found)
    expect(change.planned.recorded?.backorderId).toBe("bo_a")
    expect(recordOf(change)).toMatchObject({ locationId: "b", releasePending: true, promise: given })
    expect(told(change.events)).toEqual(["moved 5 from a to b", "allocated 5"])
  })

  it.each<[string, number, Record<string, string[]>]>([
    ["lets go of what was held where it was", 1, { a: ["0/0"], b: ["1/1", "moved 5 from a to b", "deallocated 1"] }],
    ["stays with the goods where there are none, since what is free goes to who waits", 0, {}],
  ])("%s", (_, there, expected) => {
    const shares = [share("a", { held: 2, recorded: waitsAt("a", 3, 2) }), share("b")]
    const move = { from: "a", to: "b", quantity: 5 }
    expect(byLocation(at({ a: 2, b: there }), spread("line_1", 5, shares, { move }))).toEqual(expected)
  })

  it("leaves its record where something has left from, and gets another", () => {
    const demand = spread("line_1", 7, [share("a", { recorded: waitsAt("a", 5, 0, 2) })], { fulfilled: 2, sources: ["a", "b"] })
    expect(byLocation(at({ a: 0, b: 5 }), demand)).toEqual({ a: ["moved 5 from a to b"], b: ["5/5", "sourced 5 from b"] })
  })

  it("goes in part: 10 units of which 6 wait, move 4 to a location without stock", () => {
    const shares = [share("a", { held: 4, recorded: waitsAt("a", 6, 4) }), share("b")]
    const demand = spread("line_1", 10, shares, { move: { from: "a", to: "b", quantity: 4 } })
    const [here, there] = changesOf({ pools: at({ a: 4, b: 0 }), lines: [demand] }, rules, now).map(recordOf)
    expect([here, there].map(({ allocated, waiting }) => [allocated, waiting].map((quantity) => quantity.toFixed()))).toEqual([
      ["4", "2"],
      ["0", "4"],
    ])
  })

  it("tells at the location that gains where it comes from", () => {
    const shares = [share("a", { recorded: waitsAt("a", 4) }), share("b", { recorded: waitsAt("b", 2) })]
    const demand = spread("line_1", 6, shares, { move: { from: "a", to: "b", quantity: 3 } })
    expect(byLocation(at({ a: 0, b: 0 }), demand).b).toEqual(["moved 3 from a to b"])
  })

  it("tells of an edit once, at the first location on record", () => {
    const shares = [share("a", { recorded: waitsAt("a", 4) }), share("b", { recorded: waitsAt("b", 2) })]
    expect(byLocation(at({ a: 0, b: 0 }), spread("line_1", 9, shares)).a).toEqual(["edited 6 to 9"])
    expect(Object.values(byLocation(at({ a: 0, b: 0 }), spread("line_1", 1, shares))).flat().filter((one) => one.startsWith("edited"))).toEqual([
      "edited 6 to 1",
    ])
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
    expect(recorded(onHand, demand).releasePending).toBe(pending)
  })

  it("is not due for what was there when the order came", () => {
    expect(recorded(3, line("line_1", { ordered: 10 })).releasePending).toBe(false)
  })

  it("is not due for what was there at two locations when the order came, but for what comes from another later", () => {
    const fresh = line("line_1", { at: "a", ordered: 8, held: 8, sourcing: "split", sources: ["a", "b"] })
    const sourced = changesOf({ pools: at({ a: 5, b: 3 }), lines: [fresh] }, rules, now).map(recordOf)
    expect(sourced.map(({ releasePending }) => releasePending)).toEqual([false, false])

    const waits = [share("a", { held: 5, recorded: recordAt("a", { allocated: 5, waiting: 3 }) })]
    const later = spread("line_1", 8, waits, { sourcing: "split", sources: ["a", "b"] })
    const found = changesOf({ pools: at({ a: 5, b: 3 }), lines: [later] }, rules, now).map(recordOf)
    expect(found.map(({ locationId, releasePending }) => [locationId, releasePending])).toEqual([
      ["a", false],
      ["b", true],
    ])
  })
})

describe("the promise of a line", () => {
  const waits = known({ ordered: 5 })

  it("moves with its arrival, under the order's next version", () => {
    const state = pairState({ lines: [waits], arrivals: [arrival("supply", day(17), 5)] })
    const change = only(diff(plan(state, rules, now), () => 7, 2, now))
    const moved = { version: 7, date: promised(day(17)), firstPromisedBy: day(10) }
    expect(recordOf(change).promise).toEqual(moved)
    expect(change.events).toEqual([{ type: "promise_changed", from: given, to: moved }])
  })

  it("stays by a day, and the record alone says that the goods are expected earlier", () => {
    const state = pairState({ lines: [waits], arrivals: [arrival("supply", day(9), 5)] })
    const change = only(changesOf(state, rules, now))
    expect(recordOf(change).promise).toEqual({ ...given, date: { ...promised(day(10)), expectedAt: day(9) } })
    expect(change.events).toEqual([])
    expect(changesOf(applied(state, [change]), rules, now)).toEqual([])
  })

  it("moves only for the lines that the arrival covers", () => {
    const second = { ...waits, lineId: "line_2", orderId: "order_2", orderedAt: day(1) }
    const covered = (b: number) =>
      pairState({ lines: [waits, second], arrivals: [arrival("a", day(10), 5), arrival("b", day(b), 5)] })
    expect(changesOf(covered(10), rules, now)).toEqual([])
    expect(only(changesOf(covered(14), rules, now)).planned.line.lineId).toBe("line_2")
  })

  it("is asked for by order, so that its lines share a version", () => {
    const state = pairState({
      lines: [line("a", { ordered: 1 }), line("b", { ordered: 1 }), line("c", { ordered: 1, orderId: "order_2" })],
      arrivals: [arrival("supply", day(10), 9)],
    })
    const found = diff(plan(state, rules, now), (orderId) => (orderId === "order_1" ? 3 : 8), 2, now)
    expect(found.map((change) => [change.planned.line.lineId, recordOf(change).promise.version])).toEqual([
      ["a", 3],
      ["b", 3],
      ["c", 8],
    ])
  })

  it("stays when the goods are there and when they vanish again", () => {
    const state = pairState({ onHand: 5, lines: [waits], arrivals: [arrival("supply", day(10), 5)] })
    const filled = applied(state, changesOf(state, rules, now))
    const vanished = { ...filled, pools: filled.pools.map((pool) => ({ ...pool, onHand: units(0) })) }
    const promiseOf = ({ lines }: typeof filled) => lines[0].parts[0].shares[0].recorded?.promise
    expect(promiseOf(filled)).toEqual(given)
    expect(promiseOf(applied(vanished, changesOf(vanished, rules, now)))).toEqual(given)
  })

  it("goes along to a location that is new to the line, where it moves with what arrives there", () => {
    const shares = [share("a", { recorded: { ...recordAt("a", { waiting: 5 }), promise: given } }), share("b")]
    const demand = { ...line("line_1"), parts: [part({ ordered: 5, shares, move: { from: "a", to: "b", quantity: 2 } })] }
    const pools = at({ a: 0, b: 0 }).map((pool) => ({ ...pool, arrivals: [arrival("supply", pool.locationId === "a" ? day(10) : day(20), 9)] }))
    const [, there] = changesOf({ pools, lines: [demand] }, rules, now).map(recordOf)
    expect(there.promise).toEqual({ version: 2, date: promised(day(20)), firstPromisedBy: day(10) })
    expect(byLocation(pools, demand).b).toEqual(["moved 2 from a to b", "promise_changed"])
    const alike = pools.map((pool) => ({ ...pool, arrivals: [arrival("supply", day(10), 9)] }))
    expect(byLocation(alike, demand).b).toEqual(["moved 2 from a to b"])
  })
})
