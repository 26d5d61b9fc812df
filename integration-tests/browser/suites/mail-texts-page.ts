import type { FrameLocator, Page } from "playwright-core"
import { eventually } from "../../../demo/story/http"
import type { NoticeWordingEntryDTO } from "../../../src/types"
import { openAdmin, shoot, tabTo, type Language } from "../../support/screens"
import { runSql } from "../scene"
import type { Stage } from "../shop.spec"

const WORDS = {
  en: {
    settings: "Mail texts",
    open: "Date passed, English: Standard",
    subject: "Subject",
    opening: "Opening",
    closing: "Closing",
    ours: "Empty, it is the standard: Your order 1042: 7 × Eichenstuhl, schwarz are late, please decide",
    written: "About your order {{order}}",
    filled: "About your order 1042",
    dear: "We are sorry, {{name}}.",
    dearFilled: "We are sorry, Frau Weber.",
    vague: "It comes soon.",
    refused: "“soon” names no time.",
    silence: "If you do not answer, the order stands",
    intro: "We have missed a promised date",
    save: "Save",
    saved: "The words are saved.",
    own: "Your words",
    send: "Send test",
    sent: "The test is on its way to",
    reset: "Back to the standard",
    sure: "Go back to the standard words?",
    delete: "Delete",
    text: "As text",
    fallsBack: "Falls back",
    fellBack: "Other mails of this kind go out with your words.",
    unknown: "This mail cannot fill in {{discount}}.",
    back: "Go back",
  },
  de: {
    settings: "Mailtexte",
    open: "Termin verstrichen, Deutsch: Standard",
    subject: "Betreff",
    opening: "Anfang",
    closing: "Schluss",
    ours: "Leer ist es der Standard: Ihre Bestellung 1042: 7 × Eichenstuhl, schwarz sind verspätet, bitte entscheiden Sie",
    written: "Zu Ihrer Bestellung {{order}}",
    filled: "Zu Ihrer Bestellung 1042",
    dear: "das tut uns leid, {{name}}.",
    dearFilled: "das tut uns leid, Frau Weber.",
    vague: "Die Ware kommt demnächst.",
    refused: "„demnächst“ nennt keine Zeit.",
    silence: "Ohne Ihre Antwort bleibt die Bestellung bestehen",
    intro: "haben wir einen zugesagten Termin nicht eingehalten",
    save: "Speichern",
    saved: "Der Text ist gespeichert.",
    own: "Eigener Text",
    send: "Test senden",
    sent: "Der Test ist unterwegs an",
    reset: "Zurück zum Standard",
    sure: "Zurück zum Standardtext?",
    delete: "Löschen",
    text: "Als Text",
    fallsBack: "Weicht aus",
    fellBack: "Andere Mails dieser Art gehen mit Ihrem Text hinaus.",
    unknown: "{{discount}} kann diese Mail nicht einsetzen.",
    back: "Zurück",
  },
}

