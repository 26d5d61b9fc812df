import { fillCart, placeOrder } from "../../../demo/story/customer"
import { stockGoods, type Goods } from "../../../demo/story/goods"
import { eventually } from "../../../demo/story/http"
import { recordWhen, type Mail } from "../../../demo/story/watch"
import type { AdminSupplierResponse } from "../../../src/types"
import { openAdmin, openPhone, shoot, type Language, type Watched } from "../../support/screens"
import { customerIn, inDays, runSql } from "../scene"
import type { Stage } from "../shop.spec"

const WORDS = {
  en: {
    locale: "en-GB",
    desk: "Walnut desk",
    lamp: "Brass lamp",
    title: "Forecast for the supplier",
    history: "WD-7 · forecast from 5 weeks",
    untold: "no forecast: sold in fewer than 4 weeks",
    show: "Show the weeks of Walnut desk",
    chart: "Walnut desk: firm, on order and forecast by weeks",
    weeks: "The weeks of Walnut desk",
    send: "Send forecast",
    sure: "Send",
    sent: "The forecast is on its way to",
    edit: "Edit: Terms",
    every: "Forecast every (weeks)",
    save: "Save",
    regular: "every 4 weeks",
    page: "Forecast",
    high: "At most in 9 of 10",
    total: "First 12 weeks",
  },
  de: {
    locale: "de-DE",
    desk: "Nussbaumtisch",
    lamp: "Messinglampe",
    title: "Bedarfsvorschau für den Lieferanten",
    history: "WD-7 · Vorschau aus 5 Wochen",
    untold: "keine Vorschau: in weniger als 4 Wochen verkauft",
    show: "Wochen zeigen: Nussbaumtisch",
    chart: "Nussbaumtisch: fest, bestellt und Vorschau nach Wochen",
    weeks: "Die Wochen: Nussbaumtisch",
    send: "Vorschau senden",
    sure: "Senden",
    sent: "Die Vorschau ist unterwegs an",
    edit: "Bearbeiten: Bedingungen",
    every: "Vorschau alle (Wochen)",
    save: "Speichern",
    regular: "alle 4 Wochen",
    page: "Bedarfsvorschau",
    high: "Höchstens in 9 von 10",
    total: "Erste 12 Wochen",
  },
} as const

/** What a merchant sees of a supplier's forecast, and what the supplier does. */
export function supplierForecast(on: () => Stage): void {
  describe.each<Language>(["en", "de"])("a supplier's forecast (%s)", (language) => {
    const words = WORDS[language]
    let supplierId: string
    let email: string
    let admin: Watched
    let phone: Watched

    /** Fifteen are there; twelve were sold in five weeks; then somebody wants ten, and the supplier owes four. */
    beforeAll(async () => {
      const { shop, databaseUrl, browser, session } = on()
      const [desk, lamp] = [await stockGoods(shop, words.desk, 15, 159), await stockGoods(shop, words.lamp, 0, 59)]
      email = `forecast.${language}@example.com`
      const { body } = await shop.admin<AdminSupplierResponse>("POST", "/admin/suppliers", {
        name: "Tischlerei Vogt",
        email,
        language,
        currency_code: "eur",
      })
      supplierId = body.supplier.id
      await agree(desk, "WD-7")
      await agree(lamp, null)
      for (const [place, quantity] of [2, 3, 1, 4, 2].entries()) {
        const sold = await placeOrder(shop, await fillCart(shop, customerIn("ie"), desk, quantity))
        await runSql(databaseUrl, `UPDATE "order" SET created_at = now() - $2::interval WHERE id = $1`, [sold.id, `${5 - place} weeks`])
      }
      const order = await placeOrder(shop, await fillCart(shop, customerIn("de"), desk, 10))
      await recordWhen(shop, order, "is recorded", ({ waiting_quantity }) => waiting_quantity === 7)
      await shop.admin("POST", "/admin/purchase-orders", {
        supplier_id: supplierId,
        location_id: desk.locationId,
        status: "confirmed",
        lines: [{ inventory_item_id: desk.inventoryItemId, quantity: 4, unit_cost: 71, expected_at: inDays(10) }],
      })
      admin = await openAdmin(browser, shop, session, language)
      phone = await openPhone(browser, shop, words.locale)
    }, 300_000)
    afterAll(async () => {
      await admin?.page.context().close()
      await phone?.page.context().close()
    })

    const agree = (goods: Goods, supplier_sku: string | null) =>
      on().shop.admin("POST", `/admin/suppliers/${supplierId}/agreements`, {
        inventory_item_id: goods.inventoryItemId,
        supplier_sku,
        valid_from: "2020-01-01",
        price_breaks: [{ minimum_quantity: 0, unit_cost: 71 }],
        lead_time_days: 21,
      })

    it("keeps firm, on order and forecast apart, and opens week by week", async () => {
      const { page } = admin
      await page.goto(`/app/suppliers/${supplierId}`)
      await page.getByRole("heading", { name: words.title }).waitFor()
      await page.getByText(words.untold).waitFor()
      const desk = page.getByRole("region", { name: words.desk })
      await desk.getByText(words.history).waitFor()
      await desk.getByRole("button", { name: words.show }).click()
      await desk.getByRole("img", { name: words.chart }).waitFor()
      const total = await desk.getByRole("table", { name: words.weeks }).getByRole("row", { name: words.total }).innerText()
      expect(total.split(/\s+/).slice(3, 5)).toEqual(["3", "4"])
      await desk.scrollIntoViewIfNeeded()
      await shoot(page, `supplier-forecast.${language}`)
    })

    it("is sent after a question, and regularly where the merchant says so", async () => {
      const { page } = admin
      await page.getByRole("button", { name: words.send }).click()
      const question = page.getByRole("alertdialog")
      await question.getByText(email).waitFor()
      await question.getByRole("button", { name: words.sure, exact: true }).click()
      await page.getByText(`${words.sent} ${email}`).first().waitFor()

      await page.getByRole("button", { name: words.edit }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByLabel(words.every).fill("4")
      await drawer.getByRole("button", { name: words.save }).click()
      await drawer.waitFor({ state: "detached" })
      await page.getByText(words.regular).scrollIntoViewIfNeeded()
      await shoot(page, `supplier-forecast-terms.${language}`)
      expect(admin.complaints).toEqual([])
    })

    it("is a page for the supplier's telephone, without a script", async () => {
      const { shop } = on()
      const mail = await eventually("the forecast's mail", async () => {
        const { body } = await shop.mailbox<{ messages: Mail[] }>("GET", `/messages?to=${email}`)
        return body.messages[0]
      })
      const { page } = phone
      await page.goto(/\/backorders\/supplier-forecast\/[\w.-]+/.exec(mail.text)?.[0] ?? "")
      await page.getByRole("heading", { name: words.page, exact: true }).waitFor()
      expect(await page.getByRole("columnheader", { name: words.high }).count()).toBe(1)
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390)
      await page.screenshot({ path: `.data/screenshots/supplier-forecast-page.${language}.png`, fullPage: true })
      expect(phone.complaints).toEqual([])
    })
  })
}
