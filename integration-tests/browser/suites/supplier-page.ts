import type { Page } from "playwright-core"
import { stockGoods } from "../../../demo/story/goods"
import type { PurchaseOrderDTO } from "../../../src/types"
import { openPhone, openWithoutScripts, shoot, type Language, type Watched } from "../../support/screens"
import { purchaseOrder, sentTo } from "../../support/supplier-page"
import { inDays } from "../scene"
import type { Stage } from "../shop.spec"

/** A title as somebody with bad intentions, or a careless import, would write it. */
const titleOf = (name: string, scene: string): string => `${name} ${scene} <b id="smuggled">"bold"</b>`

const WORDS = {
  de: {
    title: (order: number) => `Bestellung ${order}`,
    other: "English",
    confirmAll: "Alles wie angezeigt bestätigen",
    quantity: "Noch zu liefernde Menge",
    date: "Liefertermin",
    substitute: "Wir bieten stattdessen einen anderen Artikel an",
    article: "Artikel",
    reject: "Diese Position können wir nicht liefern",
    remark: "Bemerkung",
    submit: "Meine Antwort senden",
    tooMuch: "Geben Sie höchstens 10 an.",
    thanks: "Vielen Dank. Wir haben Ihre Antwort aufgenommen",
    ship: "Versand melden",
    tracking: "Sendungsnummer",
    shipped: "Vielen Dank. Wir haben den Versand aufgenommen",
    stale: "Die Bestellung hat sich geändert, seit Sie die Seite geöffnet haben.",
  },
  en: {
    title: (order: number) => `Purchase order ${order}`,
    other: "Deutsch",
    confirmAll: "Confirm everything as shown",
    quantity: "Quantity still to come",
    date: "Delivery date",
    substitute: "We offer another article instead",
    article: "Article",
    reject: "We cannot deliver this line",
    remark: "Remark",
    submit: "Send my answer",
    tooMuch: "Enter 10 at most.",
    thanks: "Thank you. We have taken down your answer",
    ship: "Report the shipment",
    tracking: "Tracking number",
    shipped: "Thank you. We have taken down the shipment",
    stale: "The order has changed since you opened the page",
  },
} as const

const LOCALES = { de: "de-DE", en: "en-GB" }
const DEVICES = { phone: 390, desktop: 1280 } as const

