import type { Locator, Page } from "playwright-core"
import { stockGoods, type Goods } from "../../../demo/story/goods"
import { decisionToken, mailOf, recordWhen } from "../../../demo/story/watch"
import { expectFits, openAdmin, openPhone, shoot, type Language, type Watched } from "../../support/screens"
import { customerIn, sevenAwaited, type SevenAwaited } from "../scene"
import type { Stage } from "../shop.spec"

const WORDS = {
  de: {
    locale: "de-DE",
    country: "de",
    button: "Ersatz anbieten",
    article: "Artikel",
    price: "Preis je Stück, mit Steuer",
    missing: "Bitte ausfüllen.",
    send: "E-Mail senden",
    dear: "may not cost more",
    offered: (name: string) => `Dem Kunden wurde eine Wahl angeboten, mit ${name} als Ersatz.`,
    mail: (name: string) => `stattdessen sofort lieferbar: 7 × ${name} zu 100,00\u00a0€ je Stück, zusammen 700,00\u00a0€`,
    choice: (name: string, instead: string) => `Ersatz nehmen: 7 × ${name} statt 7 × ${instead}`,
    hint: "Der Ersatz ist auf Lager und kostet 700,00\u00a0€ (100,00\u00a0€ je Stück). Sie zahlen",
    submit: "Auswahl bestätigen",
    decided: (name: string, instead: string) => `haben Sie sich statt 7 × ${instead} für 7 × ${name} zu 100,00\u00a0€ je Stück entschieden.`,
    gone: (name: string, instead: string) => `${name} als Ersatz für 7 × ${instead} ist nicht mehr auf Lager.`,
    late: "Der Ersatz ist inzwischen nicht mehr auf Lager",
    wait: "Auf die Lieferung warten",
  },
  en: {
    locale: "en-GB",
    country: "ie",
    button: "Offer a substitute",
    article: "Article",
    price: "Price for one, with tax",
    missing: "Fill this in.",
    send: "Send the mail",
    dear: "may not cost more",
    offered: (name: string) => `The customer was offered a choice, with ${name} as a substitute.`,
    mail: (name: string) => `you can have instead at once: 7 × ${name} at €100.00 each, €700.00 in all`,
    choice: (name: string, instead: string) => `Take 7 × ${name} instead of 7 × ${instead}`,
    hint: "It is in stock and costs €700.00 (€100.00 each). You pay",
    submit: "Confirm my choice",
    decided: (name: string, instead: string) => `you chose 7 × ${name} at €100.00 each instead of 7 × ${instead}.`,
    gone: (name: string, instead: string) => `${name}, offered instead of 7 × ${instead}, is not in stock any more.`,
    late: "What you chose instead is not in stock any more",
    wait: "Wait for the delivery",
  },
} as const

/** Staff offer an article from stock instead of what waits; the customer takes it on a telephone, without scripts. */
export function substitute(on: () => Stage): void {
  describe.each<Language>(["de", "en"])("a substitute (%s)", (language) => {
    const words = WORDS[language]
    let scene: SevenAwaited
    let ash: Goods
    let admin: Watched
    let phone: Watched
    let page: Page
    let link: string

    beforeAll(async () => {
      const { shop, browser, session } = on()
      scene = await sevenAwaited(shop, `Oak chair, ${language}`, customerIn(words.country))
      ash = await stockGoods(shop, `Ash chair, ${language}`, 9, 180)
      admin = await openAdmin(browser, shop, session, language)
      phone = await openPhone(browser, shop, words.locale)
      page = phone.page
    })
    afterAll(async () => {
      await admin?.page.context().close()
      await phone?.page.context().close()
    })

    it("is offered from the record's page, with its price", async () => {
      const screen = admin.page
      await screen.goto(`/app/backorders/${scene.record.id}`)
      await screen.getByRole("button", { name: words.button, exact: true }).click()
      const drawer = screen.getByRole("dialog")
      const send = drawer.getByRole("button", { name: words.send, exact: true })
      await send.click()
      await drawer.getByText(words.missing).waitFor()
      await choose(drawer, words.article, ash.title)
      await drawer.getByRole("spinbutton", { name: words.price }).fill("999")
      await send.click()
      await drawer.getByText(words.dear).waitFor()
      await drawer.getByRole("spinbutton", { name: words.price }).fill("100")
      await shoot(screen, `substitute-offer.${language}`)
      await send.click()
      await drawer.waitFor({ state: "detached" })
      await screen.getByText(words.offered(ash.title)).first().waitFor()
      const mail = await mailOf(on().shop, scene.order, "choice_offered")
      expect(mail.text).toContain(words.mail(ash.title))
      link = `/backorders/decide/${decisionToken(mail)}`
    })

    it("is one of the choices, said with its price and what is saved", async () => {
      await page.goto(link)
      const labels = await page.locator("form label").allInnerTexts()
      expect(labels).toContain(words.choice(ash.title, scene.goods.title))
      expect(await page.locator("form").innerText()).toContain(words.hint)
      await expectFits(page)
      await shoot(page, `decide-substitute.${language}`)
    })

    it("says that it is gone where somebody else was faster, and offers the rest", async () => {
      const { shop } = on()
      await page.getByLabel(words.choice(ash.title, scene.goods.title)).check()
      await setStock(shop, ash, 6)
      await page.getByRole("button", { name: words.submit }).click()
      await page.getByText(words.late).waitFor()
      await page.getByText(words.gone(ash.title, scene.goods.title)).waitFor()
      expect(await page.locator("form label").allInnerTexts()).toContain(words.wait)
      await expectFits(page)
      await shoot(page, `decide-substitute-gone.${language}`)
      await setStock(shop, ash, 9)
    })

    it("is taken with one press, and the page says what was decided", async () => {
      await page.goto(link)
      await page.getByLabel(words.choice(ash.title, scene.goods.title)).check()
      await page.getByRole("button", { name: words.submit }).click()
      await page.getByText(words.decided(ash.title, scene.goods.title)).waitFor()
      expect(await page.locator("form").count()).toBe(0)
      await recordWhen(on().shop, scene.order, "waits no more", (now) => now.waiting_quantity === 0 && now.ordered_quantity === 3)
      await expectFits(page)
      await shoot(page, `decided-substitute.${language}`)
    })

    it("breaks no rule of the pages' content security policy", () => {
      expect(phone.complaints).toEqual([])
    })
  })
}

async function choose(drawer: Locator, label: string, name: string): Promise<void> {
  const box = drawer.getByRole("combobox", { name: label })
  await box.click()
  await box.fill(name)
  await drawer.getByRole("option").filter({ hasText: name }).first().click()
}

async function setStock(shop: Stage["shop"], goods: Goods, stocked_quantity: number): Promise<void> {
  await shop.admin("POST", `/admin/inventory-items/${goods.inventoryItemId}/location-levels/${goods.locationId}`, { stocked_quantity })
}
