import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../src/modules/backorder"
import type { LineRules, MeasuredLine, MeasuredPart, MeasuredStock, Run, Wishes } from "../../src/modules/backorder/measured-stock"
import type { StoredChange } from "../../src/modules/backorder/replan-lines"
import type { StoredRecord } from "../../src/modules/backorder/repositories/backorder-row"
import type { BackorderModuleService } from "../../src/modules/backorder/service"

const orderedAt = new Date("2026-11-23T10:00:00.000Z")
const units = (amount: number) => new BigNumber(amount)

const rules: LineRules = { allocationRule: "fifo", weight: 0, shipping: "as_available", minimumBatch: null, sourcing: "single" }

type Stock = Record<string, number>

/** Of an item: how many one unit takes, what lies where, and what is held where. */
interface Item {
  takes: number
  stock: Stock
  held: Stock
}

const partOf = (inventoryItemId: string, { takes, held }: Item): MeasuredPart => ({
  inventoryItemId,
  required: units(takes),
  dropped: false,
  shares: Object.entries(held).map(([locationId, quantity], place) => ({
    locationId,
    held: units(quantity),
    packable: units(place === 0 ? quantity : 0),
    tidy: true,
  })),
})

const measuredOf = (quantity: number, items: Record<string, Item>, line: Partial<MeasuredLine> = {}): MeasuredStock => ({
  pools: Object.entries(items).flatMap(([inventoryItemId, { stock }]) =>
    Object.entries(stock).map(([locationId, onHand]) => ({
      inventoryItemId,
      locationId,
      onHand: units(onHand),
      otherHolds: units(0),
      arrivals: [],
    }))
  ),
  lines: [
    {
      facts: {
        lineId: "ordli_bench",
        orderId: "order_1",
        orderDisplayId: 1,
        orderedAt,
        customerId: null,
        email: "erika@example.com",
        title: "Garden bench with two cushions",
        sku: "BENCH-SET",
        variantId: "variant_bench",
      },
      quantity: units(quantity),
      fulfilled: units(0),
      orderCanceled: false,
      counted: true,
      rules,
      sources: ["berlin", "hamburg"],
      parts: Object.entries(items).map(([item, one]) => partOf(item, one)),
      ...line,
    },
  ],
})

const noWishes: Wishes = { cancellations: [], priorities: [], moves: [] }

const run = (id: string): Run => ({ id, cause: { type: "test", id: null, reason: null, actorId: null }, now: orderedAt })

/** Location, then allocated, waiting, fulfilled and canceled. */
const told = ({ locationId, allocated, waiting, fulfilled, canceled }: StoredRecord) =>
  [locationId, ...[allocated, waiting, fulfilled, canceled].map((quantity) => quantity.toFixed())].join(" ")

