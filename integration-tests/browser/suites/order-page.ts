import type { Locator, Page } from "playwright-core"
import { recordsOf, recordWhen } from "../../../demo/story/watch"
import type { BackorderDTO } from "../../../src/types"
import { chooseFromMenu, day, openAdmin, shoot, tabTo, type Language, type Watched } from "../../support/screens"
import { customerIn, sevenAwaited, type SevenAwaited } from "../scene"
import type { Stage } from "../shop.spec"

const WORDS = {
  en: {
    heading: "Backorders",
    status: "Waiting",
    quantities: { Ordered: "10", Allocated: "3", Waiting: "7", Packed: "0", Cancelled: "0" },
    promise: (date: string) => `Promised by ${date} (version 1, based on a purchase order).`,
    reason: "Part of it is on hand and kept for this line; the rest comes with a purchase order. It is number 1 in line.",
    history: "Show history",
    recorded: (date: string) => `Recorded: 7 waiting, 3 allocated, promised by ${date}.`,
    cause: /· Cause: [a-z ]+$/,
    menu: "Actions",
    cancel: "Cancel waiting units",
    consequence: (title: string) =>
      `This cancels 7 waiting units of “${title}” and mails the customer. Nothing was charged for it; the order is worth €1,113.00 less. It cannot be undone.`,
    back: "Go back",
    confirm: "Cancel units",
  },
  de: {
    heading: "Rückstände",
    status: "Wartet",
    quantities: { Bestellt: "10", Zugeteilt: "3", Wartend: "7", Gepackt: "0", Storniert: "0" },
    promise: (date: string) => `Zugesagt bis ${date} (Fassung 1, Grundlage: eine Lieferantenbestellung).`,
    reason:
      "Ein Teil liegt auf Lager und ist für diese Position zurückgelegt; der Rest kommt mit einer Lieferantenbestellung. Sie steht an Stelle 1 in der Reihe.",
    history: "Verlauf anzeigen",
    recorded: (date: string) => `Erfasst: 7 wartend, 3 zugeteilt, zugesagt bis ${date}.`,
    cause: /· Anlass: [a-zäöüßA-ZÄÖÜ ]+$/,
    menu: "Aktionen",
    cancel: "Wartende Einheiten stornieren",
    consequence: (title: string) =>
      `Das storniert 7 wartende Einheiten von „${title}“ und schreibt dem Kunden. Dafür ist nichts abgebucht; der Wert der Bestellung sinkt um 1.113,00\u00a0€. Es lässt sich nicht rückgängig machen.`,
    back: "Zurück",
    confirm: "Einheiten stornieren",
  },
}

/** The widget on an order's page, in both languages and without a mouse. */
export function orderPage(on: () => Stage): void {
  describe.each<Language>(["en", "de"])("an order's page in the admin (%s)", (language) => {
    const words = WORDS[language]
    let scene: SevenAwaited
    let watched: Watched
    let page: Page
    let widget: Locator
    let record: BackorderDTO

    beforeAll(async () => {
      const { shop, browser, session } = on()
      scene = await sevenAwaited(shop, `Oak chair, black ${language}`, customerIn("de"))
      record = scene.record
      watched = await openAdmin(browser, shop, session, language)
      page = watched.page
      await page.goto(`/app/orders/${scene.order.id}`)
      widget = page.getByRole("heading", { name: words.heading, exact: true }).locator("xpath=ancestor::*[.//li][1]")
      await widget.getByRole("link", { name: scene.goods.title }).waitFor()
    })
    afterAll(() => page?.context().close())

    it("names the product, its status and where each unit is", async () => {
      expect(await widget.getByRole("link", { name: scene.goods.title }).count()).toBe(1)
      expect(await widget.getByText(words.status, { exact: true }).count()).toBeGreaterThan(0)
      expect(await pairsOf(widget)).toEqual(words.quantities)
      await widget.scrollIntoViewIfNeeded()
      await shoot(page, `order-widget.${language}`)
    })

    it("says the date promised with its year, the reason and the place in line", async () => {
      const text = await widget.innerText()
      expect(text).toContain(words.promise(day(String(record.promised_by), language)))
      expect(text).toContain(words.reason)
    })

    it("shows the history in a drawer that the keyboard opens and closes", async () => {
      const name = `${words.history}: ${scene.goods.title}`
      await widget.getByRole("link", { name: scene.goods.title }).focus()
      await tabTo(page, "button", name)
      await page.keyboard.press("Enter")
      const drawer = page.getByRole("dialog")
      await drawer.getByText(words.recorded(day(String(record.promised_by), language))).waitFor()
      expect(await drawer.getByText(words.cause).count()).toBe(1)
      await shoot(page, `order-history.${language}`)
      await page.keyboard.press("Escape")
      await drawer.waitFor({ state: "detached" })
      await page.waitForFunction((label) => document.activeElement?.getAttribute("aria-label") === label, name)
    })

    it("asks before it cancels, and changes nothing when the answer is no", async () => {
      const prompt = await askToCancel(page, scene, words)
      expect(await prompt.innerText()).toContain(words.consequence(scene.goods.title))
      await shoot(page, `order-cancel.${language}`)
      await tabTo(page, "button", words.back)
      await page.keyboard.press("Enter")
      await prompt.waitFor({ state: "detached" })
      const { status, ordered_quantity, allocated_quantity, waiting_quantity, canceled_quantity, promise_version } = record
      const before = { status, ordered_quantity, allocated_quantity, waiting_quantity, canceled_quantity, promise_version }
      expect(await recordsOf(on().shop, scene.order)).toMatchObject([before])
    })

    it("cancels what waits when it is yes", async () => {
      const prompt = await askToCancel(page, scene, words)
      await tabTo(page, "button", words.confirm)
      await page.keyboard.press("Enter")
      await prompt.waitFor({ state: "detached" })
      await recordWhen(
        on().shop,
        scene.order,
        "has given up what waited",
        (now) => now.waiting_quantity === 0 && now.canceled_quantity === 7 && now.allocated_quantity === 3
      )
      const [ordered, allocated, waiting, packed, canceled] = Object.keys(words.quantities)
      await page.waitForFunction((label) => {
        const titles = [...document.querySelectorAll("dt")]
        return titles.find((title) => title.textContent === label)?.nextElementSibling?.textContent === "7"
      }, canceled)
      expect(await pairsOf(widget)).toEqual({ [ordered]: "10", [allocated]: "3", [waiting]: "0", [packed]: "0", [canceled]: "7" })
      await shoot(page, `order-canceled.${language}`)
    })

    it("throws no error", () => {
      expect(watched.complaints).toEqual([])
    })
  })
}

/** Opens the line's menu and chooses the cancellation, by keyboard; gives the prompt that follows. */
async function askToCancel(page: Page, { goods }: SevenAwaited, words: (typeof WORDS)[Language]): Promise<Locator> {
  await chooseFromMenu(page, `${words.menu}: ${goods.title}`, words.cancel)
  const prompt = page.getByRole("alertdialog")
  await prompt.waitFor()
  return prompt
}

/** The definition list of a section, as label and value. */
async function pairsOf(section: Locator): Promise<Record<string, string>> {
  const labels = await section.locator("dt").allInnerTexts()
  const values = await section.locator("dd").allInnerTexts()
  return Object.fromEntries(labels.map((label, index) => [label, values[index]]))
}