/** Where a merchant writes the words of the mails. */
export function mailTextsPage(on: () => Stage): void {
  describe.each<Language>(["en", "de"])("the mail texts in the settings (%s)", (language) => {
    const words = WORDS[language]
    let page: Page
    const field = (name: string) => page.getByRole("textbox", { name, exact: true })
    const mail = (): FrameLocator => page.frameLocator("iframe")
    const path = `/admin/backorder-notice-wordings/overdue/${language}`
    const stored = async (): Promise<NoticeWordingEntryDTO> =>
      (await on().shop.admin<{ notice_wording: NoticeWordingEntryDTO }>("GET", path)).body.notice_wording

    beforeAll(async () => {
      const { shop, browser, session } = on()
      page = (await openAdmin(browser, shop, session, language)).page
    })
    afterAll(async () => {
      await page?.context().close()
      if ((await stored()).wording) {
        await on().shop.admin("DELETE", path)
      }
    })

    it("open from the settings and lead to each mail by keyboard", async () => {
      await page.goto("/app/settings")
      await page.getByRole("link", { name: words.settings }).click()
      await page.waitForURL((url) => url.pathname === "/app/settings/mail-texts")
      await page.getByRole("link", { name: words.open }).waitFor()
      await shoot(page, `mail-texts.${language}`)
      await tabTo(page, "link", words.open)
      await page.keyboard.press("Enter")
      await page.waitForURL((url) => url.pathname === `/app/settings/mail-texts/overdue/${language}`)
      await page.getByText(words.ours).waitFor()
      await mail().getByText(words.intro).waitFor()
    })

    it("are seen in the mail while they are typed, around what the mail tells", async () => {
      await field(words.subject).fill(words.written)
      await field(words.opening).fill(words.dear)
      await field(words.closing).fill("Nordholz\nHafenstr. 1")
      await mail().getByText(words.dearFilled).waitFor()
      expect(await page.locator("iframe").getAttribute("title")).toBe(words.filled)
      expect(await mail().getByText(words.intro).count()).toBe(0)
      await mail().getByText(words.silence).waitFor()
      await shoot(page, `mail-text.${language}`)
      await page.getByRole("tab", { name: words.text }).click()
      await page.getByText(words.dearFilled).waitFor()
    })

    it("are refused at their field, with the word that names no time", async () => {
      await field(words.closing).fill(words.vague)
      await page.getByText(words.refused).waitFor()
      expect(await field(words.closing).getAttribute("aria-invalid")).toBe("true")
      await page.getByRole("button", { name: words.save, exact: true }).click()
      expect(await field(words.closing).evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true)
      await shoot(page, `mail-text-refused.${language}`)
      expect(await stored()).toMatchObject({ state: "ours", wording: null })
      await field(words.closing).fill("Nordholz")
      await page.getByText(words.refused).waitFor({ state: "detached" })
    })

    it("arrive as a test before they are saved", async () => {
      await page.getByRole("button", { name: words.send }).click()
      await page.getByText(words.sent).first().waitFor()
      const { body } = await eventually("the test mail", async () => {
        const answer = await on().shop.mailbox<{ messages: { subject: string; text: string }[] }>(
          "GET",
          `/messages?to=${encodeURIComponent("admin@example.com")}`
        )
        return answer.body.messages.some(({ subject }) => subject === `Test: ${words.filled}`) && answer
      })
      expect(body.messages[0].text).toContain(words.dearFilled)
    })

    it("are saved with Enter, and survive a reload", async () => {
      await field(words.subject).press("Enter")
      await page.getByText(words.saved).first().waitFor()
      expect(await stored()).toMatchObject({ state: "own", wording: { subject: words.written, closing: "Nordholz" } })
      await page.reload()
      await page.getByText(words.own, { exact: true }).waitFor()
      expect(await field(words.subject).inputValue()).toBe(words.written)
    })

    it("are told apart, with the reason, where a mail can no longer carry them", async () => {
      await runSql(on().databaseUrl, "UPDATE backorder_notice_wording SET subject = '{{discount}}' WHERE language = $1", [language])
      await page.reload()
      await page.getByText(words.fallsBack, { exact: true }).waitFor()
      await page.getByText(words.unknown).first().waitFor()
      await page.waitForFunction(() => document.querySelector("input[aria-invalid=true]") !== null)
      await shoot(page, `mail-text-falls-back.${language}`)
      await runSql(
        on().databaseUrl,
        "UPDATE backorder_notice_wording SET subject = $1, fell_back_at = now(), fallback_reason = 'why' WHERE language = $2",
        [words.written, language]
      )
      await page.reload()
      await page.getByText(words.fellBack).waitFor()
      await shoot(page, `mail-text-fell-back.${language}`)
      await page.getByRole("button", { name: words.save, exact: true }).click()
      await page.getByText(words.own, { exact: true }).waitFor()
    })

    it("fit on a telephone", async () => {
      await page.setViewportSize({ width: 390, height: 844 })
      await field(words.subject).waitFor()
      await shoot(page, `mail-text-phone.${language}`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(wide).toBeLessThanOrEqual(0)
      await page.goto("/app/settings/mail-texts")
      await page.getByText(words.own, { exact: true }).waitFor()
      await shoot(page, `mail-texts-phone.${language}`)
      await page.setViewportSize({ width: 1280, height: 900 })
    })

    it("go back to the plugin's after a question", async () => {
      await page.goto(`/app/settings/mail-texts/overdue/${language}`)
      await page.getByRole("button", { name: words.reset }).click()
      const prompt = page.getByRole("alertdialog")
      await prompt.getByText(words.sure).waitFor()
      await shoot(page, `mail-text-reset.${language}`)
      await prompt.getByRole("button", { name: words.back, exact: true }).click()
      await prompt.waitFor({ state: "detached" })
      expect(await stored()).toMatchObject({ state: "own" })
      await page.getByRole("button", { name: words.reset }).click()
      await prompt.getByRole("button", { name: words.delete }).click()
      await page.getByRole("button", { name: words.reset }).waitFor({ state: "detached" })
      expect(await stored()).toMatchObject({ state: "ours", wording: null })
      await page.waitForFunction(() => document.querySelector("input")?.value === "")
      await mail().getByText(words.intro).waitFor()
    })
  })
}
