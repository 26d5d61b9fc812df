import { orderFromSupplier, type PurchaseOrder } from "../../../demo/story/goods"
import type { PurchaseOrderDTO } from "../../../src/types"
import { expectBooksRight } from "../../support/books"
import { told } from "../../support/history"
import { goodsWith, inDays, levelOf, orderFor, settled } from "../../support/scene"
import { createLevel, locationsOf } from "../../support/stock-changes"
import type { Stage } from "../stage"

/** A purchase order from its sending to the shelf, and what a mistake on the way costs nobody. */
export function receiving(on: () => Stage): void {
  const post = async (order: PurchaseOrder, path: string, body: object = {}): Promise<PurchaseOrderDTO> => {
    const answer = await on().shop.admin<{ purchase_order: PurchaseOrderDTO }>(
      "POST",
      `/admin/purchase-orders/${order.id}/${path}`,
      body
    )
    return answer.body.purchase_order
  }

  /** The sentence a call was refused with. */
  const refused = async (call: Promise<unknown>): Promise<string> => {
    try {
      await call
    } catch (error) {
      return String(error).replaceAll('\\"', '"')
    }
    throw new Error("The call was not refused.")
  }

  describe("the life of a purchase order", () => {
    it("reaches every status over HTTP, and refuses what cannot follow with a sentence", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const line = { goods, quantity: 10, expectedAt: inDays(21) }
      const order = await orderFromSupplier(shop, [line])
      const [{ id }] = order.lines
      const number = order.display_id

      expect(await refused(post(order, "close"))).toContain(`Purchase order ${number} is sent and cannot become closed`)
      expect(await refused(post(order, "send"))).toContain(`Purchase order ${number} is sent and cannot become sent`)
      expect(await post(order, "confirm")).toMatchObject({ status: "confirmed", confirmed_at: expect.any(String) })
      expect(
        await post(order, "ship", { lines: [{ id, quantity: 6 }], carrier: "DHL", tracking_number: "JD014" })
      ).toMatchObject({
        status: "in_transit",
        lines: [{ shipped_quantity: 6, open_quantity: 10 }],
        shipments: [{ carrier: "DHL", tracking_number: "JD014", source: "admin", lines: [{ line_id: id, quantity: 6 }] }],
      })
      expect(await refused(post(order, "ship", { lines: [{ id, quantity: 5 }] }))).toContain(
        `Line "${goods.title}" of purchase order ${number} has 10 open, of which 6 are on their way; 5 cannot be shipped on it.`
      )
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 0, incoming_quantity: 10 })
      expect(await post(order, "receive", { lines: [{ id, quantity: 5, damaged_quantity: 1 }] })).toMatchObject({
        status: "partly_received",
        lines: [{ received_quantity: 5, damaged_quantity: 1, open_quantity: 5 }],
      })
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 5, incoming_quantity: 5 })
      expect(await post(order, "cancel")).toMatchObject({ status: "closed", lines: [{ canceled_quantity: 5 }] })
      expect(await refused(post(order, "receive", { lines: [{ id, quantity: 1 }] }))).toContain(
        `Purchase order ${number} is closed; nothing more can be received on it.`
      )
      expect(await refused(post(order, "ship"))).toContain(`Purchase order ${number} is closed; nothing more can be shipped on it.`)

      const second = await orderFromSupplier(shop, [line])
      await post(second, "receive", { lines: [{ id: second.lines[0].id, quantity: 12, over_delivery: "accept" }] })
      expect(await post(second, "close", { reason: "All there" })).toMatchObject({
        status: "closed",
        lines: [{ quantity: 12, over_quantity: 2, open_quantity: 0 }],
      })
      const third = await orderFromSupplier(shop, [line])
      expect(await post(third, "cancel", { reason: "Too late" })).toMatchObject({
        status: "canceled",
        closed_at: expect.any(String),
        lines: [{ revisions: [{ previous_canceled_quantity: 0, canceled_quantity: 10, reason: "Too late", source: "admin" }] }],
      })
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 17, incoming_quantity: 0 })
    })

    it.each([
      [{ lines: [] }, "lines must name at least one line"],
      [{ lines: [{ id: "x", quantity: 0 }] }, "quantity must be a number above 0 where nothing came damaged"],
      [{ lines: [{ id: "x", quantity: 1, damaged_quantity: -1 }] }, "damaged_quantity must be a number and not negative"],
      [{ lines: [{ id: "x", quantity: 1, over_delivery: "maybe" }] }, "over_delivery"],
    ])("refuses a receipt such as %j", async (body, reason) => {
      const { shop } = on()
      expect(await refused(shop.admin("POST", "/admin/purchase-orders/po_none/receive", body))).toContain(reason)
    })

    it("refuses a correction without a reason, and a tracking page that is none", async () => {
      const { shop } = on()
      const path = "/admin/purchase-orders/po_none"
      expect(
        await refused(
          shop.admin("POST", `${path}/receipts/porec_none/correct`, { lines: [{ id: "x", quantity: 1 }], reason: " " })
        )
      ).toContain("reason must say why the receipt is corrected")
      expect(await refused(shop.admin("POST", `${path}/ship`, { tracking_url: "javascript:alert(1)" }))).toContain("tracking_url must be")
    })
  })

  describe("goods that come to another location than they were ordered for", () => {
    it("are kept there for those who wait, and are no longer incoming where they were ordered for", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const [, there] = await locationsOf(shop)
      const order = await orderFor(shop, goods, 4)
      await settled(shop, order, { waiting_quantity: 4 })
      const purchase = await orderFromSupplier(shop, [{ goods, quantity: 10, expectedAt: inDays(21) }])
      await on().rest()
      await post(purchase, "receive", { lines: [{ id: purchase.lines[0].id, quantity: 6 }], location_id: there })
      await on().rest()
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 0, incoming_quantity: 4 })
      await settled(shop, order, { waiting_quantity: 0 })
      const elsewhere = await levelOf(shop, { ...goods, locationId: there })
      expect(elsewhere.stocked_quantity).toBe(2)
      await expectBooksRight(shop, [goods], [order])
    })
  })

  describe("a mistaken receipt", () => {
    it("is set right: those who wait get what came too, and nobody loses what they hold", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      await createLevel(shop, goods, (await locationsOf(shop))[1], 0)
      const order = await orderFor(shop, goods, 8)
      const record = await settled(shop, order, { waiting_quantity: 8 })
      const purchase = await orderFromSupplier(shop, [{ goods, quantity: 20, expectedAt: inDays(21) }])
      const [{ id }] = purchase.lines
      await on().rest()
      const { receipts } = await post(purchase, "receive", { lines: [{ id, quantity: 5 }], idempotency_key: "gate-1" })
      await settled(shop, order, { waiting_quantity: 3 })
      await on().rest()
      const correct = (quantity: number) =>
        post(purchase, `receipts/${receipts[0].id}/correct`, { lines: [{ id, quantity }], reason: "Counted again" })

      expect(await correct(10)).toMatchObject({ status: "partly_received", lines: [{ received_quantity: 10 }] })
      await settled(shop, order, { waiting_quantity: 0, fulfilled_quantity: 8 })
      await told(shop, record, { type: "allocated", cause: "receipt_corrected" })
      await on().rest()
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 2, incoming_quantity: 10 })

      expect(await refused(correct(7))).toMatch(/Of ".*" at ".*" 2 are free; 3 cannot be taken out of the stock/)
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 2, incoming_quantity: 10 })
      await correct(9)
      expect(await correct(9)).toMatchObject({
        lines: [{ received_quantity: 9, open_quantity: 11 }],
        receipts: [{ corrects_id: null }, { corrects_id: receipts[0].id }, { corrects_id: receipts[0].id }],
      })
      await on().rest()
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 1, incoming_quantity: 11 })
      await expectBooksRight(shop, [goods], [order])
    })
  })

  describe("what waits and nobody has ordered", () => {
    it("is listed with what is on order and on drafts taken off, and with its suppliers", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 1)
      const order = await orderFor(shop, goods, 12)
      await settled(shop, order, { waiting_quantity: 11 })
      const purchase = await orderFromSupplier(shop, [{ goods, quantity: 3, expectedAt: inDays(21) }])
      const { body } = await shop.admin<{ purchase_order: PurchaseOrderDTO }>("GET", `/admin/purchase-orders/${purchase.id}`)
      const { supplier_id } = body.purchase_order
      await shop.admin("POST", "/admin/purchase-orders", {
        supplier_id,
        location_id: goods.locationId,
        status: "draft",
        reference: "A-17",
        note: "With the blue lorry",
        lines: [{ inventory_item_id: goods.inventoryItemId, quantity: 2, unit_cost: 40, supplier_sku: "B-1" }],
      })
      await shop.admin("POST", `/admin/suppliers/${supplier_id}/agreements`, {
        inventory_item_id: goods.inventoryItemId,
        supplier_sku: "B-1",
        valid_from: inDays(-1).slice(0, 10),
        price_breaks: [
          { minimum_quantity: 0, unit_cost: 40 },
          { minimum_quantity: 8, unit_cost: 35 },
        ],
        pack_multiple: 4,
        lead_time_days: 14,
      })
      const { body: listed } = await shop.admin<{ waiting_goods: object[]; count: number }>(
        "GET",
        `/admin/purchase-orders/waiting?supplier_id=${supplier_id}&location_id=${goods.locationId}`
      )
      expect(listed).toMatchObject({
        count: 1,
        waiting_goods: [
          {
            inventory_item_id: goods.inventoryItemId,
            waiting_quantity: 11,
            on_order_quantity: 3,
            draft_quantity: 2,
            missing_quantity: 6,
            suppliers: [{ supplier_id, supplier_sku: "B-1", quantity: 8, unit_cost: 35, currency_code: "eur" }],
          },
        ],
      })
    })
  })
}
