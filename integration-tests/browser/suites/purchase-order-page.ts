import type { Page } from "playwright-core"
import { fillCart, placeOrder } from "../../../demo/story/customer"
import { stockGoods } from "../../../demo/story/goods"
import { recordWhen } from "../../../demo/story/watch"
import { day, openAdmin, shoot, tabTo, type Watched } from "../../support/screens"
import { customerIn, inDays, sevenAwaited, type SevenAwaited } from "../scene"
import type { Stage } from "../shop.spec"

/** A planner's work: a supplier names another day, ships, and what is missing is ordered. */
export function purchaseOrderPage(on: () => Stage): void {
  describe("a purchase order's page", () => {
    let scene: SevenAwaited
    let english: Watched
    let german: Watched
    const later = inDays(30)

    const open = async ({ page }: Watched, heading: string): Promise<Page> => {
      await page.goto(`/app/purchase-orders/${scene.purchaseOrder.id}`)
      await page.getByRole("heading", { name: `${heading} #${scene.purchaseOrder.display_id}` }).waitFor()
      await page.getByRole("row").filter({ hasText: scene.goods.title }).waitFor()
      return page
    }

    beforeAll(async () => {
      const { shop, browser, session } = on()
      scene = await sevenAwaited(shop, "Cherry bench", customerIn("de"))
      english = await openAdmin(browser, shop, session, "en")
      german = await openAdmin(browser, shop, session, "de")
    })
    afterAll(async () => {
      await english?.page.context().close()
      await german?.page.context().close()
    })

    it("is found in the list of purchase orders", async () => {
      const { page } = german
      await page.goto("/app/purchase-orders")
      const number = `#${scene.purchaseOrder.display_id}`
      const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: number, exact: true }) })
      await row.waitFor()
      expect(await row.innerText()).toContain("Tischlerei Brandt")
      await shoot(page, "purchase-orders.de")
      await row.getByRole("link", { name: number, exact: true }).click()
      await page.getByRole("heading", { name: `Lieferantenbestellung ${number}` }).waitFor()
    })

    it("takes another day in a drawer that says what will happen, and the promise follows", async () => {
      const page = await open(english, "Purchase order")
      await shoot(page, "purchase-order.en")
      await page.getByRole("button", { name: `Change date: ${scene.goods.title}` }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByText("Customers whose promise moves with this date are told the new one by mail, each once.").waitFor()
      const date = new Date(later)
      for (const [part, value] of [
        ["month", date.getUTCMonth() + 1],
        ["day", date.getUTCDate()],
        ["year", date.getUTCFullYear()],
      ]) {
        await drawer.getByRole("spinbutton", { name: new RegExp(`^${part}`) }).pressSequentially(String(value).padStart(2, "0"))
      }
      await drawer.getByRole("textbox", { name: "Reason" }).fill("Late delivery of cherry wood")
      await shoot(page, "purchase-order-date.en")
      await page.keyboard.press("Enter")
      await drawer.waitFor({ state: "detached" })
      const moved = await recordWhen(on().shop, scene.order, "has the new date", (now) => now.promise_version === 2)
      expect(String(moved.promised_by).slice(0, 10)).toBe(later.slice(0, 10))
      await page.getByRole("button", { name: `History (1): ${scene.goods.title}` }).click()
      await page.getByRole("dialog").getByText("Reason: Late delivery of cherry wood").waitFor()
      await page.keyboard.press("Escape")
      await page.getByRole("dialog").waitFor({ state: "detached" })
      expect(await page.getByRole("row").filter({ hasText: scene.goods.title }).innerText()).toContain(day(later, "en"))
    })

    it("refuses a day that has passed", async () => {
      const { page } = english
      await page.getByRole("button", { name: `Change date: ${scene.goods.title}` }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByRole("spinbutton", { name: /^year/ }).pressSequentially("2020")
      await drawer.getByRole("button", { name: "Change date", exact: true }).click()
      await drawer.getByText("Choose today or a later day.").waitFor()
      await page.keyboard.press("Escape")
      await drawer.waitFor({ state: "detached" })
    })

    it("shows the same drawer in German", async () => {
      const page = await open(german, "Lieferantenbestellung")
      await page.getByRole("button", { name: `Termin ändern: ${scene.goods.title}` }).click()
      await page.getByRole("dialog").getByText("Kunden, deren Zusage sich mit diesem Termin verschiebt").waitFor()
      await shoot(page, "purchase-order-date.de")
      await page.keyboard.press("Escape")
      await page.getByRole("dialog").waitFor({ state: "detached" })
    })

    it("records what left the supplier, with its tracking", async () => {
      const page = await open(german, "Lieferantenbestellung")
      await tabTo(page, "button", "Als versandt kennzeichnen")
      await page.keyboard.press("Enter")
      const drawer = page.getByRole("dialog")
      await drawer.getByRole("spinbutton", { name: scene.goods.title }).fill("15")
      await drawer.getByText("Nur 14 sind offen und noch nicht unterwegs.").waitFor()
      await drawer.getByRole("spinbutton", { name: scene.goods.title }).fill("9")
      await drawer.getByRole("textbox", { name: "Spedition" }).fill("DHL")
      await drawer.getByRole("textbox", { name: "Sendungsnummer" }).fill("JD014600")
      await drawer.getByRole("textbox", { name: "Seite zur Sendungsverfolgung" }).fill("https://track.example.com/JD014600")
      await shoot(page, "purchase-order-ship.de")
      await page.keyboard.press("Enter")
      await drawer.waitFor({ state: "detached" })
      await page.getByText("Unterwegs").first().waitFor()
      await page.getByText(/DHL · JD014600/).waitFor()
      await shoot(page, "purchase-order.de")
    })

    it("orders what waits for customers and nobody has ordered", async () => {
      const { shop } = on()
      const stool = await stockGoods(shop, "Elm bench", 1, 90)
      const supplierOf = await shop.admin<{ purchase_order: { supplier_id: string } }>(
        "GET",
        `/admin/purchase-orders/${scene.purchaseOrder.id}`
      )
      await shop.admin("POST", `/admin/suppliers/${supplierOf.body.purchase_order.supplier_id}/agreements`, {
        inventory_item_id: stool.inventoryItemId,
        supplier_sku: "BR-77",
        valid_from: inDays(-1).slice(0, 10),
        price_breaks: [{ minimum_quantity: 0, unit_cost: 40 }],
        pack_multiple: 5,
        lead_time_days: 14,
      })
      const order = await placeOrder(shop, await fillCart(shop, customerIn("ie"), stool, 4))
      await recordWhen(shop, order, "waits for three", (now) => now.waiting_quantity === 3)
      const { page } = english
      await page.goto("/app/purchase-orders")
      await page.getByRole("button", { name: "From waiting lines" }).click()
      const dialog = page.getByRole("dialog")
      const bench = dialog.getByRole("group", { name: "Elm bench · Hamburg" })
      await bench.getByText("3 waiting, 0 on order, 0 on drafts, 3 missing").waitFor()
      await bench.getByText("Least that covers it: 5").waitFor()
      expect(await bench.getByRole("spinbutton", { name: "Quantity" }).inputValue()).toBe("5")
      await shoot(page, "purchase-orders-waiting.en")
      // Other suites leave things waiting that are none of this one's business.
      for (const box of await dialog.getByRole("checkbox").all()) {
        await box.uncheck()
      }
      await bench.getByRole("checkbox").check()
      await dialog.getByRole("button", { name: "Create 1 draft" }).click()
      await dialog.waitFor({ state: "detached" })
      await page.getByText("1 draft is created.").waitFor()
      const { body } = await shop.admin<{ purchase_orders: { status: string; lines: Record<string, unknown>[] }[] }>(
        "GET",
        `/admin/purchase-orders?inventory_item_id=${stool.inventoryItemId}`
      )
      expect(body.purchase_orders).toMatchObject([
        { status: "draft", lines: [{ quantity: 5, unit_cost: 40, supplier_sku: "BR-77" }] },
      ])
    })

    it("is closed once a part came, with a word about what that means", async () => {
      const { shop } = on()
      await shop.admin("POST", `/admin/purchase-orders/${scene.purchaseOrder.id}/receive`, {
        lines: [{ id: scene.purchaseOrder.lines[0].id, quantity: 7 }],
      })
      const page = await open(english, "Purchase order")
      await page.getByRole("button", { name: "Close", exact: true }).click()
      const prompt = page.getByRole("alertdialog")
      await prompt.getByText("This gives up 7 open units and puts purchase order").waitFor()
      await prompt.getByRole("button", { name: "Close purchase order" }).click()
      await page.getByText("Closed", { exact: true }).first().waitFor()
      await page.getByRole("button", { name: /^History/ }).click()
      await page.getByRole("dialog").getByText("Given up: 0 → 7").waitFor()
      await page.keyboard.press("Escape")
    })

    it("throws no error", () => {
      expect([...english.complaints, ...german.complaints]).toEqual([])
    })
  })
}
