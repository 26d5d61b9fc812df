import type { Page } from "playwright-core"
import { fillCart, placeOrder, type Order } from "../../../demo/story/customer"
import { stockGoods, type Goods, type PurchaseOrder } from "../../../demo/story/goods"
import { recordWhen } from "../../../demo/story/watch"
import type { AdminSupplyAlternativesResponse, PurchaseOrderDTO } from "../../../src/types"
import { day, openAdmin, shoot, type Watched } from "../../support/screens"
import { customerIn, inDays } from "../scene"
import type { Stage } from "../shop.spec"

/** What a planner sees of a line that comes too late for customers, and does about it. */
export function waysOut(on: () => Stage): void {
  describe("the ways out of a late line", () => {
    let goods: Goods
    let purchase: PurchaseOrder
    let order: Order
    let english: Watched
    let german: Watched
    const promised = inDays(10).slice(0, 10)
    const later = inDays(35)

    const supplierWith = async (name: string, terms: object): Promise<string> => {
      const { shop } = on()
      const { body } = await shop.admin<{ supplier: { id: string } }>("POST", "/admin/suppliers", {
        name,
        language: "de",
        currency_code: "eur",
        working_days: [1, 2, 3, 4, 5, 6, 7],
      })
      await shop.admin("POST", `/admin/suppliers/${body.supplier.id}/agreements`, {
        inventory_item_id: goods.inventoryItemId,
        valid_from: inDays(-10).slice(0, 10),
        ...terms,
      })
      return body.supplier.id
    }

    beforeAll(async () => {
      const { shop, browser, session } = on()
      goods = await stockGoods(shop, "Cherry desk", 0, 289)
      const supplier_id = await supplierWith("Tischlerei Brandt", {
        price_breaks: [{ minimum_quantity: 0, unit_cost: 71 }],
        lead_time_days: 14,
        rush_lead_time_days: 3,
        rush_fee: 25,
        lateness_penalty: 0.5,
      })
      await supplierWith("Holz & Söhne", {
        price_breaks: [{ minimum_quantity: 0, unit_cost: 75 }],
        pack_multiple: 3,
        lead_time_days: 6,
      })
      const { body } = await shop.admin<{ purchase_order: PurchaseOrder }>("POST", "/admin/purchase-orders", {
        supplier_id,
        location_id: goods.locationId,
        lines: [{ inventory_item_id: goods.inventoryItemId, quantity: 10, expected_at: promised }],
      })
      purchase = body.purchase_order
      const north = await shop.admin<{ stock_location: { id: string } }>("POST", "/admin/stock-locations", { name: "Lager Nord" })
      await shop.admin("POST", `/admin/inventory-items/${goods.inventoryItemId}/location-levels`, {
        location_id: north.body.stock_location.id,
        stocked_quantity: 3,
      })
      order = await placeOrder(shop, await fillCart(shop, customerIn("de"), goods, 4))
      await recordWhen(shop, order, "waits", ({ waiting_quantity }) => waiting_quantity === 4)
      english = await openAdmin(browser, shop, session, "en")
      german = await openAdmin(browser, shop, session, "de")
    })
    afterAll(async () => {
      await english?.page.context().close()
      await german?.page.context().close()
    })

    const drafts = async (): Promise<PurchaseOrderDTO[]> => {
      const path = `/admin/purchase-orders?status=draft&inventory_item_id=${goods.inventoryItemId}`
      return (await on().shop.admin<{ purchase_orders: PurchaseOrderDTO[] }>("GET", path)).body.purchase_orders
    }
    const rowOf = (page: Page, text: string) => page.getByRole("dialog").getByRole("row").filter({ hasText: text })

    it("are offered before a date is saved that comes too late", async () => {
      const { page } = english
      await page.goto(`/app/purchase-orders/${purchase.id}`)
      await page.getByRole("button", { name: `Change date: ${goods.title}` }).click()
      const drawer = page.getByRole("dialog")
      const date = new Date(later)
      for (const [part, value] of [
        ["month", date.getUTCMonth() + 1],
        ["day", date.getUTCDate()],
        ["year", date.getUTCFullYear()],
      ]) {
        await drawer.getByRole("spinbutton", { name: new RegExp(`^${part}`) }).pressSequentially(String(value).padStart(2, "0"))
      }
      await drawer.getByRole("button", { name: `Ways out: ${goods.title}` }).click()
      await page.getByRole("heading", { name: "Ways out for Cherry desk" }).waitFor()
      await page.getByText(`As if the goods came on ${day(later, "en")}.`).waitFor()
      await page.getByText(`promised for ${day(promised, "en")}, 25 days late`).waitFor()
      await rowOf(page, "Holz & Söhne").waitFor()
      await shoot(page, "ways-out-before-saving.en")
      await page.keyboard.press("Escape")
      await page.getByRole("heading", { name: "Ways out for Cherry desk" }).waitFor({ state: "detached" })
      await drawer.getByRole("button", { name: `Ways out: ${goods.title}` }).waitFor()
    })

    it("say of each what it brings, costs and saves, in both languages", async () => {
      const { shop } = on()
      const line = `/admin/purchase-orders/${purchase.id}/lines/${purchase.lines[0].id}`
      await shop.admin("POST", `${line}/eta`, { expected_at: later.slice(0, 10) })
      await recordWhen(shop, order, "is told", ({ promise_version }) => promise_version === 2)
      const { body } = await shop.admin<AdminSupplyAlternativesResponse>("GET", `${line}/alternatives`)
      const rush = body.alternatives.ways.find(({ kind }) => kind === "rush")

      const { page } = english
      await page.goto(`/app/purchase-orders/${purchase.id}`)
      await page.getByText("Too late for customers").waitFor()
      await shoot(page, "purchase-order-late-line.en")
      await page.getByRole("button", { name: `Ways out: ${goods.title}` }).click()
      const row = rowOf(page, "Rush order")
      await row.waitFor()
      expect(await row.innerText()).toContain(`4 of 4`)
      expect(await row.innerText()).toContain(`€25.00`)
      expect(await row.innerText()).toContain(`€150.00`)
      expect(await row.innerText()).toContain(day(rush?.last_day ?? "", "en"))
      expect(await rowOf(page, "Lager Nord").innerText()).toContain("Move it under Inventory")
      await shoot(page, "ways-out.en")

      await german.page.goto(`/app/purchase-orders/${purchase.id}`)
      await german.page.getByText("Zu spät für Kunden").waitFor()
      await german.page.getByRole("button", { name: `Auswege: ${goods.title}` }).click()
      const zeile = rowOf(german.page, "Eilbestellung")
      await zeile.waitFor()
      expect(await zeile.innerText()).toContain("4 von 4")
      await shoot(german.page, "ways-out.de")
      await german.page.setViewportSize({ width: 700, height: 900 })
      await shoot(german.page, "ways-out-narrow.de")
      await german.page.setViewportSize({ width: 1280, height: 900 })
    })

    it("become a draft with one click, and lead to it", async () => {
      const { page } = german
      await page.getByRole("button", { name: "Entwurf anlegen: Tischlerei Brandt" }).click()
      await page.getByText("ist als Entwurf angelegt").waitFor()
      const [draft, ...others] = await drafts()
      expect(others).toEqual([])
      expect(draft).toMatchObject({ rush: true, lines: [{ quantity: 4, unit_cost: 77.25 }] })
      const toDraft = page.getByRole("button", { name: "Entwurf öffnen" })
      await toDraft.waitFor()
      await page.getByRole("dialog").waitFor({ state: "detached" })
      await shoot(page, "ways-out-drafted.de")
      await toDraft.click()
      await page.waitForURL(`**/app/purchase-orders/${draft.id}`)
      await page.getByText(`Für unsere verspätete Bestellung ${purchase.display_id}.`).waitFor()
      await shoot(page, "ways-out-draft.de")

      await page.goto(`/app/purchase-orders/${purchase.id}`)
      await page.getByRole("button", { name: `Auswege: ${goods.title}` }).click()
      await rowOf(page, "Eilbestellung").getByRole("link", { name: `Entwurf ${draft.display_id}` }).waitFor()
      expect([...english.complaints, ...german.complaints]).toEqual([])
    })
  })
}
