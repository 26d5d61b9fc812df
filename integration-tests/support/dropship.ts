import type { Order } from "../../demo/story/customer"
import type { Goods } from "../../demo/story/goods"
import { eventually } from "../../demo/story/http"
import { recordsOf } from "../../demo/story/watch"
import type { BackorderDTO, PurchaseOrderDTO, PurchaseOrderStatus } from "../../src/types"
import type { Stage } from "../http/stage"
import { goodsWith } from "./scene"
import { formOf, linkIn, postForm, showPage, supplierMails } from "./supplier-page"

export interface DropshipScene {
  goods: Goods
  /** The stock location of the supplier that is asked first. */
  locationId: string
}

let suppliers = 0

/** Suppliers that deliver to customers themselves, and what becomes of their orders. */
export function dropshipHelpers(on: () => Stage) {
  /** One more supplier of the goods, with a location of its own; the lower its rank the sooner it is asked. */
  async function supplierOf(goods: Goods, rank = 1, agreement: object = {}): Promise<string> {
    const { shop } = on()
    suppliers += 1
    const { body: place } = await shop.admin<{ stock_location: { id: string } }>("POST", "/admin/stock-locations", {
      name: `Tischlerei West ${suppliers}`,
    })
    const { body: made } = await shop.admin<{ supplier: { id: string } }>("POST", "/admin/suppliers", {
      name: `Tischlerei West${rank > 1 ? ` ${rank}` : ""}`,
      email: `dropship-${process.pid}-${suppliers}@west.example`,
      language: "de",
      currency_code: "eur",
      location_id: place.stock_location.id,
    })
    await shop.admin("POST", `/admin/suppliers/${made.supplier.id}/agreements`, {
      inventory_item_id: goods.inventoryItemId,
      supplier_sku: "TW-7",
      valid_from: "2020-01-01",
      price_breaks: [{ minimum_quantity: 0, unit_cost: 41.5 }],
      lead_time_days: 5,
      dropship: true,
      rank,
      ...agreement,
    })
    return place.stock_location.id
  }

  /** Goods that a supplier delivers itself, some of them in the shop's own stock. */
  async function scene(onHand = 0): Promise<DropshipScene> {
    const goods = await goodsWith(on().shop, onHand)
    return { goods, locationId: await supplierOf(goods) }
  }

  async function ordersAt({ locationId }: Pick<DropshipScene, "locationId">): Promise<PurchaseOrderDTO[]> {
    const { body } = await on().shop.admin<{ purchase_orders: PurchaseOrderDTO[] }>(
      "GET",
      `/admin/purchase-orders?location_id=${locationId}&order=display_id`
    )
    return body.purchase_orders
  }

  function orderFrom(
    at: Pick<DropshipScene, "locationId">,
    { id }: Order,
    status: PurchaseOrderStatus = "sent"
  ): Promise<PurchaseOrderDTO> {
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

  /** What the admin's bell says of a purchase order. */
  async function bellOf({ id }: PurchaseOrderDTO): Promise<{ title: string; description: string }[]> {
    const { body } = await on().shop.admin<{
      notifications: { resource_id: string; data: { title: string; description: string } }[]
    }>("GET", "/admin/notifications?channel=feed&limit=100&fields=*")
    return body.notifications.filter(({ resource_id }) => resource_id === id).map(({ data }) => data)
  }

  /** The supplier says on its page that it delivers so many of the order's only line, or nothing of it. */
  async function answer(placed: PurchaseOrderDTO, remark: string, quantity = 0): Promise<void> {
    const { shop } = on()
    const [mail] = await supplierMails(shop, placed, "supplier_order", 1)
    const form = formOf(await showPage(shop, linkIn(mail)), "answer")
    const line = placed.lines[0].id
    form.set(`answer-${line}`, quantity > 0 ? "deliver" : "reject")
    form.set(`remark-${line}`, remark)
    if (quantity > 0) {
      form.set(`quantity-${line}`, String(quantity))
    }
    expect((await postForm(shop, linkIn(mail), form)).status).toBe(303)
  }

  return { scene, supplierOf, ordersAt, orderFrom, waits, bellOf, answer }
}
