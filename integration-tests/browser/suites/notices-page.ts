import type { Page } from "playwright-core"
import { eventually } from "../../../demo/story/http"
import { mailOf, noticesOf } from "../../../demo/story/watch"
import { openAdmin, shoot, tabTo, type Language, type Watched } from "../../support/screens"
import { customerIn, runSql, sevenAwaited, type SevenAwaited } from "../scene"
import type { Stage } from "../shop.spec"

const WORDS = {
  en: {
    list: "Notices",
    type: "Order taken",
    text: "As text",
    send: "Send again",
    confirm: "Send",
    question: (to: string) => `${to} was sent`,
    timeline: "Timeline",
    mail: "Mail: Order taken",
    evidence: "Evidence",
    print: "Evidence to print",
    due: "Due next",
    passed: "Deadline passed",
  },
  de: {
    list: "Mitteilungen",
    type: "Bestellung angenommen",
    text: "Als Text",
    send: "Erneut senden",
    confirm: "Senden",
    question: (to: string) => `An ${to} wurde`,
    timeline: "Zeitleiste",
    mail: "Mail: Bestellung angenommen",
    evidence: "Nachweis",
    print: "Nachweis zum Drucken",
    due: "Als Nächstes fällig",
    passed: "Frist verstrichen",
  },
}

/** The outbox, what an order's page says was told, and what is due next. */
export function noticesPage(on: () => Stage): void {
  describe.each<Language>(["en", "de"])("the page of notices (%s)", (language) => {
    const words = WORDS[language]
    let scene: SevenAwaited
    let to: string
    let watched: Watched
    let page: Page

    beforeAll(async () => {
      const { shop, browser, session } = on()
      const customer = customerIn(language === "de" ? "de" : "ie")
      to = customer.email
      scene = await sevenAwaited(shop, `Ash bench ${language}`, customer)
      await mailOf(shop, scene.order, "order_taken")
      watched = await openAdmin(browser, shop, session, language)
      page = watched.page
    })
    afterAll(() => page?.context().close())

    it("lists mails, with search and filters in the address, and leads to one by keyboard", async () => {
      await page.goto(`/app/backorder-notices?q=${encodeURIComponent(to)}&status=["sent"]`)
      const row = page.getByRole("row").filter({ hasText: to })
      await row.waitFor()
      expect(await row.innerText()).toContain(`#${scene.order.display_id}`)
      await shoot(page, `notices.${language}`)
      await tabTo(page, "link", words.type)
      await page.keyboard.press("Enter")
      await page.waitForURL((url) => /\/backorder-notices\/bonot_/.test(url.pathname))
    })

    it("shows the mail in a frame that can do nothing, and as text", async () => {
      const frame = page.locator("iframe")
      await frame.waitFor()
      expect(await frame.getAttribute("sandbox")).toBe("")
      await page.frameLocator("iframe").locator("body").filter({ hasText: scene.goods.title }).waitFor()
      await shoot(page, `notice.${language}`)
      await page.getByRole("tab", { name: words.text }).click()
      await page.locator("pre").filter({ hasText: scene.goods.title }).waitFor()
    })

    it("sends again after a word about what goes to whom", async () => {
      await tabTo(page, "button", words.send)
      await page.keyboard.press("Enter")
      const prompt = page.getByRole("alertdialog")
      await prompt.getByText(words.question(to)).waitFor()
      await shoot(page, `notice-resend.${language}`)
      await tabTo(page, "button", words.confirm)
      await page.keyboard.press("Enter")
      await prompt.waitFor({ state: "detached" })
      const { shop } = on()
      const [{ subject }] = await noticesOf(shop, scene.order)
      await eventually("the second mail", async () => {
        const { body } = await shop.mailbox<{ messages: { subject: string }[] }>("GET", `/messages?to=${encodeURIComponent(to)}`)
        return body.messages.filter((mail) => mail.subject === subject).length === 2
      })
    })

    it("stands in the order's timeline, whose evidence opens as a page to print", async () => {
      await page.goto(`/app/orders/${scene.order.id}`)
      await page.getByRole("link", { name: words.mail }).waitFor()
      await page.getByRole("heading", { name: words.timeline }).scrollIntoViewIfNeeded()
      await shoot(page, `order-timeline.${language}`)
      await page.getByRole("button", { name: words.evidence, exact: true }).click()
      const [printed] = await Promise.all([
        page.context().waitForEvent("page"),
        page.getByRole("menuitem", { name: words.print }).click(),
      ])
      await printed.getByText("backorder_event", { exact: true }).waitFor()
      expect(await printed.locator("html").getAttribute("lang")).toBe(language)
      await shoot(printed, `order-evidence.${language}`)
      await printed.close()
    })

    it("has beside it what is due next, with deadlines that passed marked", async () => {
      const { databaseUrl } = on()
      await runSql(databaseUrl, "UPDATE backorder SET next_duty = 'ship', next_duty_at = now() - interval '3 days' WHERE id = $1", [
        scene.record.id,
      ])
      await page.goto("/app/backorders")
      await page.getByRole("link", { name: words.due }).click()
      await page.waitForURL((url) => url.pathname === "/app/backorders/due-next")
      const row = page.getByRole("row").filter({ hasText: scene.goods.title })
      await row.getByText(words.passed).waitFor()
      await shoot(page, `backorders-due-next.${language}`)
    })

    it("throws no error", () => {
      expect(watched.complaints).toEqual([])
    })
  })
}
