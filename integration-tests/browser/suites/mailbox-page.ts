import { mailOf, type Mail } from "../../../demo/story/watch"
import { openWithoutScripts, shoot, type Watched } from "../../support/screens"
import { customerIn, inDays, sevenAwaited, type SevenAwaited } from "../scene"
import type { Stage } from "../shop.spec"

/** The demo's mailbox, where a visitor reads what customers get. */
export function mailboxPage(on: () => Stage): void {
  describe.each([
    { language: "de", country: "de" },
    { language: "en", country: "ie" },
  ] as const)("the mailbox ($language)", ({ language, country }) => {
    let scene: SevenAwaited
    let mail: Mail
    let watched: Watched

    beforeAll(async () => {
      const { shop, browser } = on()
      scene = await sevenAwaited(shop, `Maple desk ${language}`, customerIn(country))
      const { purchaseOrder, order } = scene
      await shop.admin("POST", `/admin/purchase-orders/${purchaseOrder.id}/lines/${purchaseOrder.lines[0].id}/eta`, {
        expected_at: inDays(30),
      })
      mail = await mailOf(shop, order, "promise_changed")
      watched = await openWithoutScripts(browser, shop)
    })
    afterAll(() => watched?.page.context().close())

    it("lists every mail with its subject, and finds those to one person", async () => {
      const { page } = watched
      await page.goto(on().shop.mailboxUrl)
      expect(await page.getByRole("link", { name: mail.subject }).count()).toBe(1)
      expect(await page.getByRole("listitem").count()).toBeGreaterThan(1)
      await shoot(page, `mailbox.${language}`)
      await page.getByLabel("Recipient").fill(mail.to[0])
      await page.getByRole("button", { name: "Filter" }).click()
      await page.getByRole("link", { name: mail.subject }).waitFor()
      const shown = await page.getByRole("listitem").allInnerTexts()
      expect(shown.length).toBe(2)
      expect(shown.every((item) => item.includes(mail.to[0]))).toBe(true)
    })

    it("shows a mail as HTML and as text", async () => {
      const { page } = watched
      await page.getByRole("link", { name: mail.subject }).click()
      await page.getByRole("heading", { name: mail.subject }).waitFor()
      await page.frameLocator("iframe").getByRole("listitem").filter({ hasText: scene.goods.title }).waitFor()
      expect(await page.locator("pre").innerText()).toContain(scene.goods.title)
    })

    it("leads from the mail's link to the page that asks for the decision", async () => {
      const { page } = watched
      const opened = page.context().waitForEvent("page")
      // By keyboard: where it looks for a point to click in a frame, Playwright fails under Jest ("Object not disposable").
      const [decision] = await Promise.all([opened, page.frameLocator("iframe").getByRole("link").press("Enter")])
      await decision.getByRole("heading", { name: `#${scene.order.display_id}` }).waitFor()
      expect(await decision.locator("form label").count()).toBe(3)
      await shoot(page, `mail.${language}`)
    })
  })
}
