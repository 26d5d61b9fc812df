import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../src/modules/backorder"
import type { MeasuredLine, MeasuredPair, Run } from "../../src/modules/backorder/measured-pair"
import type { BackorderModuleService } from "../../src/modules/backorder/service"

const orderedAt = new Date("2026-11-23T10:00:00.000Z")

const lineOf = (units: number, required: number): MeasuredLine => ({
  lineId: "ordli_bench",
  orderId: "order_1",
  orderDisplayId: 1,
  orderedAt,
  customerId: null,
  email: "erika@example.com",
  title: "Garden bench with two cushions",
  sku: "BENCH-SET",
  variantId: "variant_bench",
  required: new BigNumber(required),
  ordered: new BigNumber(units * required),
  fulfilled: new BigNumber(0),
  orderCanceled: false,
  held: new BigNumber(units * required),
})

const pairOf = (inventoryItemId: string, onHand: number, line: MeasuredLine): MeasuredPair => ({
  inventoryItemId,
  locationId: "sloc_berlin",
  onHand: new BigNumber(onHand),
  otherHolds: new BigNumber(0),
  lines: [line],
  arrivals: [],
})

const run = (id: string): Run => ({ id, cause: { type: "test", id: null, reason: null, actorId: null }, now: orderedAt })

moduleIntegrationTestRunner<BackorderModuleService>({
  moduleName: BACKORDER_MODULE,
  moduleOptions: { links: { secret: "a secret of the tests" } },
  resolve: path.resolve(__dirname, "../../src/modules/backorder"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/backorder/migrations"),
  testSuite: ({ service }) => {
    const kit = (units: number, benches: number, cushions: number) => [
      pairOf("iitem_bench", benches, lineOf(units, 1)),
      pairOf("iitem_cushion", cushions, lineOf(units, 2)),
    ]

    it("keeps of each part of a kit how many one unit of the line takes", async () => {
      await service.replan(kit(6, 4, 5), [], run("borun_1"), ["order_1"])
      const records = await service.recordsOfOrders(["order_1"])
      expect(
        records.map((record) => [record.inventoryItemId, record.required.toNumber(), record.waiting.toNumber()]).sort()
      ).toEqual([
        ["iitem_bench", 1, 2],
        ["iitem_cushion", 2, 7],
      ])
    })

    it("counts no more as given up than an edit left of the line", async () => {
      const given = [{ lineId: "ordli_bench", inventoryItemId: "iitem_bench", canceled: new BigNumber(4) }]
      const bench = (units: number) => [pairOf("iitem_bench", 2, { ...lineOf(units, 1), held: new BigNumber(2) })]
      await service.replan(bench(6), given, run("borun_1"), ["order_1"])
      await service.replan(bench(3), [], run("borun_2"), ["order_1"])
      const [record] = await service.recordsOfOrders(["order_1"])
      const { ordered, allocated, waiting, fulfilled, canceled } = record
      expect(allocated.plus(waiting).plus(fulfilled).plus(canceled)).toEqual(ordered)
    })

    it("leaves a mark for the order's tag where only the quantity ordered changed", async () => {
      await service.replan(kit(6, 4, 5), [], run("borun_1"), ["order_1"])
      await service.deleteBackorderProjections({ order_id: "order_1" })
      const held = kit(8, 4, 5).map((pair) => ({
        ...pair,
        lines: pair.lines.map((line) => ({ ...line, held: pair.onHand })),
      }))
      await service.replan(held, [], run("borun_2"), ["order_1"])
      const marks = await service.listBackorderProjections({})
      expect(marks.map((mark) => [mark.order_id, mark.run_id])).toEqual([["order_1", "borun_2"]])
    })
  },
})
