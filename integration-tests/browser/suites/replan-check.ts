import type { Locator, Page } from "playwright-core"
import { eventually } from "../../../demo/story/http"
import { recordWhen } from "../../../demo/story/watch"
import { openAdmin, shoot, tabTo, type Language, type Watched } from "../../support/screens"
import { customerIn, runSql, sevenAwaited, type SevenAwaited } from "../scene"
import type { Stage } from "../shop.spec"

const WORDS = {
  en: {
    label: "Compare with stock",
    title: "Compare records with stock",
    agree: /^Records and stock agree/,
    close: "Close",
    one: "1 difference in",
    change: "Waiting: 6 → 7",
    make: "Make 1 change",
    thousand: "Make 1,000 changes",
    next: "Next",
  },
  de: {
    label: "Mit Bestand vergleichen",
    title: "Datensätze mit dem Bestand vergleichen",
    agree: /^Datensätze und Bestand stimmen überein/,
    close: "Schließen",
    one: "1 Abweichung bei",
    change: "Wartend: 6 → 7",
    make: "1 Änderung vornehmen",
    thousand: "1.000 Änderungen vornehmen",
    next: "Weiter",
  },
}

/** The comparison that is looked at first and made only then. */
export function replanCheck(on: () => Stage): void {
  describe.each<Language>(["en", "de"])("the comparison of records and stock (%s)", (language) => {
    const words = WORDS[language]
    let scene: SevenAwaited
    let watched: Watched
    let page: Page
    let dialog: Locator

    beforeAll(async () => {
      const { shop, browser, session } = on()
      scene = await sevenAwaited(shop, `Compared chair ${language}`, customerIn("ie"))
      watched = await openAdmin(browser, shop, session, language)
      page = watched.page
    })
    afterAll(() => page?.context().close())

    it("opens by keyboard, says that all agrees, and offers nothing to change", async () => {
      await page.goto(`/app/backorders?q=${encodeURIComponent(scene.goods.title)}`)
      await page.getByRole("row").filter({ hasText: scene.goods.title }).waitFor()
      await tabTo(page, "button", words.label)
      await page.keyboard.press("Enter")
      dialog = page.getByRole("dialog")
      await dialog.getByRole("heading", { name: words.title }).waitFor()
      await dialog.getByRole("status").filter({ hasText: words.agree }).waitFor()
      expect(await dialog.getByRole("table").count()).toBe(0)
      await shoot(page, `replan-agrees.${language}`)
    })

    it("gives the focus back when it is closed", async () => {
      await dialog.getByRole("button", { name: words.close }).click()
      await dialog.waitFor({ state: "detached" })
      await page.waitForFunction((label) => document.activeElement?.textContent === label, words.label)
    })

    it("changes nothing by looking", async () => {
      const { waiting_quantity, updated_at } = scene.record
      const now = await recordWhen(on().shop, scene.order, "is recorded", (record) => record.id === scene.record.id)
      expect(now).toMatchObject({ waiting_quantity, updated_at })
    })

    it("shows what differs, and puts it right when asked", async () => {
      const { databaseUrl, shop } = on()
      await eventually("a difference that the job of the minute has not healed first", async () => {
        await runSql(
          databaseUrl,
          "UPDATE backorder SET waiting_quantity = 6, raw_waiting_quantity = jsonb_set(raw_waiting_quantity, '{value}', '\"6\"') WHERE id = $1",
          [scene.record.id]
        )
        await page.getByRole("button", { name: words.label }).click()
        await dialog.getByRole("status").filter({ hasText: new RegExp(`${words.agree.source}|${words.one}`) }).waitFor()
        if ((await dialog.getByText(words.one).count()) === 1) {
          return true
        }
        await dialog.getByRole("button", { name: words.close }).click()
        await dialog.waitFor({ state: "detached" })
        return false
      })
      const row = dialog.getByRole("row").filter({ hasText: scene.goods.title })
      expect(await row.innerText()).toContain(words.change)
      await shoot(page, `replan-differs.${language}`)
      await dialog.getByRole("button", { name: words.make }).click()
      await dialog.waitFor({ state: "detached" })
      await recordWhen(shop, scene.order, "is put right", ({ waiting_quantity }) => waiting_quantity === 7)
    })

    it("stays usable with a thousand differences", async () => {
      const difference = (index: number) => ({
        kind: "record",
        order_id: `order_${index}`,
        order_display_id: index,
        line_item_id: `line_${index}`,
        title: `Chair ${index}`,
        sku: null,
        inventory_item_id: scene.goods.inventoryItemId,
        location_id: scene.goods.locationId,
        before: { ordered: 10, waiting: 6 },
        after: { ordered: 10, waiting: 7 },
      })
      const differences = Array.from({ length: 1000 }, (_, index) => difference(index + 1))
      // Nobody waits for a thousand orders here: the page alone is looked at.
      await page.route(/\/admin\/backorders\/replan\?dry_run=true/, (route) =>
        route.fulfill({ json: { replan: { pairs: 400, changed: 1000, dry_run: true, differences } } })
      )
      await page.getByRole("button", { name: words.label }).click()
      await dialog.getByRole("button", { name: words.thousand }).waitFor()
      expect(await dialog.getByRole("row").count()).toBe(26)
      await dialog.getByRole("button", { name: words.next }).click()
      await dialog.getByRole("link", { name: "Chair 26", exact: true }).waitFor()
      await shoot(page, `replan-thousand.${language}`)
      await page.keyboard.press("Escape")
      await dialog.waitFor({ state: "detached" })
    })

    it("throws no error", () => {
      expect(watched.complaints).toEqual([])
    })
  })
}