/** What suppliers open from a mail: on a telephone or at a desk, without scripts. */
export function supplierPage(on: () => Stage): void {
  describe.each<{ language: Language; device: keyof typeof DEVICES }>([
    { language: "de", device: "phone" },
    { language: "en", device: "phone" },
    { language: "de", device: "desktop" },
    { language: "en", device: "desktop" },
  ])("the page of a supplier ($language, $device)", ({ language, device }) => {
    const words = WORDS[language]
    const width = DEVICES[device]
    let order: PurchaseOrderDTO
    let link: string
    let watched: Watched
    let page: Page
    let titles: string[]

    beforeAll(async () => {
      const { shop, browser } = on()
      const goods = await Promise.all(["Chair", "Table", "Stool"].map((name) => stockGoods(shop, titleOf(name, `${language} ${device}`), 0, 159)))
      titles = goods.map(({ title }) => title)
      const lines = goods.map((one) => ({ goods: one, quantity: 10, expectedAt: inDays(21) }))
      ;({ order, link } = await sentTo(shop, lines, { language }))
      watched =
        device === "phone"
          ? await openPhone(browser, shop, LOCALES[language])
          : await openWithoutScripts(browser, shop, { viewport: { width, height: 900 }, locale: LOCALES[language] })
      page = watched.page
    })
    afterAll(() => page?.context().close())

    const line = (title: string) => page.locator("fieldset", { has: page.getByText(title) }).first()
    const picture = (name: string) => shoot(page, `supplier-${name}.${device}.${language}`)
    const today = () => purchaseOrder(on().shop, order.id)

    it("shows the order in the supplier's language, and in the other one for the asking", async () => {
      const answer = await page.goto(link)
      expect(answer?.status()).toBe(200)
      const heading = page.getByRole("heading", { level: 1 })
      expect(await heading.innerText()).toBe(words.title(order.display_id))
      expect(await page.locator("#smuggled").count()).toBe(0)
      await expectFits(page, width)
      await picture("open")
      await page.getByRole("link", { name: words.other }).click()
      expect(await heading.innerText()).toBe(WORDS[language === "de" ? "en" : "de"].title(order.display_id))
    })

    it("shows the fields of the answer that is chosen, and of no other", async () => {
      await page.goto(link)
      const chair = line(titles[0])
      expect(await chair.getByLabel(words.quantity).isVisible()).toBe(true)
      expect(await chair.getByLabel(words.article, { exact: true }).isVisible()).toBe(false)
      await chair.getByLabel(words.substitute).check()
      expect(await chair.getByLabel(words.quantity).isVisible()).toBe(false)
      expect(await chair.getByLabel(words.article, { exact: true }).isVisible()).toBe(true)
    })

    it("says what is wrong at the top and at the field, and leads there", async () => {
      await page.goto(link)
      await line(titles[0]).getByLabel(words.quantity).fill("11")
      await line(titles[1]).getByLabel(words.reject).check()
      await page.getByRole("button", { name: words.submit }).click()
      const faults = page.getByRole("alert")
      await faults.waitFor()
      expect(await faults.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
      expect(await faults.innerText()).toContain(`${titles[0]}: ${words.tooMuch}`)
      await picture("faults")
      await faults.getByRole("link").click()
      expect(await line(titles[0]).getByLabel(words.quantity).inputValue()).toBe("11")
      expect(await line(titles[1]).getByLabel(words.reject).isChecked()).toBe(true)
      await expectFits(page, width)
      await picture("fault")
      expect((await today()).status).toBe("sent")
    })

    it("takes an answer line by line, with the keyboard alone", async () => {
      await page.goto(link)
      await line(titles[0]).getByLabel(words.quantity).focus()
      await page.keyboard.press("ControlOrMeta+a")
      await page.keyboard.type("8")
      await line(titles[0]).getByLabel(words.remark).fill("?")
      await line(titles[1]).getByRole("radio").first().focus()
      await page.keyboard.press("ArrowDown")
      await line(titles[1]).getByLabel(words.article, { exact: true }).fill("Oak table, brown")
      await line(titles[2]).getByRole("radio").first().focus()
      await page.keyboard.press("ArrowUp")
      await picture("filled")
      await page.getByRole("button", { name: words.submit }).focus()
      await page.keyboard.press("Enter")
      await page.getByText(words.thanks).waitFor()
      await expectFits(page, width)
      await picture("answered")
      const { status, lines } = await today()
      expect(status).toBe("confirmed")
      expect(lines.map(({ open_quantity }) => open_quantity).sort((a, b) => a - b)).toEqual([0, 8, 10])
      expect(await page.getByRole("button", { name: words.confirmAll }).count()).toBe(0)
    })

    it("takes a shipment", async () => {
      await page.getByLabel(words.tracking).fill("00340434161094042557")
      await page.getByRole("button", { name: words.ship }).click()
      await page.getByText(words.shipped).waitFor()
      expect(await page.getByText("(00340434161094042557)").count()).toBe(1)
      await expectFits(page, width)
      await picture("shipped")
      expect((await today()).status).toBe("in_transit")
    })

    it("refuses a form of yesterday and shows today's state", async () => {
      const { shop } = on()
      const chairs = (await today()).lines.find(({ confirmed_quantity }) => confirmed_quantity === 8)
      await page.goto(link)
      await shop.admin("POST", `/admin/purchase-orders/${order.id}/lines/${chairs?.id}/eta`, { expected_at: inDays(50) })
      await page.getByRole("button", { name: words.submit }).click()
      await page.getByText(words.stale).waitFor()
      await picture("stale")
    })

    it("has nothing to answer once the order is over", async () => {
      await on().shop.admin("POST", `/admin/purchase-orders/${order.id}/cancel`, {})
      await page.goto(link)
      expect(await page.locator("form").count()).toBe(0)
      await picture("over")
    })

    it("breaks no rule of its content security policy", () => {
      expect(watched.complaints).toEqual([])
    })
  })
}

/** Nothing is wider than the screen, so nobody scrolls sideways. */
async function expectFits(page: Page, width: number): Promise<void> {
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(widths).toEqual([width, width])
}
