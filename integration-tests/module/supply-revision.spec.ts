import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import * as models from "../../src/modules/supply/models"
import type { NewRevision } from "../../src/modules/supply/operations/revise-lines"
import type SupplyModuleService from "../../src/modules/supply/service"

jest.setTimeout(120_000)

const now = new Date("2026-11-23T10:00:00Z")
const day = (date: string): Date => new Date(`${date}T00:00:00Z`)
const offer = { sku: "OAK-2", title: "Oak chair, brown", note: null, unit_cost: 39 }

moduleIntegrationTestRunner<SupplyModuleService>({
  moduleName: "supply",
  moduleModels: Object.values(models),
  resolve: resolve(__dirname, "../../src/modules/supply"),
  testSuite: ({ service }) => {
    let supplier_id: string

    beforeEach(async () => {
      supplier_id = (await service.createSuppliers({ name: "Tischlerei West", currency_code: "eur" })).id
    })

    const read = (id: string) =>
      service.retrievePurchaseOrder(id, { relations: ["lines", "lines.revisions"], order: { lines: { inventory_item_id: "ASC" } } })

    async function place(lines: number, status: "draft" | "sent" = "sent") {
      const { id } = await service.placePurchaseOrder(
        {
          supplier_id,
          location_id: "sloc_1",
          currency_code: "eur",
          status,
          lines: Array.from({ length: lines }, (_, index) => ({
            inventory_item_id: `iitem_${index}`,
            quantity: 10,
            unit_cost: 4,
            expected_at: day("2026-12-01"),
          })),
        },
        now
      )
      return read(id)
    }

    const revise = (revisions: NewRevision[], atomic = true) =>
      service.reviseSupply(revisions, { source: "supplier_page", actor_id: supplier_id, atomic }, now)

    it("applies a batch over several orders at once and says who brought it", async () => {
      const [one, two] = [await place(2), await place(1)]
      const applied = await revise([
        { purchase_order_id: two.id, line_id: two.lines[0].id, expected_at: day("2026-12-20"), reason: "no wood" },
        { purchase_order_id: one.id, line_id: one.lines[0].id, confirmed_quantity: 8.5 },
        { purchase_order_id: one.id, line_id: one.lines[1].id, substitute: offer },
      ])
      expect(applied.lines).toHaveLength(3)
      expect(applied.pairs).toEqual([
        { inventory_item_id: "iitem_0", location_id: "sloc_1" },
        { inventory_item_id: "iitem_1", location_id: "sloc_1" },
      ])
      expect((await read(two.id)).lines[0]).toMatchObject({
        expected_at: day("2026-12-20"),
        revisions: [{ source: "supplier_page", actor_id: supplier_id, reason: "no wood", previous_canceled_quantity: null }],
      })
      const { status, confirmed_at, lines } = await read(one.id)
      expect({ status, confirmed_at }).toEqual({ status: "confirmed", confirmed_at: now })
      expect(lines).toMatchObject([
        {
          confirmed_quantity: 8.5,
          canceled_quantity: 1.5,
          open_quantity: 8.5,
          first_confirmed_at: day("2026-12-01"),
          revisions: [{ previous_canceled_quantity: 0, canceled_quantity: 1.5 }],
        },
        { confirmed_quantity: null, proposed_substitute: offer, first_confirmed_at: null },
      ])
    })

    it("refuses all where one is bad, naming each bad one", async () => {
      const order = await place(2)
      const batch = [
        { purchase_order_id: order.id, line_id: order.lines[0].id, expected_at: day("2026-12-20") },
        { purchase_order_id: order.id, line_id: order.lines[1].id, confirmed_quantity: 11 },
        { purchase_order_id: "po_none", line_id: "x", reject: true },
      ]
      await expect(revise(batch)).rejects.toMatchObject({
        type: "invalid_data",
        message: expect.stringMatching(/^2 of 3 revisions are refused, so none is applied\. 2: .*11 cannot be confirmed.* 3: There is no purchase order/),
      })
      expect((await read(order.id)).lines).toMatchObject([{ revisions: [] }, { revisions: [] }])
    })

    it("applies the good ones where that is asked for and reports the bad ones by their place", async () => {
      const order = await place(2)
      const { lines, refused } = await revise(
        [
          { purchase_order_id: order.id, line_id: order.lines[0].id, confirmed_quantity: 11 },
          { purchase_order_id: order.id, line_id: order.lines[1].id, expected_at: day("2026-12-20") },
          { purchase_order_id: order.id, line_id: "poline_none", reject: true },
        ],
        false
      )
      expect(lines).toMatchObject([{ id: order.lines[1].id }])
      expect(refused).toEqual([
        { index: 0, reason: expect.stringContaining("11 cannot be confirmed") },
        { index: 2, reason: `Purchase order ${order.display_id} has no line "poline_none".` },
      ])
    })

    it("takes several words on one line in their order", async () => {
      const order = await place(1)
      const said = { purchase_order_id: order.id, line_id: order.lines[0].id }
      await revise([{ ...said, confirmed_quantity: 4 }, { ...said, confirmed_quantity: 6, expected_at: day("2026-12-24") }])
      const [line] = (await read(order.id)).lines
      expect(line).toMatchObject({ confirmed_quantity: 6, canceled_quantity: 4, expected_at: day("2026-12-24") })
      expect(line.revisions).toHaveLength(2)
    })

    it("ends an order of which everything is rejected", async () => {
      const order = await place(2)
      await revise(order.lines.map(({ id }) => ({ purchase_order_id: order.id, line_id: id, reject: true })))
      expect(await read(order.id)).toMatchObject({ status: "canceled", closed_at: now })
    })

    it("is taken back whole, but not what somebody changed since", async () => {
      const order = await place(2)
      const applied = await revise([
        { purchase_order_id: order.id, line_id: order.lines[0].id, confirmed_quantity: 3, substitute: offer },
        { purchase_order_id: order.id, line_id: order.lines[1].id, confirmed_quantity: 10 },
      ])
      await revise([{ purchase_order_id: order.id, line_id: order.lines[1].id, expected_at: day("2027-01-07") }])
      await service.undoSupplyRevisions(applied)
      expect(await read(order.id)).toMatchObject({
        status: "sent",
        confirmed_at: null,
        lines: [
          { confirmed_quantity: null, canceled_quantity: 0, proposed_substitute: null, revisions: [] },
          { expected_at: day("2027-01-07"), confirmed_quantity: 10, revisions: [{ expected_at: day("2027-01-07") }] },
        ],
      })
    })

    it("never waits for itself: batches over the same orders in opposite order all come through", async () => {
      const orders = await Promise.all(Array.from({ length: 6 }, () => place(1)))
      const batch = (date: string) =>
        orders.map(({ id, lines }) => ({ purchase_order_id: id, line_id: lines[0].id, expected_at: day(date) }))
      await Promise.all([revise(batch("2026-12-10")), revise(batch("2026-12-11").reverse()), revise(batch("2026-12-12"))])
      const dates = await Promise.all(orders.map(async ({ id }) => (await read(id)).lines[0].expected_at?.toISOString()))
      expect(new Set(dates).size).toBe(1)
    })

    it("takes hundreds of lines in one go", async () => {
      const order = await place(300)
      const { lines } = await revise(
        order.lines.map(({ id }) => ({ purchase_order_id: order.id, line_id: id, expected_at: day("2026-12-20"), confirmed_quantity: 10 }))
      )
      expect(lines).toHaveLength(300)
      expect((await read(order.id)).status).toBe("confirmed")
    })
  },
})
