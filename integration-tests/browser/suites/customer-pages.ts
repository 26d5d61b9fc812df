import type { Page } from "playwright-core"
import { decisionToken, mailOf, recordsOf, recordWhen } from "../../../demo/story/watch"
import { expectFits, openPhone, shoot, type Language, type Watched } from "../../support/screens"
import { customerIn, inDays, sevenAwaited, type SevenAwaited } from "../scene"
import type { Stage } from "../shop.spec"

/** A title as somebody with bad intentions, or a careless import, would write it. */
const titleIn = (language: Language): string => `Chair ${language} <b id="smuggled">"bold"</b> & <img src=x onerror=alert(1)>`

const WORDS = {
  de: {
    country: "de",
    title: (order: number) => `Ihre Bestellung #${order}`,
    line: (date: string) => `${titleIn("de")}: 3 für Sie auf Lager; 7 kommen spätestens am ${date}`,
    choices: [
      "Auf die Lieferung warten",
      `3 × ${titleIn("de")} jetzt versenden und auf den Rest warten`,
      `7 × ${titleIn("de")} stornieren; dafür ist nichts abgebucht`,
    ],
    silence: "Ohne Ihre Antwort bleibt die Bestellung bestehen",
    submit: "Auswahl bestätigen",
    decided: (date: string) => `Am ${date} haben Sie 7 × ${titleIn("de")} storniert.`,
    used: "Dieser Link wurde schon benutzt",
    forged: "Dieser Link ist nicht von uns",
    landing: "Was länger dauert als sonst",
    oneToday: (date: string) => `Wenn Sie heute 1 bestellen, ist es spätestens am ${date} bei Ihnen.`,
  },
  en: {
    country: "ie",
    title: (order: number) => `Your order #${order}`,
    line: (date: string) => `${titleIn("en")}: 3 in stock for you; 7 arrive by ${date} at the latest`,
    choices: [
      "Wait for the delivery",
      `Ship 3 × ${titleIn("en")} now and wait for the rest`,
      `Cancel 7 × ${titleIn("en")}; nothing has been charged for it`,
    ],
    silence: "If you do not answer, the order stands",
    submit: "Confirm my choice",
    decided: (date: string) => `On ${date} you cancelled 7 × ${titleIn("en")}.`,
    used: "This link was used already",
    forged: "This link is not one of ours",
    landing: "What takes longer than usual",
    oneToday: (date: string) => `If you order 1 today, it reaches you by ${date} at the latest.`,
  },
} as const

const LOCALES = { de: "de-DE", en: "en-GB" }
const longDay = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso))

/** What customers open from a mail: on a telephone, without scripts. */
export function customerPages(on: () => Stage): void {
  describe.each<Language>(["de", "en"])("the pages of a customer (%s)", (language) => {
    const words = WORDS[language]
    const later = inDays(30)
    let scene: SevenAwaited
    let watched: Watched
    let page: Page
    let link: string

    beforeAll(async () => {
      const { shop, browser } = on()
      scene = await sevenAwaited(shop, titleIn(language), customerIn(words.country))
      const { purchaseOrder, order } = scene
      await shop.admin("POST", `/admin/purchase-orders/${purchaseOrder.id}/lines/${purchaseOrder.lines[0].id}/eta`, {
        expected_at: later,
      })
      link = `/backorders/decide/${decisionToken(await mailOf(shop, order, "promise_changed"))}`
      watched = await openPhone(browser, shop, LOCALES[language])
      page = watched.page
    })
    afterAll(() => page?.context().close())

    const heading = () => page.getByRole("heading", { level: 1 }).innerText()

    it("show what waits, until when, and the choices, in the order's language", async () => {
      const answer = await page.goto(link)
      expect(answer?.status()).toBe(200)
      expect(await heading()).toBe(words.title(scene.order.display_id))
      expect(await page.locator(".goods li").allInnerTexts()).toEqual([words.line(longDay(later, language))])
      expect(await page.locator("form label").allInnerTexts()).toEqual(words.choices)
      expect(await page.getByText(words.silence).count()).toBe(1)
      await shoot(page, `decide.${language}`)
    })

    it("show titles with HTML in them as text", async () => {
      expect(await page.locator("#smuggled").count()).toBe(0)
      expect(await page.locator("main img").count()).toBe(0)
      await expectFits(page)
    })

    it("change nothing when they are only looked at", async () => {
      await page.goto(link)
      await page.reload()
      const [record] = await recordsOf(on().shop, scene.order)
      expect(record).toMatchObject({ waiting_quantity: 7, canceled_quantity: 0, allocated_quantity: 3 })
    })

    it("cancel what waits, once, and say so", async () => {
      await page.getByLabel(words.choices[2]).check()
      await page.getByRole("button", { name: words.submit }).click()
      await page.getByText(words.decided(longDay(new Date().toISOString(), language))).waitFor()
      await recordWhen(on().shop, scene.order, "is given up", (now) => now.waiting_quantity === 0 && now.canceled_quantity === 7)
      expect(await page.locator("form").count()).toBe(0)
      await expectFits(page)
      await shoot(page, `decided.${language}`)
    })

    it("say that the link was used when it is used again", async () => {
      await page.goto(link)
      await page.getByText(words.decided(longDay(new Date().toISOString(), language))).waitFor()
      expect(await page.locator("form").count()).toBe(0)
      const again = await page.request.post(link, { form: { answer: "wait" } })
      expect(again.status()).toBe(409)
      expect(await again.text()).toContain(words.used)
    })

    it("say of a forged link that it is none", async () => {
      const answer = await page.goto(`${link.slice(0, -4)}AAAA`)
      expect(answer?.status()).toBe(404)
      expect(await heading()).toBe(words.forged)
      await expectFits(page)
      await shoot(page, `forged.${language}`)
    })

    it("list what takes longer than usual, with its dates", async () => {
      await page.goto("/backorders")
      expect(await heading()).toBe(words.landing)
      const article = page.locator("article", { has: page.getByRole("heading", { name: titleIn(language), exact: true }) }).last()
      expect(await article.innerText()).toContain(words.oneToday(longDay(later, language)))
      expect(await page.locator("#smuggled").count()).toBe(0)
      await expectFits(page)
      await article.scrollIntoViewIfNeeded()
      await shoot(page, `landing.${language}`)
    })

    it("break no rule of their content security policy", () => {
      expect(watched.complaints).toEqual([])
    })
  })
}
