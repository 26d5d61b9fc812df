import { editOrder, cancelOrder, parcelsOf } from "../../support/order-changes"
import { eventually } from "../../../demo/story/http"
import { mailOf, noticesOf } from "../../../demo/story/watch"
import type { StoreVariantAvailabilityResponse } from "../../../src/types"
import { historyOf, told } from "../../support/history"
import { dropshipHelpers } from "../../support/dropship"
import { correctStock, levelOf, orderFor } from "../../support/scene"
import { formOf, linkIn, postForm, purchaseOrder, showPage, supplierMails } from "../../support/supplier-page"
import type { Stage } from "../stage"
import { expectPaidForWhatLeft } from "./money-order"

/** What suppliers deliver to customers themselves. */
export function dropship(on: () => Stage): void {
  const { scene, ordersAt, orderFrom, waits, bellOf } = dropshipHelpers(on)

  describe("an order line under a dropship agreement", () => {
    it("becomes an order to the supplier with the customer's address, for what the shop does not have", async () => {
      const { shop } = on()
      const at = await scene(3)
      const order = await orderFor(shop, at.goods, 5)
      const placed = await orderFrom(at, order)
      const waiting = await waits(order, at.locationId, { waiting_quantity: 2 })
      await waits(order, at.goods.locationId, { allocated_quantity: 3, waiting_quantity: 0 })
      expect(placed).toMatchObject({
        ship_to: { first_name: "Nora", last_name: "Quinn", address_1: "Lindenweg 4", postal_code: "28195", city: "Bremen" },
        lines: [{ quantity: 2, unit_cost: 41.5, supplier_sku: "TW-7", order_line_item_id: waiting.line_item_id }],
      })
      expect(waiting).toMatchObject({ promise_basis: "purchase_order" })
      expect(await levelOf(shop, at.goods)).toMatchObject({ stocked_quantity: 3, reserved_quantity: 3, incoming_quantity: 0 })
      const [mail] = await supplierMails(shop, placed, "supplier_order", 1)
      expect(mail.text).toContain("Nora Quinn, Lindenweg 4, 28195 Bremen")
      expect(mail.text).toContain("Legen Sie nur unseren Lieferschein bei")
      const link = linkIn(mail)
      expect((await showPage(shop, link)).html).toContain(`${link.split("/").at(-1)}/slip`)
      const slip = await showPage(shop, `${link}/slip`)
      expect(slip.status).toBe(200)
      expect(slip.html).toContain(`Order ${order.display_id}`)
      expect(slip.html).toContain("<div>Lindenweg 4</div>")
      expect(slip.html).not.toContain("41.5")

      await shop.admin("POST", "/admin/backorders/replan", {})
      await correctStock(shop, at.goods, 9)
      await on().rest()
      await waits(order, at.locationId, { waiting_quantity: 2 })
      expect(await ordersAt(at)).toHaveLength(1)
    })

    it("is promised before it is ordered for the day that it is promised for after", async () => {
      const { shop } = on()
      const at = await scene(1)
      const { body } = await shop.store<StoreVariantAvailabilityResponse>(
        "GET",
        `/store/variants/${at.goods.variantId}/availability?quantity=3`
      )
      expect(body.availability).toMatchObject({ available_quantity: 1, backordered_quantity: 2, basis: "lead_time" })
      const order = await orderFor(shop, at.goods, 3)
      await orderFrom(at, order)
      const record = await waits(order, at.locationId, { waiting_quantity: 2, promise_basis: "purchase_order" })
      expect(record).toMatchObject({ promised_by: body.availability.promised_by, promise_version: 1 })
      await mailOf(shop, order, "order_taken")
      await on().rest()
      expect((await noticesOf(shop, order)).map(({ type }) => type)).toEqual(["order_taken"])
    })

    it("is not ordered where the shop has all of it", async () => {
      const { shop } = on()
      const at = await scene(5)
      await orderFor(shop, at.goods, 5)
      await on().rest()
      expect(await ordersAt(at)).toEqual([])
    })

    it("is never received: the shop does not see the goods", async () => {
      const { shop } = on()
      const at = await scene()
      const placed = await orderFrom(at, await orderFor(shop, at.goods, 2))
      await expect(
        shop.admin("POST", `/admin/purchase-orders/${placed.id}/receive`, { lines: [{ id: placed.lines[0].id, quantity: 2 }] })
      ).rejects.toThrow("is delivered to a customer")
    })
  })

  describe("the supplier's shipped mark", () => {
    it("makes the parcel at its location with tracking, charges for it, and closes the order", async () => {
      const { shop } = on()
      const at = await scene()
      const order = await orderFor(shop, at.goods, 2)
      const placed = await orderFrom(at, order)
      const [mail] = await supplierMails(shop, placed, "supplier_order", 1)
      const link = linkIn(mail)
      const form = formOf(await showPage(shop, link), "ship")
      form.set("tracking_number", "JD0001")
      form.set("tracking_url", "https://track.example/JD0001")
      expect((await postForm(shop, link, form)).status).toBe(303)

      await orderFrom(at, order, "closed")
      await waits(order, at.locationId, { status: "fulfilled", fulfilled_quantity: 2 })
      const [parcel, ...others] = await parcelsOf(shop, order)
      expect(others).toEqual([])
      expect(parcel).toMatchObject({ location_id: at.locationId, shipped_at: expect.any(String), items: [{ quantity: 2 }] })
      expect((await mailOf(shop, order, "shipped")).text).toContain("https://track.example/JD0001")
      await expectPaidForWhatLeft(shop, order)
      const { body } = await shop.admin<{ inventory_levels: object[] }>(
        "GET",
        `/admin/inventory-items/${at.goods.inventoryItemId}/location-levels?location_id=${at.locationId}`
      )
      expect(body.inventory_levels).toMatchObject([{ stocked_quantity: 0, reserved_quantity: 0, incoming_quantity: 0 }])
    })

    it("ships to the customer it was for, whoever ordered first, and part by part", async () => {
      const { shop } = on()
      const at = await scene()
      const first = await orderFor(shop, at.goods, 2)
      await orderFrom(at, first)
      const second = await orderFor(shop, at.goods, 3)
      const placed = await orderFrom(at, second)
      const shipping = { lines: [{ id: placed.lines[0].id, quantity: 1 }], tracking_number: "A1" }
      await shop.admin("POST", `/admin/purchase-orders/${placed.id}/ship`, shipping)
      await waits(second, at.locationId, { fulfilled_quantity: 1, waiting_quantity: 2 })
      await waits(first, at.locationId, { fulfilled_quantity: 0, waiting_quantity: 2 })
      await shop.admin("POST", `/admin/purchase-orders/${placed.id}/ship`, { tracking_number: "A2" })
      await waits(second, at.locationId, { fulfilled_quantity: 3, waiting_quantity: 0 })
      await orderFrom(at, second, "closed")
      expect((await parcelsOf(shop, second)).map(({ items, shipped_at }) => [items[0].quantity, shipped_at !== null])).toEqual(
        expect.arrayContaining([[1, true], [2, true]])
      )
      expect(await purchaseOrder(shop, (await orderFrom(at, first)).id)).toMatchObject({ status: "sent" })
    })
  })

  describe("what the customer changes before it has left", () => {
    it("reaches the supplier: fewer, another address, none", async () => {
      const { shop } = on()
      const at = await scene()
      const order = await orderFor(shop, at.goods, 5)
      const placed = await orderFrom(at, order)
      const [line] = placed.lines
      await editOrder(shop, order, { set: [{ lineId: line.order_line_item_id ?? "", quantity: 3 }] })
      await eventually("the smaller order", async () => (await purchaseOrder(shop, placed.id)).lines[0].quantity === 3)

      await shop.admin("POST", `/admin/orders/${order.id}`, {
        shipping_address: { first_name: "Nora", last_name: "Quinn", address_1: "Am Deich 9", city: "Bremen", postal_code: "28199" },
      })
      await eventually("the new address", async () => (await purchaseOrder(shop, placed.id)).ship_to?.address_1 === "Am Deich 9")
      const changes = await supplierMails(shop, placed, "supplier_changed", 2)
      const [readdressed] = changes.filter(({ text }) => text.includes("Am Deich 9, 28199 Bremen"))
      expect(readdressed.text).toContain("Der Kunde hat eine neue Lieferadresse.")

      await cancelOrder(shop, order)
      await orderFrom(at, order, "canceled")
      await on().rest()
      expect(await ordersAt(at)).toHaveLength(1)
    })

    it("is told to staff where it comes too late, once", async () => {
      const { shop } = on()
      const at = await scene()
      const order = await orderFor(shop, at.goods, 2)
      const placed = await orderFrom(at, order)
      await shop.admin("POST", `/admin/purchase-orders/${placed.id}/ship`, { tracking_number: "A1" })
      await orderFrom(at, order, "closed")
      const address = { first_name: "Nora", last_name: "Quinn", address_1: "Am Deich 9", city: "Bremen", postal_code: "28199" }
      await shop.admin("POST", `/admin/orders/${order.id}`, { shipping_address: address })
      const record = await waits(order, at.locationId, { fulfilled_quantity: 2 })
      await told(shop, record, {
        type: "address_too_late",
        cause: "order_readdressed",
        data: { purchase_order_id: placed.id },
        notes: { sent_to: "Nora Quinn, Lindenweg 4, 28195 Bremen" },
      })
      await shop.admin("POST", `/admin/orders/${order.id}`, { metadata: { note: "again" } })
      await on().rest()
      expect((await historyOf(shop, record)).filter(({ type }) => type === "address_too_late")).toHaveLength(1)
      expect(await bellOf(placed)).toMatchObject([{ title: expect.stringContaining("comes too late for Tischlerei West") }])
      expect((await purchaseOrder(shop, placed.id)).ship_to?.address_1).toBe("Lindenweg 4")
    })
  })
}
