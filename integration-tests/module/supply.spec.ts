import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type SupplyModuleService from "../../src/modules/supply/service"

jest.setTimeout(60_000)

const now = new Date("2026-11-23T10:00:00Z")
const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
const berlin = "sloc_berlin"
const chairs = { inventory_item_id: "iitem_chair", location_id: berlin }

moduleIntegrationTestRunner<SupplyModuleService>({
  moduleName: "supply",
  resolve: path.resolve(__dirname, "../../src/modules/supply"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/supply/migrations"),
  testSuite: ({ service }) => {
    let supplierId: string

    beforeEach(async () => {
      const supplier = await service.createSuppliers({ name: "Holz & Söhne", language: "de", currency_code: "eur" })
      supplierId = supplier.id
    })

    const place = async (
      lines: { item?: string; quantity?: number; expected_at?: Date | null }[],
      status: "draft" | "sent" | "confirmed" = "sent",
      location_id = berlin
    ) => {
      const { id } = await service.placePurchaseOrder(
        {
          supplier_id: supplierId,
          location_id,
          currency_code: "eur",
          status,
          lines: lines.map(({ item = "iitem_chair", quantity = 10, expected_at = null }) => ({
            inventory_item_id: item,
            quantity,
            unit_cost: 12.5,
            expected_at,
          })),
        },
        now
      )
      return read(id)
    }
    const read = (id: string) =>
      service.retrievePurchaseOrder(id, {
        relations: ["lines", "lines.revisions", "supplier", "receipts"],
        order: { lines: { id: "ASC" } },
      })
    const receive = (purchase_order_id: string, id: string, quantity: number, idempotency_key: string | null = null) =>
      service.recordReceipt({ purchase_order_id, lines: [{ id, quantity }], idempotency_key, actor_id: null }, now)
    const why = { reason: "no more wood", actor_id: "user_1", source: "admin" } as const
    const cancel = (id: string) => service.endPurchaseOrder(id, "cancel", why, now)
    const ship = (purchase_order_id: string, lines: { id: string; quantity: number }[] | null = null) =>
      service.shipPurchaseOrder(
        {
          purchase_order_id,
          lines,
          carrier: "DHL",
          tracking_number: "JD014",
          tracking_url: null,
          shipped_at: now,
          source: "supplier_page",
          actor_id: null,
        },
        now
      )

    it("keeps the lines of an order as they were entered", async () => {
      const items = Array.from({ length: 30 }, (_, place) => `iitem_${place}`)
      const { lines } = await place(items.map((item) => ({ item })))
      const byId = [...lines].sort((one, other) => (one.id < other.id ? -1 : 1))
      expect(byId.map((line) => line.inventory_item_id)).toEqual(items)
    })

    describe("placing a purchase order", () => {
      it("numbers it and says what is open on each line", async () => {
        const order = await place([{ quantity: 7.25, expected_at: day("2026-12-14") }])
        expect(order.display_id).toBeGreaterThan(0)
        expect(order.supplier.name).toBe("Holz & Söhne")
        expect(order.lines[0]).toMatchObject({ quantity: 7.25, open_quantity: 7.25, unit_cost: 12.5 })
        expect(order.lines[0]?.first_confirmed_at).toBeNull()
      })

      it("keeps the dates of an order that is confirmed at once", async () => {
        const order = await place([{ expected_at: day("2026-12-14") }], "confirmed")
        expect(order.lines[0]?.first_confirmed_at).toEqual(day("2026-12-14"))
      })

      it("refuses a past date and stores nothing", async () => {
        await expect(place([{ expected_at: day("2026-11-01") }])).rejects.toThrow("1 November 2026 is in the past")
        expect(await service.listPurchaseOrders()).toHaveLength(0)
      })

      it("is gone with its lines when it is deleted", async () => {
        const order = await place([{}])
        await service.deletePurchaseOrders(order.id)
        expect(await service.listPurchaseOrderLines()).toHaveLength(0)
      })
    })

    describe("arrivals", () => {
      it("come by date, then by id, and only what is open and dated at the pairs asked for", async () => {
        const late = await place([{ quantity: 3, expected_at: day("2027-01-10") }])
        const early = await place([{ quantity: 4, expected_at: day("2026-12-01") }, { quantity: 9 }])
        await place([{ quantity: 5, expected_at: day("2026-12-01") }], "draft")
        await place([{ quantity: 6, expected_at: day("2026-12-01") }], "sent", "sloc_hamburg")
        await place([{ item: "iitem_table", quantity: 8, expected_at: day("2026-12-01") }])
        const dated = early.lines.find((line) => line.expected_at)
        expect(await service.listArrivals([chairs], now)).toEqual([
          { ...chairs, id: dated?.id, quantity: "4", expected_at: day("2026-12-01"), promised_by: day("2026-12-01"), order_line_item_id: null },
          { ...chairs, id: late.lines[0]?.id, quantity: "3", expected_at: day("2027-01-10"), promised_by: day("2027-01-10"), order_line_item_id: null },
        ])
        expect(await service.listArrivals([], now)).toEqual([])
      })

      it("shrink by what was received and vanish with the order", async () => {
        const order = await place([{ quantity: 10.5, expected_at: day("2026-12-01") }])
        await receive(order.id, order.lines[0].id, 0.2)
        expect(await service.listArrivals([chairs], now)).toMatchObject([{ quantity: "10.3" }])
        await cancel(order.id)
        expect(await service.listArrivals([chairs], now)).toEqual([])
      })

      it("incoming counts what is open with a date or without, and names every pair asked for", async () => {
        await place([{ quantity: 0.1 }, { quantity: 0.2, expected_at: day("2026-12-01") }])
        await place([{ quantity: 50 }], "draft")
        const tables = { inventory_item_id: "iitem_table", location_id: berlin }
        expect(await service.openQuantities([chairs, tables])).toEqual([
          { ...chairs, quantity: "0.3" },
          { ...tables, quantity: "0" },
        ])
      })
    })

    describe("sending and confirming", () => {
      it("goes from draft to sent to confirmed and keeps the first dates", async () => {
        const order = await place([{ expected_at: day("2026-12-14") }], "draft")
        await service.movePurchaseOrder(order.id, "sent", now)
        await service.movePurchaseOrder(order.id, "confirmed", now)
        const after = await read(order.id)
        expect(after.status).toBe("confirmed")
        expect(after.lines[0]?.first_confirmed_at).toEqual(day("2026-12-14"))
      })

      it("refuses an order nobody knows, by name", async () => {
        await expect(service.movePurchaseOrder("po_none", "sent", now)).rejects.toMatchObject({
          type: "not_found",
          message: `There is no purchase order with id "po_none".`,
        })
      })

      it("takes a confirmation back with the dates it had kept", async () => {
        const order = await place([{ expected_at: day("2026-12-14") }])
        const move = await service.movePurchaseOrder(order.id, "confirmed", now)
        await service.undoPurchaseOrderMove(move)
        const after = await read(order.id)
        expect([after.status, after.lines[0]?.first_confirmed_at]).toEqual(["sent", null])
      })
    })

    describe("a revision", () => {
      const revise = (order: { id: string; lines: { id: string }[] }, expected_at: Date, quantity?: number) =>
        service.reviseSupply(
          [{ purchase_order_id: order.id, line_id: order.lines[0].id, expected_at, quantity, reason: "mill broke" }],
          { source: "admin", actor_id: "user_1", atomic: true },
          now
        )

      it("moves the line and keeps who said what before", async () => {
        const order = await place([{ expected_at: day("2026-12-01") }])
        await revise(order, day("2026-12-14"), 12.5)
        const [line] = (await read(order.id)).lines
        expect(line).toMatchObject({ expected_at: day("2026-12-14"), quantity: 12.5, open_quantity: 12.5 })
        expect(line.revisions).toMatchObject([
          {
            previous_expected_at: day("2026-12-01"),
            expected_at: day("2026-12-14"),
            previous_quantity: 10,
            quantity: 12.5,
            reason: "mill broke",
            actor_id: "user_1",
          },
        ])
      })

      it("said twice is written once", async () => {
        const order = await place([{ expected_at: day("2026-12-01") }])
        expect((await revise(order, day("2026-12-14"))).lines).toHaveLength(1)
        expect(await revise(order, day("2026-12-14"))).toMatchObject({ lines: [], orders: [], pairs: [] })
        expect(await service.listPurchaseOrderLineRevisions()).toHaveLength(1)
      })

      it("into the past changes nothing", async () => {
        const order = await place([{ expected_at: day("2026-12-01") }])
        await expect(revise(order, day("2026-11-22"))).rejects.toThrow("22 November 2026 is in the past")
        expect((await read(order.id)).lines[0]?.expected_at).toEqual(day("2026-12-01"))
      })

      it("down to what came completes the order", async () => {
        const order = await place([{ expected_at: day("2026-12-01") }])
        await receive(order.id, order.lines[0].id, 4)
        await revise(order, day("2026-12-01"), 4)
        expect((await read(order.id)).status).toBe("received")
      })

      it("taken back leaves no trace", async () => {
        const order = await place([{ expected_at: day("2026-12-01") }])
        await service.undoSupplyRevisions(await revise(order, day("2026-12-14"), 3))
        const [line] = (await read(order.id)).lines
        expect(line).toMatchObject({ expected_at: day("2026-12-01"), quantity: 10, revisions: [] })
      })
    })

    describe("receiving", () => {
      it("goes in parts until the order is received", async () => {
        const order = await place([{ quantity: 10 }])
        await receive(order.id, order.lines[0].id, 3.3)
        expect(await read(order.id)).toMatchObject({
          status: "partly_received",
          lines: [{ received_quantity: 3.3, open_quantity: 6.7 }],
        })
        await receive(order.id, order.lines[0].id, 6.7)
        expect(await read(order.id)).toMatchObject({ status: "received", lines: [{ open_quantity: 0 }] })
      })

      it("refuses more than is open, naming it, and changes nothing", async () => {
        const order = await place([{ quantity: 10 }])
        await expect(receive(order.id, order.lines[0].id, 10.001)).rejects.toThrow(
          `of purchase order ${order.display_id} has 10 open; 10.001 cannot be received on it. Receive 10, or accept the over-delivery.`
        )
        expect(await read(order.id)).toMatchObject({ status: "sent", receipts: [], lines: [{ received_quantity: 0 }] })
      })

      it("under one key happens once", async () => {
        const order = await place([{ quantity: 10 }])
        const first = await receive(order.id, order.lines[0].id, 4, "delivery-1")
        const second = await receive(order.id, order.lines[0].id, 4, "delivery-1")
        expect(second).toMatchObject({ receipt_id: first.receipt_id, repeated: true })
        expect((await read(order.id)).lines[0]?.received_quantity).toBe(4)
        await expect(receive(order.id, order.lines[0].id, 5, "delivery-1")).rejects.toThrow(
          `The key "delivery-1" belongs`
        )
      })

      it("under one key on two orders are two receipts", async () => {
        const [one, two] = [await place([{}]), await place([{}])]
        await receive(one.id, one.lines[0].id, 1, "k")
        expect(await receive(two.id, two.lines[0].id, 1, "k")).toMatchObject({ repeated: false })
      })

      it("never takes the same open quantity twice at once", async () => {
        const order = await place([{ quantity: 10 }])
        const outcomes = await Promise.allSettled(
          Array.from({ length: 6 }, () => receive(order.id, order.lines[0].id, 4))
        )
        expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2)
        expect((await read(order.id)).lines[0]).toMatchObject({ received_quantity: 8, open_quantity: 2 })
      })

      it("with one key at once is one receipt for all callers", async () => {
        const order = await place([{ quantity: 10 }])
        const receipts = await Promise.all(
          Array.from({ length: 5 }, () => receive(order.id, order.lines[0].id, 4, "same"))
        )
        expect(new Set(receipts.map(({ receipt_id }) => receipt_id)).size).toBe(1)
        expect((await read(order.id)).lines[0]?.received_quantity).toBe(4)
      })

      it("sums a receipt's goods by item and forgets them as pending once they are in stock", async () => {
        const order = await place([{ quantity: 10 }, { quantity: 10 }])
        const { receipt_id } = await service.recordReceipt(
          {
            purchase_order_id: order.id,
            lines: order.lines.map(({ id }) => ({ id, quantity: 0.1 })),
            idempotency_key: null,
            actor_id: null,
          },
          now
        )
        const goods = [{ ...chairs, receipt_id, quantity: "0.2" }]
        const recorded = goods.map((part) => ({ ...part, order_line_item_id: null }))
        expect(await service.listReceiptGoods(receipt_id)).toEqual(goods)
        expect(await service.listRecordedGoods([chairs])).toEqual(recorded)
        await service.startStocking(receipt_id)
        expect(await service.listRecordedGoods([chairs])).toEqual(recorded)
        await service.markReceiptStocked(receipt_id)
        expect(await service.listRecordedGoods([chairs])).toEqual([])
        expect(await service.listReceiptGoods(receipt_id)).toEqual(goods)
      })

      it("that is corrected brings what comes on top, before the stock shows it, and never what goes", async () => {
        const { id } = await service.placePurchaseOrder(
          {
            supplier_id: supplierId,
            location_id: berlin,
            currency_code: "eur",
            status: "sent",
            lines: ["ordli_1", null].map((order_line_item_id) => ({
              inventory_item_id: "iitem_chair",
              quantity: 10,
              unit_cost: 1,
              expected_at: null,
              order_line_item_id,
            })),
          },
          now
        )
        const order = await read(id)
        const lines = [...order.lines].sort((a, b) => (a.order_line_item_id ? -1 : 1) - (b.order_line_item_id ? -1 : 1))
        const { receipt_id } = await service.recordReceipt(
          { purchase_order_id: id, lines: lines.map((line) => ({ id: line.id, quantity: 4 })), idempotency_key: null, actor_id: null },
          now
        )
        await service.startStocking(receipt_id)
        await service.markReceiptStocked(receipt_id)
        const correct = async (quantities: number[]) => {
          const correction = await service.recordCorrection(
            {
              purchase_order_id: id,
              receipt_id,
              lines: lines.map((line, index) => ({ id: line.id, quantity: quantities[index] })),
              reason: "booked on the wrong line",
              actor_id: null,
            },
            now
          )
          const goods = await service.listRecordedGoods([chairs])
          await service.undoReceipt(correction?.receipt_id ?? "")
          return goods.map(({ quantity, order_line_item_id }) => [Number(quantity), order_line_item_id])
        }
        expect(await correct([6, 4])).toEqual([[2, "ordli_1"]])
        expect(await correct([9, 2])).toEqual([[3, null]])
        expect(await correct([8, 0])).toEqual([])
        expect(await correct([1, 4])).toEqual([])
      })

      it("is found again while it is unfinished", async () => {
        const order = await place([{}])
        const { receipt_id } = await receive(order.id, order.lines[0].id, 1)
        const earlier = new Date(now.getTime() - 1)
        expect(await service.listUnfinishedReceiptIds(earlier, 10)).toEqual([])
        expect(await service.listUnfinishedReceiptIds(now, 10)).toEqual([receipt_id])
        await service.markReceiptDone(receipt_id)
        expect(await service.listUnfinishedReceiptIds(now, 10)).toEqual([receipt_id])
        expect(await service.startStocking(receipt_id)).toBe(true)
        await service.markReceiptStocked(receipt_id)
        expect(await service.listUnfinishedReceiptIds(now, 10)).toEqual([receipt_id])
        await service.markReceiptDone(receipt_id)
        expect(await service.listUnfinishedReceiptIds(now, 10)).toEqual([])
        expect(await service.startStocking(receipt_id)).toBe(false)
      })

      it("can be undone until the goods set out for the stock", async () => {
        const order = await place([{}], "confirmed")
        const first = await receive(order.id, order.lines[0].id, 3)
        const second = await receive(order.id, order.lines[0].id, 7)
        expect(await service.undoReceipt(second.receipt_id)).toBe(true)
        expect(await read(order.id)).toMatchObject({ status: "partly_received", lines: [{ received_quantity: 3 }] })
        await service.undoReceipt(first.receipt_id)
        expect(await read(order.id)).toMatchObject({
          status: "confirmed",
          receipts: [],
          lines: [{ open_quantity: 10 }],
        })
        const third = await receive(order.id, order.lines[0].id, 2)
        await service.startStocking(third.receipt_id)
        expect(await service.undoReceipt(third.receipt_id)).toBe(false)
        expect((await read(order.id)).lines[0]?.received_quantity).toBe(2)
      })
    })

    describe("shipping", () => {
      it("takes the order on its way, with what left and how", async () => {
        const order = await place([{ quantity: 10 }])
        await ship(order.id, [{ id: order.lines[0].id, quantity: 4.5 }])
        expect(await read(order.id)).toMatchObject({
          status: "in_transit",
          lines: [{ shipped_quantity: 4.5, open_quantity: 10 }],
        })
        expect(await service.listPurchaseOrderShipments({}, { relations: ["lines"] })).toMatchObject([
          { carrier: "DHL", tracking_number: "JD014", source: "supplier_page", lines: [{ quantity: 4.5 }] },
        ])
      })

      it("without a word before keeps the dates as they stand, and makes the order due", async () => {
        const order = await place([{ expected_at: day("2026-12-14") }])
        await ship(order.id)
        expect(await read(order.id)).toMatchObject({
          next_check_at: now,
          lines: [{ first_confirmed_at: day("2026-12-14"), shipped_quantity: 10 }],
        })
      })

      it("never ships the same goods twice at once", async () => {
        const order = await place([{ quantity: 10 }])
        const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => ship(order.id)))
        expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
        expect((await read(order.id)).lines[0]).toMatchObject({ shipped_quantity: 10 })
      })

      it("taken back leaves no trace", async () => {
        const order = await place([{ expected_at: day("2026-12-14") }])
        await service.undoShipment(await ship(order.id))
        expect(await read(order.id)).toMatchObject({
          status: "sent",
          lines: [{ shipped_quantity: 0, first_confirmed_at: null }],
        })
        expect(await service.listPurchaseOrderShipments()).toEqual([])
      })
    })

    describe("closing", () => {
      it("gives up the rest and says by whom and why in the line's history", async () => {
        const order = await place([{ quantity: 10 }])
        await receive(order.id, order.lines[0].id, 4)
        await service.endPurchaseOrder(order.id, "close", why, now)
        expect(await read(order.id)).toMatchObject({
          status: "closed",
          closed_at: now,
          lines: [
            {
              canceled_quantity: 6,
              open_quantity: 0,
              revisions: [{ previous_canceled_quantity: 0, canceled_quantity: 6, ...why }],
            },
          ],
        })
      })

      it("puts a received order aside", async () => {
        const order = await place([{ quantity: 10 }])
        await receive(order.id, order.lines[0].id, 10)
        await service.endPurchaseOrder(order.id, "close", why, now)
        expect(await read(order.id)).toMatchObject({ status: "closed", lines: [{ canceled_quantity: 0, revisions: [] }] })
      })

      it("is not for an order of which nothing came", async () => {
        const order = await place([{}])
        await expect(service.endPurchaseOrder(order.id, "close", why, now)).rejects.toThrow(
          `Purchase order ${order.display_id} is sent and cannot become closed`
        )
      })
    })

    describe("canceling", () => {
      it("gives up the rest, and can be taken back", async () => {
        const order = await place([{ quantity: 10 }])
        await receive(order.id, order.lines[0].id, 4)
        const move = await cancel(order.id)
        expect(await read(order.id)).toMatchObject({
          status: "closed",
          lines: [{ canceled_quantity: 6, open_quantity: 0 }],
        })
        await service.undoPurchaseOrderMove(move)
        expect(await read(order.id)).toMatchObject({
          status: "partly_received",
          lines: [{ canceled_quantity: 0, open_quantity: 6 }],
        })
      })
    })
  },
})
