import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type SupplyModuleService from "../../src/modules/supply/service"

jest.setTimeout(60_000)

const now = new Date("2026-11-23T10:00:00Z")

moduleIntegrationTestRunner<SupplyModuleService>({
  moduleName: "supply",
  resolve: path.resolve(__dirname, "../../src/modules/supply"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/supply/migrations"),
  testSuite: ({ service }) => {
    const supplier = (location_id: string | null) =>
      service.createSuppliers({ name: "Tischlerei West", language: "de", currency_code: "eur", location_id })

    async function ordered(order_line_item_id = "ordli_1", quantity = 4) {
      const { id: supplier_id } = await supplier("sloc_west")
      const { id } = await service.placePurchaseOrder(
        {
          supplier_id,
          location_id: "sloc_west",
          currency_code: "eur",
          status: "sent",
          dropship_order_id: "order_1",
          lines: [{ inventory_item_id: "iitem_chair", quantity, unit_cost: 40, expected_at: null, order_line_item_id }],
        },
        now
      )
      const [line] = await service.listPurchaseOrderLines({ purchase_order_id: id })
      return { id, line_id: line.id }
    }

    const known = async () =>
      (await service.dropshipLines(["order_1"])).map(({ status, open, canceled, underway }) => [
        status,
        open.toNumber(),
        canceled.toNumber(),
        underway.toNumber(),
      ])

    describe("an order line that a supplier delivers", () => {
      it("is on order once at a time, whoever places it", async () => {
        const { id } = await ordered()
        await expect(ordered()).rejects.toThrow("already exists")
        expect(await service.askedLines(["ordli_1", "ordli_2"])).toEqual([
          { order_line_item_id: "ordli_1", is_open: true, is_asked: true, refused_by: [] },
        ])
        await service.endPurchaseOrder(id, "cancel", { reason: null, actor_id: null, source: "supplier_page" }, now)
        const [{ refused_by, ...asked }] = await service.askedLines(["ordli_1"])
        expect(asked).toEqual({ order_line_item_id: "ordli_1", is_open: false, is_asked: false })
        expect(refused_by).toHaveLength(1)
        await ordered()
        expect(await known()).toEqual([
          ["canceled", 0, 4, 0],
          ["sent", 4, 0, 0],
        ])
      })

      it("is on order elsewhere for a part that was given up, which nobody takes back then", async () => {
        const { id, line_id } = await ordered()
        const say = (confirmed_quantity: number) =>
          service.reviseSupply(
            [{ purchase_order_id: id, line_id, confirmed_quantity }],
            { source: "supplier_page", actor_id: null, atomic: true },
            now
          )
        await say(3)
        expect(await service.askedLines(["ordli_1"])).toMatchObject([{ is_open: true, is_asked: false, refused_by: [expect.any(String)] }])
        await ordered("ordli_1", 1)
        await expect(say(4)).rejects.toThrow("may be on order elsewhere")
        await say(2)
        expect((await service.dropshipLines(["order_1"])).map(({ open, given_up }) => [open.toNumber(), given_up])).toEqual([
          [2, true],
          [1, false],
        ])
      })

      it("was given up where a supplier orders less of it than was asked, and not where the shop does", async () => {
        const { id, line_id } = await ordered()
        const say = (quantity: number, source: "admin" | "csv") =>
          service.reviseSupply([{ purchase_order_id: id, line_id, quantity }], { source, actor_id: null, atomic: true }, now)
        const [before] = await service.dropshipLines(["order_1"])
        await say(3, "admin")
        const [ours] = await service.dropshipLines(["order_1"])
        await say(2, "csv")
        const [theirs] = await service.dropshipLines(["order_1"])
        expect([before, ours, theirs].map(({ given_up }) => given_up)).toEqual([false, false, true])
      })

      it("says what of it has left, and whom its goods are for until the stock shows them", async () => {
        const { id, line_id } = await ordered()
        await service.shipPurchaseOrder(
          {
            purchase_order_id: id,
            lines: [{ id: line_id, quantity: 3 }],
            carrier: null,
            tracking_number: null,
            tracking_url: null,
            shipped_at: now,
            source: "supplier_page",
            actor_id: null,
          },
          now
        )
        expect(await known()).toEqual([["in_transit", 4, 0, 3]])
        await service.recordReceipt(
          { purchase_order_id: id, lines: [{ id: line_id, quantity: 3 }], idempotency_key: "shipment:1", actor_id: null },
          now
        )
        expect(await known()).toEqual([["partly_received", 1, 0, 0]])
        expect(await service.listRecordedGoods([{ inventory_item_id: "iitem_chair", location_id: "sloc_west" }])).toMatchObject([
          { order_line_item_id: "ordli_1" },
        ])
        expect(await service.openDropshipOrderIds()).toEqual(["order_1"])
      })
    })

    it("items can be dropshipped under an agreement that allows it, by a supplier with a location", async () => {
      const [west, east] = [await supplier("sloc_west"), await supplier(null)]
      const agree = (supplier_id: string, inventory_item_id: string, dropship: boolean) =>
        service.createSupplierAgreements({
          supplier_id,
          inventory_item_id,
          valid_from: "2026-01-01",
          currency_code: "eur",
          price_breaks: [{ minimum_quantity: 0, unit_cost: 40 }],
          lead_time_days: 5,
          dropship,
        })
      await agree(west.id, "iitem_chair", true)
      await agree(west.id, "iitem_table", false)
      await agree(east.id, "iitem_bench", true)
      expect(await service.dropshipItems()).toEqual(["iitem_chair"])
      // Five days from a Monday, on a day that the supplier works on.
      expect(await service.dropshipOffers(["iitem_chair", "iitem_table", "iitem_bench"], now)).toMatchObject([
        {
          supplier: { id: west.id },
          expected_at: new Date("2026-11-30T00:00:00Z"),
          promised_by: new Date("2026-11-30T00:00:00Z"),
        },
      ])
    })
  },
})
