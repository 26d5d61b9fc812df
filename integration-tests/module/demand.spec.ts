import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import BigNumber from "bignumber.js"
import type { OrderFacts } from "../../src/modules/replenishment/domain/demand/order-demand"
import type { ReplenishmentModuleService } from "../../src/modules/replenishment/service"

jest.setTimeout(120_000)

const now = new Date("2026-11-24T12:00:00Z")
const pair = { inventory_item_id: "chair", location_id: "berlin" }

interface Wish {
  item?: string
  location?: string
  quantity: number
  returned?: number
}

const order = (id: string, wishes: Wish[], more: Partial<OrderFacts> = {}): OrderFacts => ({
  orderId: id,
  orderedAt: new Date("2026-11-20T12:00:00Z"),
  isDraft: false,
  isCanceled: false,
  regionId: null,
  salesChannelId: null,
  customerKey: id,
  lines: wishes.map(({ item = "chair", location = "berlin", quantity, returned = 0 }, place) => ({
    lineId: `${id} line ${place}`,
    addedAt: null,
    quantity: new BigNumber(quantity),
    takenOff: new BigNumber(0),
    givenUp: new BigNumber(0),
    returned: new BigNumber(returned),
    isSubstitute: false,
    parts: [
      { inventoryItemId: item, required: new BigNumber(1), shares: [{ locationId: location, quantity: new BigNumber(quantity) }] },
    ],
  })),
  ...more,
})

