import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type SupplyModuleService from "../../src/modules/supply/service"

jest.setTimeout(60_000)

const at = (text: string): Date => new Date(text)
const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
const november = { from: day("2026-11-01"), to: day("2026-12-01") }

moduleIntegrationTestRunner<SupplyModuleService>({
  moduleName: "supply",
  resolve: path.resolve(__dirname, "../../src/modules/supply"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/supply/migrations"),
  testSuite: ({ service }) => {
    const supplier = async (time_zone = "Europe/Berlin"): Promise<string> => {
      const { id } = await service.createSuppliers({ name: "Holz & Söhne", currency_code: "eur", time_zone })
      return id
    }

    /** One line of ten, sent and confirmed on 2 November for 16 November, and what came when. */
    const order = async (supplier_id: string, deliveries: [string, number][], sent = "2026-11-02T09:00:00Z") => {
      const { id } = await service.placePurchaseOrder(
        {
          supplier_id,
          location_id: "sloc_1",
          currency_code: "eur",
          status: "confirmed",
          lines: [{ inventory_item_id: "iitem_1", quantity: 10, unit_cost: 1, expected_at: day("2026-11-16") }],
        },
        at(sent)
      )
      const { lines } = await service.retrievePurchaseOrder(id, { relations: ["lines"] })
      for (const [when, quantity] of deliveries) {
        const goods = { purchase_order_id: id, lines: [{ id: lines[0].id, quantity }], idempotency_key: null, actor_id: null }
        await service.recordReceipt(goods, at(when))
      }
      return id
    }
    const judge = (id: string, now = "2026-11-30T12:00:00Z") => service.supplierScorecard(id, november, at(now))

    it("says that nothing is known of a supplier that got no order", async () => {
      const scorecard = await judge(await supplier())
      expect(scorecard).toMatchObject({
        orders: 0,
        lines: 0,
        on_time_in_full: { share: null, due_lines: 0, too_few: true },
        lead_time: { quantiles: { p50: null }, supplier: { completed: 0, open: 0 }, curve: [], too_few: true },
        fill: { share: null, too_few: true },
        damaged: { share: null },
      })
    })

    it("judges against the first confirmed day where the supplier is, up to its midnight", async () => {
      const id = await supplier("America/New_York")
      await order(id, [["2026-11-17T04:59:00Z", 10]])
      await order(id, [["2026-11-17T05:01:00Z", 10]])
      await order(id, [["2026-11-15T12:00:00Z", 4]])
      await order(id, [])
      const { on_time_in_full } = await judge(id)
      expect(on_time_in_full).toEqual({
        share: 0.25,
        due_lines: 4,
        on_time_in_full: 1,
        on_time_in_part: 1,
        late: 2,
        not_due_yet: 0,
        never_confirmed: 0,
        too_few: true,
      })
    })

    it("does not forgive a date that was moved", async () => {
      const id = await supplier()
      const orderId = await order(id, [])
      const { lines } = await service.retrievePurchaseOrder(orderId, { relations: ["lines"] })
      await service.updatePurchaseOrderLines({ id: lines[0].id, expected_at: day("2026-11-25") })
      const goods = { purchase_order_id: orderId, lines: [{ id: lines[0].id, quantity: 10 }] }
      await service.recordReceipt({ ...goods, idempotency_key: null, actor_id: null }, at("2026-11-24T10:00:00Z"))
      const { on_time_in_full, lateness } = await judge(id)
      expect(on_time_in_full).toMatchObject({ share: 0, late: 1 })
      expect(lateness).toMatchObject({ quantiles: { p50: 8 }, supplier: { completed: 1, open: 0 } })
    })

    it("judges nobody before the day has passed", async () => {
      const id = await supplier()
      await order(id, [])
      expect((await judge(id, "2026-11-16T22:59:00Z")).on_time_in_full).toMatchObject({ due_lines: 0, not_due_yet: 1 })
      expect((await judge(id, "2026-11-16T23:01:00Z")).on_time_in_full).toMatchObject({ due_lines: 1, late: 1 })
    })

    it("counts what is still open as longer than it has been, and draws the curve towards all suppliers", async () => {
      const [slow, quick] = [await supplier(), await supplier()]
      await order(slow, [["2026-11-22T09:00:00Z", 10]])
      await order(slow, [["2026-11-12T09:00:00Z", 9]])
      for (let count = 0; count < 3; count++) {
        await order(quick, [["2026-11-06T09:00:00Z", 10]])
      }
      const { lead_time } = await judge(slow)
      expect(lead_time).toMatchObject({
        quantiles: { p50: 4, p80: null, p90: null, p95: null },
        supplier: { completed: 1, open: 1 },
        all_suppliers: { completed: 4, open: 1 },
        too_few: true,
      })
      // All five weigh ten lines: after 4 days 3 × 2 of 5 × 2 + 2 are there, after 20 days 2 + 1 of the 6 still open.
      expect(lead_time.curve).toEqual([
        { days: 4, share: expect.closeTo(0.5, 9) },
        { days: 20, share: expect.closeTo(0.75, 9) },
      ])
    })

    it("counts what came of what was due, and what of it was damaged", async () => {
      const id = await supplier()
      const orderId = await order(id, [["2026-11-10T09:00:00Z", 6]])
      const { lines } = await service.retrievePurchaseOrder(orderId, { relations: ["lines"] })
      await service.updatePurchaseOrderLines({ id: lines[0].id, damaged_quantity: 2 })
      await order(id, [["2026-11-10T09:00:00Z", 10]])
      const { fill, damaged, orders, lines: count } = await judge(id)
      expect([orders, count]).toEqual([2, 2])
      expect(fill).toEqual({ share: 0.8, ordered: 20, received: 16, lines: 2, too_few: true })
      expect(damaged).toEqual({ share: 0.1111, damaged: 2, brought: 18 })
    })

    it("counts orders by the day they were sent", async () => {
      const id = await supplier()
      await order(id, [], "2026-10-30T09:00:00Z")
      await order(id, [], "2026-11-01T00:00:00Z")
      expect((await judge(id)).orders).toBe(1)
    })
  },
})
