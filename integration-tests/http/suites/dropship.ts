import { editOrder, cancelOrder, parcelsOf } from "../../support/order-changes"
import { eventually } from "../../../demo/story/http"
import type { Order } from "../../../demo/story/customer"
import type { Goods } from "../../../demo/story/goods"
import { mailOf, recordsOf } from "../../../demo/story/watch"
import type { BackorderDTO, PurchaseOrderDTO, PurchaseOrderStatus } from "../../../src/types"
import { told } from "../../support/history"
import { correctStock, goodsWith, levelOf, orderFor } from "../../support/scene"
import { formOf, linkIn, postForm, purchaseOrder, showPage, supplierMails } from "../../support/supplier-page"
import type { Stage } from "../stage"
import { expectPaidForWhatLeft } from "./money-order"

/** What suppliers deliver to customers themselves. */
export function dropship(on: () => Stage): void {
  let suppliers = 0

  interface Scene {
    goods: Goods
    /** The supplier's stock location. */
    locationId: string
  }

  /** Goods that a supplier delivers itself, some of them in the shop's own stock. */
  async function scene(onHand = 0): Promise<Scene> {
    const { shop } = on()
    suppliers += 1
    const goods = await goodsWith(shop, onHand)
    const { body: place } = await shop.admin<{ stock_location: { id: string } }>("POST", "/admin/stock-locations", {
      name: `Tischlerei West ${suppliers}`,
    })
    const locationId = place.stock_location.id
    const { body: made } = await shop.admin<{ supplier: { id: string } }>("POST", "/admin/suppliers", {
      name: "Tischlerei West",
      email: `dropship-${process.pid}-${suppliers}@west.example`,
      language: "de",
      currency_code: "eur",
      location_id: locationId,
    })
    await shop.admin("POST", `/admin/suppliers/${made.supplier.id}/agreements`, {
      inventory_item_id: goods.inventoryItemId,
      supplier_sku: "TW-7",
      valid_from: "2020-01-01",
      price_breaks: [{ minimum_quantity: 0, unit_cost: 41.5 }],
      lead_time_days: 5,
      dropship: true,
    })
    return { goods, locationId }
  }

  async function ordersAt({ locationId }: Scene): Promise<PurchaseOrderDTO[]> {
    const { body } = await on().shop.admin<{ purchase_orders: PurchaseOrderDTO[] }>(
      "GET",
      `/admin/purchase-orders?location_id=${locationId}&order=display_id`
    )
    return body.purchase_orders
  }

  function orderFrom(at: Scene, { id }: Order, status: PurchaseOrderStatus = "sent"): Promise<PurchaseOrderDTO> {
    return eventually(`a purchase order that is ${status}`, async () =>
      (await ordersAt(at)).find((one) => one.dropship_order_id === id && one.status === status)
    )
  }

  function waits(order: Order, location_id: string, wanted: Partial<BackorderDTO>): Promise<BackorderDTO> {
    return eventually(`order ${order.display_id} with ${JSON.stringify(wanted)} at ${location_id}`, async () =>
      (await recordsOf(on().shop, order)).find((record) =>
        Object.entries({ ...wanted, location_id }).every(([key, value]) =>
          Object.entries(record).some(([name, is]) => name === key && is === value)
        )
      )
    )
  }

  async function bellOf({ id }: PurchaseOrderDTO): Promise<string[]> {
    const { body } = await on().shop.admin<{ notifications: { resource_id: string; data: { title: string } }[] }>(
      "GET",
      "/admin/notifications?channel=feed&limit=100&fields=*"
    )
    return body.notifications.filter(({ resource_id }) => resource_id === id).map(({ data }) => data.title)
  }

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
      expect(changes.some(({ text }) => text.includes("Am Deich 9, 28199 Bremen"))).toBe(true)

      await cancelOrder(shop, order)
      await orderFrom(at, order, "canceled")
      await on().rest()
      expect(await ordersAt(at)).toHaveLength(1)
    })
  })

  describe("a dropshipment that the supplier refuses", () => {
    it("waits for the shop's stock again, with the reason in its history and a word in the bell", async () => {
      const { shop } = on()
      const at = await scene()
      const order = await orderFor(shop, at.goods, 2)
      const placed = await orderFrom(at, order)
      await waits(order, at.locationId, { waiting_quantity: 2 })
      const [mail] = await supplierMails(shop, placed, "supplier_order", 1)
      const form = formOf(await showPage(shop, linkIn(mail)), "answer")
      const line = placed.lines[0].id
      form.set(`answer-${line}`, "reject")
      form.set(`remark-${line}`, "no more oak")
      expect((await postForm(shop, linkIn(mail), form)).status).toBe(303)

      const record = await waits(order, at.goods.locationId, { waiting_quantity: 2 })
      await told(shop, record, { type: "moved", cause: "dropship_refused", data: { reason: "no more oak" } })
      expect(await bellOf(placed)).toContainEqual(expect.stringContaining("does not deliver 2 of"))
      await on().rest()
      expect(await ordersAt(at)).toHaveLength(1)

      await correctStock(shop, at.goods, 2)
      await waits(order, at.goods.locationId, { fulfilled_quantity: 2 })
    })
  })
}