moduleIntegrationTestRunner<ReplenishmentModuleService>({
  moduleName: "replenishment",
  resolve: path.resolve(__dirname, "../../src/modules/replenishment"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/replenishment/migrations"),
  testSuite: ({ service }) => {
    const record = (...orders: OrderFacts[]) => service.replaceOrderDemand(orders.map(({ orderId }) => orderId), orders, now)
    const days = async () =>
      (await service.listDemandDays({}, { order: { inventory_item_id: "ASC", location_id: "ASC", day: "ASC" } })).map((day) => [
        day.inventory_item_id,
        day.location_id,
        day.day,
        Number(day.quantity),
        Number(day.returned_quantity),
        day.orders,
        Number(day.largest_quantity),
      ])

    describe("a day of a pair", () => {
      it("adds up its orders, and tells what the one customer who wanted most wanted", async () => {
        await record(
          order("a", [{ quantity: 2.5 }, { quantity: 1, returned: 1 }]),
          order("b", [{ quantity: 3 }], { customerKey: "customer" }),
          order("c", [{ quantity: 4 }], { customerKey: "customer" })
        )
        expect(await days()).toEqual([["chair", "berlin", "2026-11-20", 10.5, 1, 3, 7]])
        const [stored] = await service.demandDays([pair], "2026-11-20", "2026-11-20")
        expect(stored).toMatchObject({ quantity: "10.5", returned_quantity: "1", orders: 3, largest_quantity: "7" })
      })

      it("is moved by what changes of an order, and left alone by what does not", async () => {
        expect(await record(order("a", [{ quantity: 2 }]), order("b", [{ quantity: 3 }]))).toBe(1)
        expect(await record(order("a", [{ quantity: 2 }]))).toBe(0)
        expect(await record(order("a", [{ quantity: 5, returned: 1 }, { item: "table", quantity: 1 }]))).toBe(2)
        expect(await days()).toEqual([
          ["chair", "berlin", "2026-11-20", 8, 1, 2, 5],
          ["table", "berlin", "2026-11-20", 1, 0, 1, 1],
        ])
        await record(order("a", [{ quantity: 5, location: "hamburg" }]))
        expect(await days()).toEqual([
          ["chair", "berlin", "2026-11-20", 3, 0, 1, 3],
          ["chair", "hamburg", "2026-11-20", 5, 0, 1, 5],
        ])
      })

      it("is gone with its last order", async () => {
        await record(order("a", [{ quantity: 2 }]))
        await record(order("a", [{ quantity: 2 }], { isCanceled: true }))
        expect(await days()).toEqual([])
        await record(order("a", [{ quantity: 2 }]))
        await service.replaceOrderDemand(["a"], [], now)
        expect(await service.listDemandLines()).toEqual([])
      })

      it("loses nothing of orders that are recorded at the same time, again and again, and taken off again", async () => {
        const items = ["chair", "table", "bench"]
        const wishes = items.map((item) => ({ item, quantity: 1 }))
        const orders = Array.from({ length: 24 }, (_, place) =>
          order(`order ${place}`, place % 2 ? wishes : [...wishes].reverse())
        )
        const gone = orders.slice(0, 8)
        await Promise.all(orders.flatMap((one) => [record(one), record(one)]))
        expect(await days()).toEqual([...items].sort().map((item) => [item, "berlin", "2026-11-20", 24, 0, 24, 1]))
        await Promise.all([
          ...gone.map((one) => service.replaceOrderDemand([one.orderId], [], now)),
          ...orders.slice(8).map((one) => record({ ...one, lines: one.lines.map((line) => ({ ...line, quantity: new BigNumber(2) })) })),
        ])
        expect(await days()).toEqual([...items].sort().map((item) => [item, "berlin", "2026-11-20", 32, 0, 16, 2]))
        await Promise.all(orders.slice(8).map((one) => service.replaceOrderDemand([one.orderId], [], now)))
        expect(await days()).toEqual([])
      })
    })

    it("marks the reorder points whose demand is different, and no others", async () => {
      await record(order("a", [{ quantity: 2 }, { item: "table", quantity: 1 }]))
      await service.createReorderPoints([{ ...pair, basis: "history" }, { ...pair, inventory_item_id: "table", basis: "history" }])
      await record(order("a", [{ quantity: 3 }, { item: "table", quantity: 1 }]))
      const points = await service.listReorderPoints({}, { order: { inventory_item_id: "ASC" } })
      expect(points.map(({ inventory_item_id, stale_since }) => [inventory_item_id, stale_since])).toEqual([
        ["chair", now],
        ["table", null],
      ])
    })

    it("forgets whose an order was, and which customer wanted most with it", async () => {
      await record(order("a", [{ quantity: 2 }], { customerKey: "customer" }), order("b", [{ quantity: 3 }], { customerKey: "customer" }))
      expect(await service.forgetCustomers(["a", "b"], now)).toBe(1)
      expect((await service.listDemandLines({}, { order: { order_id: "ASC" } })).map((line) => line.customer_key)).toEqual(["a", "b"])
      expect(await days()).toEqual([["chair", "berlin", "2026-11-20", 5, 0, 2, 3]])
    })

    describe("days on which nothing can be sold", () => {
      const at = (day: string) => new Date(`${day}T10:00:00Z`)
      const spans = async () =>
        (await service.unsellableSpans([pair], "2026-01-01", "2026-12-31")).map(({ from_day, until_day }) => [from_day, until_day])

      it("are whole ones, from the day after until the day before it can be sold again", async () => {
        expect(await service.recordUnsellable(["chair"], [pair], at("2026-11-02"))).toEqual({ opened: 1, closed: 0 })
        expect(await service.recordUnsellable(["chair"], [pair], at("2026-11-03"))).toEqual({ opened: 0, closed: 0 })
        expect(await spans()).toEqual([["2026-11-03", null]])
        await service.recordUnsellable(["table"], [], at("2026-11-04"))
        expect(await spans()).toEqual([["2026-11-03", null]])
        expect(await service.recordUnsellable(["chair"], [], at("2026-11-05"))).toEqual({ opened: 0, closed: 1 })
        expect(await spans()).toEqual([["2026-11-03", "2026-11-04"]])
        await service.recordUnsellable(["chair"], [pair], at("2026-11-05"))
        expect(await spans()).toEqual([["2026-11-03", "2026-11-04"], ["2026-11-06", null]])
      })

      it("are none where it could be sold again within a day", async () => {
        await service.recordUnsellable(["chair"], [pair], at("2026-11-02"))
        await service.recordUnsellable(["chair"], [], at("2026-11-03"))
        expect(await spans()).toEqual([])
      })

      it("are left out of the weeks that the forecast is made of", async () => {
        const placed = (id: string, day: string) => order(id, [{ quantity: 4 }], { orderedAt: at(day) })
        await record(placed("a", "2026-11-02"), placed("b", "2026-11-10"), placed("c", "2026-11-17"))
        await service.createUnsellableSpans({ ...pair, from_day: "2026-11-11", until_day: "2026-11-13" })
        const [history, other] = await service.demandHistories([pair, { ...pair, location_id: "hamburg" }], at("2026-11-24"))
        expect(history.weeks).toEqual([
          { begins: "2026-11-03", quantity: 0, sellableDays: 7 },
          { begins: "2026-11-10", quantity: 7, sellableDays: 4 },
          { begins: "2026-11-17", quantity: 4, sellableDays: 7 },
        ])
        expect(other.weeks).toEqual([])
      })
    })
  },
})
