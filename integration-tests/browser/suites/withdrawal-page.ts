import type { Page } from "playwright-core"
import { mailOf, recordsOf, recordWhen, type Mail } from "../../../demo/story/watch"
import { expectFits, openPhone, shoot, type Language, type Watched } from "../../support/screens"
import { customerIn, sevenAwaited, type SevenAwaited } from "../scene"
import type { Stage } from "../shop.spec"

const WORDS = {
  de: {
    locale: "de-DE",
    country: "de",
    title: (order: number) => `Vertrag über Bestellung #${order} widerrufen`,
    missing: "Geben Sie eine E-Mail-Adresse an",
    name: "Ihr Name",
    email: "Ihre E-Mail-Adresse",
    some: "Einen Teil der Ware",
    unshipped: (title: string) => `${title}, noch nicht versandt`,
    start: "Vertrag widerrufen",
    review: (order: number) => `Ihr Widerruf zur Bestellung #${order}`,
    statement: (name: string) => `Hiermit widerrufe ich, ${name}, den Vertrag über diese Ware`,
    seven: (title: string) => `${title}: 7 noch nicht versandt`,
    confirm: "Widerruf bestätigen",
    back: "Zurück und ändern",
    declared: (name: string) => `hat ${name} widerrufen:`,
    acknowledged: (email: string) => `Wir bestätigen den Eingang mit einer Mail an ${email}.`,
    subject: (order: number) => `Ihr Widerruf zur Bestellung ${order} ist eingegangen`,
  },
  en: {
    locale: "en-GB",
    country: "ie",
    title: (order: number) => `Withdraw from the contract for order #${order}`,
    missing: "Give an e-mail address",
    name: "Your name",
    email: "Your e-mail address",
    some: "From some of the goods",
    unshipped: (title: string) => `${title}, not shipped yet`,
    start: "Withdraw from contract here",
    review: (order: number) => `Your withdrawal from order #${order}`,
    statement: (name: string) => `I, ${name}, withdraw from the contract for these goods`,
    seven: (title: string) => `${title}: 7 not shipped yet`,
    confirm: "Confirm withdrawal",
    back: "Go back and change it",
    declared: (name: string) => `${name} withdrew from:`,
    acknowledged: (email: string) => `We acknowledge it by a mail to ${email}.`,
    subject: (order: number) => `Your withdrawal from order ${order} has reached us`,
  },
} as const

const withdrawalPath = ({ text }: Mail): string => /\/backorders\/withdraw\/[\w.-]+/.exec(text)?.[0] ?? ""

/** A consumer withdraws from the contract in two steps: on a telephone, without scripts. */
export function withdrawalPage(on: () => Stage): void {
  describe.each<Language>(["de", "en"])("the page to withdraw from a contract (%s)", (language) => {
    const words = WORDS[language]
    const me = { name: "Erika Weber-Miller", email: `withdraws.${language}@example.com` }
    let scene: SevenAwaited
    let watched: Watched
    let page: Page
    let link: string

    beforeAll(async () => {
      const { shop, browser } = on()
      scene = await sevenAwaited(shop, `Garden bench, ${language}`, customerIn(words.country))
      link = withdrawalPath(await mailOf(shop, scene.order, "order_taken"))
      watched = await openPhone(browser, shop, words.locale)
      page = watched.page
    })
    afterAll(() => page?.context().close())

    const heading = () => page.getByRole("heading", { level: 1 }).innerText()
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click()
    const untouched = async () => {
      const [record] = await recordsOf(on().shop, scene.order)
      expect(record).toMatchObject({ waiting_quantity: 7, canceled_quantity: 0 })
    }

    it("asks in the first step who withdraws, from what, and where to acknowledge it", async () => {
      const answer = await page.goto(link)
      expect(answer?.status()).toBe(200)
      expect(await heading()).toBe(words.title(scene.order.display_id))
      expect(await page.getByLabel(words.name).inputValue()).not.toBe("")
      await expectFits(page)
      await shoot(page, `withdraw-1.${language}`)
    })

    it("says what is missing, keeps what was typed, and leads to the field", async () => {
      await page.getByLabel(words.name).fill(me.name)
      await page.getByLabel(words.email).fill("nowhere")
      await press(words.start)
      await page.getByRole("alert").getByRole("link", { name: words.missing }).click()
      expect(await page.getByLabel(words.email).evaluate((field) => field.id)).toBe(new URL(page.url()).hash.slice(1))
      expect(await page.getByLabel(words.name).inputValue()).toBe(me.name)
      await expectFits(page)
      await shoot(page, `withdraw-missing.${language}`)
    })

    it("shows the declaration in the second step, before anything is declared", async () => {
      await page.getByLabel(words.email).fill(me.email)
      await page.getByLabel(words.some, { exact: true }).check()
      await page.getByLabel(words.unshipped(scene.goods.title)).fill("7")
      await press(words.start)
      await page.getByRole("button", { name: words.confirm, exact: true }).waitFor()
      expect(await heading()).toBe(words.review(scene.order.display_id))
      await page.getByText(words.statement(me.name)).waitFor()
      await page.getByText(words.seven(scene.goods.title)).waitFor()
      await page.getByRole("link", { name: words.back }).waitFor()
      await untouched()
      await expectFits(page)
      await shoot(page, `withdraw-2.${language}`)
    })

    it("takes the confirmation once, says so, and acknowledges it by mail with day and time", async () => {
      const { shop } = on()
      await press(words.confirm)
      await page.getByText(words.declared(me.name)).waitFor()
      await page.getByText(words.acknowledged(me.email)).waitFor()
      await expectFits(page)
      await shoot(page, `withdrawn.${language}`)
      // Loading the page anew sends nothing anew.
      await page.reload()
      expect(await page.getByRole("status").count()).toBe(1)
      const mail = await mailOf(shop, scene.order, "withdrawal_received")
      expect(mail.subject).toBe(words.subject(scene.order.display_id))
      expect(mail.text).toMatch(/\d\d:\d\d:\d\d/)
      await recordWhen(shop, scene.order, "is given up", (now) => now.waiting_quantity === 0)
    })

    it("breaks no rule of its content security policy", () => {
      expect(watched.complaints).toEqual([])
    })
  })
}