moduleIntegrationTestRunner<BackorderModuleService>({
  moduleName: BACKORDER_MODULE,
  moduleOptions: { links: { secret: "a secret of the tests" } },
  resolve: path.resolve(__dirname, "../../src/modules/backorder"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/backorder/migrations"),
  testSuite: ({ service }) => {
    const replan = async (
      id: string,
      measured: MeasuredStock,
      { wishes = noWishes, dryRun = false, wholeOrders = ["order_1"], notYet = [] }: { wishes?: Wishes; dryRun?: boolean; wholeOrders?: string[]; notYet?: string[] } = {}
    ) => service.replan({ measured, wishes, run: run(id), wholeOrders: new Set(wholeOrders), skipIncomplete: false, notYet: new Set(notYet), dryRun })

    const changesOf = async (...input: Parameters<typeof replan>): Promise<StoredChange[]> => {
      const changes = await replan(...input)
      if ("incompleteOrders" in changes) {
        throw new Error("The order was not measured with all of its items.")
      }
      return changes
    }

    const records = async () => (await service.recordsOfOrders(["order_1"])).toSorted((a, b) => (told(a) < told(b) ? -1 : 1))
    const eventsOf = async (runId: string) =>
      (await service.listBackorderEvents({ run_id: runId }, { order: { sequence: "ASC" } })).map((event) => event.type)

    const kit = (sets: number, benches: number, cushions: number, held = { benches: sets, cushions: sets * 2 }) =>
      measuredOf(sets, {
        iitem_bench: { takes: 1, stock: { berlin: benches }, held: { berlin: held.benches } },
        iitem_cushion: { takes: 2, stock: { berlin: cushions }, held: { berlin: held.cushions } },
      })

    const bench = (quantity: number, stock: Stock, held: Stock, line: Partial<MeasuredLine> = {}) =>
      measuredOf(quantity, { iitem_bench: { takes: 1, stock, held } }, line)

    const split: Partial<MeasuredLine> = { rules: { ...rules, sourcing: "split" } }

    it("keeps of each part of a kit how many one unit of the line takes", async () => {
      await replan("borun_1", kit(6, 4, 5))
      const kept = (await service.recordsOfOrders(["order_1"])).map(
        (record) => `${record.inventoryItemId} ${record.required.toFixed()} ${record.waiting.toFixed()}`
      )
      expect(kept.toSorted()).toEqual(["iitem_bench 1 2", "iitem_cushion 2 7"])
    })

    it("counts no more as given up than an edit left of the line", async () => {
      const given = { lineId: "ordli_bench", inventoryItemId: "iitem_bench", canceled: units(4), ordered: units(6) }
      await replan("borun_1", bench(6, { berlin: 2 }, { berlin: 2 }), { wishes: { ...noWishes, cancellations: [given] } })
      expect((await records()).map(told)).toEqual(["berlin 2 0 0 4"])
      await replan("borun_2", bench(3, { berlin: 2 }, { berlin: 2 }))
      expect((await records()).map(told)).toEqual(["berlin 2 0 0 1"])
      expect(await eventsOf("borun_2")).toEqual(["edited", "restored"])
    })

    it("leaves a mark for the order's tag where only the quantity ordered changed", async () => {
      await replan("borun_1", kit(6, 4, 5))
      await service.deleteBackorderProjections({ order_id: "order_1" })
      await replan("borun_2", kit(8, 4, 5, { benches: 4, cushions: 5 }))
      const marks = await service.listBackorderProjections({})
      expect(marks.map((mark) => [mark.order_id, mark.run_id])).toEqual([["order_1", "borun_2"]])
    })

    it("keeps a record for each location that a line comes from, with its own share of what was ordered", async () => {
      const changes = await changesOf("borun_1", bench(10, { berlin: 2, hamburg: 3 }, { berlin: 10 }, split))
      expect((await records()).map(told)).toEqual(["berlin 2 5 0 0", "hamburg 3 0 0 0"])
      expect(changes.map(({ locationId, reservation }) => [locationId, reservation?.held.toFixed(), reservation?.packable.toFixed()])).toEqual([
        ["berlin", "2", "2"],
        ["hamburg", "3", "0"],
      ])
      expect(await eventsOf("borun_1")).toEqual(["created", "sourced"])
    })

    it("changes nothing when it runs again", async () => {
      await replan("borun_1", bench(10, { berlin: 2, hamburg: 3 }, { berlin: 10 }, split))
      const again = await changesOf("borun_2", bench(10, { berlin: 2, hamburg: 3 }, { berlin: 2, hamburg: 3 }, split))
      expect(again).toEqual([])
      expect(await eventsOf("borun_2")).toEqual([])
    })

    it("moves the record of a line that goes where all of it is", async () => {
      await replan("borun_1", bench(4, { berlin: 0, hamburg: 0 }, { berlin: 4 }))
      const [before] = await records()
      await replan("borun_2", bench(4, { berlin: 0, hamburg: 4 }, {}))
      const [after, ...others] = await records()
      expect([told(after), others]).toEqual(["hamburg 4 0 0 0", []])
      expect(after.backorderId).toBe(before.backorderId)
      expect(await eventsOf("borun_2")).toEqual(["moved", "allocated"])
    })

    it("moves a part of what waits to where a person wants it", async () => {
      await replan("borun_1", bench(10, { berlin: 4, hamburg: 0 }, { berlin: 10 }))
      const moves = [{ lineId: "ordli_bench", from: "berlin", to: "hamburg", units: units(4) }]
      await replan("borun_2", bench(10, { berlin: 4, hamburg: 0 }, { berlin: 4 }), { wishes: { ...noWishes, moves } })
      expect((await records()).map(told)).toEqual(["berlin 4 2 0 0", "hamburg 0 4 0 0"])
    })

    it("remembers what a person put first or last", async () => {
      const waits = bench(4, { berlin: 0 }, {})
      await replan("borun_1", bench(4, { berlin: 0 }, { berlin: 4 }))
      const put = async (id: string, priority: number) =>
        replan(id, waits, { wishes: { ...noWishes, priorities: [{ lineId: "ordli_bench", priority }] } })
      for (const [id, priority] of [["borun_2", 3], ["borun_3", -1]] as const) {
        await put(id, priority)
        expect(await changesOf(`${id}_again`, waits)).toEqual([])
        expect((await records()).map((record) => record.priority)).toEqual([priority])
        expect(await eventsOf(id)).toEqual(["prioritized"])
      }
    })

    it("keeps what the policy says of shipping", async () => {
      const batch: LineRules = { ...rules, shipping: "batch", minimumBatch: new BigNumber("2.5") }
      await replan("borun_1", bench(4, { berlin: 0 }, { berlin: 4 }, { rules: batch }))
      const [record] = await records()
      expect([record.shipping, record.minimumBatch?.toFixed()]).toEqual(["batch", "2.5"])
      expect(await changesOf("borun_2", bench(4, { berlin: 0 }, {}, { rules: batch }))).toEqual([])
    })

    it("puts only the reservation right of a line that needs no record", async () => {
      const changes = await changesOf("borun_1", bench(4, { berlin: 9 }, { berlin: 1 }))
      expect(changes.map(({ backorderId, held, reservation }) => [backorderId, held.toFixed(), reservation?.held.toFixed()])).toEqual([
        [null, "1", "4"],
      ])
      expect(await records()).toEqual([])
      expect(await service.listBackorderEvents({})).toEqual([])
    })

    it("says on a dry run what would change, and stores nothing", async () => {
      const changes = await changesOf("borun_1", kit(6, 4, 5), { dryRun: true })
      expect(changes.map(({ inventoryItemId, record }) => [inventoryItemId, record?.waiting.toFixed()]).toSorted()).toEqual([
        ["iitem_bench", "2"],
        ["iitem_cushion", "7"],
      ])
      expect(await records()).toEqual([])
      expect(await service.listBackorderEvents({})).toEqual([])
      expect(await service.listBackorderProjections({})).toEqual([])
    })

    it("leaves an order that is still being placed to the run of its own", async () => {
      expect(await replan("borun_1", kit(6, 4, 5), { wholeOrders: [], notYet: ["order_1"] })).toEqual([])
      expect(await records()).toEqual([])
      await replan("borun_2", kit(6, 4, 5), { notYet: ["order_1"] })
      expect(await records()).not.toEqual([])
    })

    it("records an order for the first time as a whole, or says that it was not measured whole", async () => {
      expect(await replan("borun_1", kit(6, 4, 5), { wholeOrders: [] })).toEqual({ incompleteOrders: ["order_1"] })
      expect(await records()).toEqual([])
      await replan("borun_2", kit(6, 4, 5))
      await replan("borun_3", kit(6, 5, 5, { benches: 4, cushions: 5 }), { wholeOrders: [] })
      expect(await eventsOf("borun_3")).toEqual(["allocated"])
    })
  },
})
