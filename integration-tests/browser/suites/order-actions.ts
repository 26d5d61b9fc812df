import type { Locator, Page } from "playwright-core"
import { fillCart, placeOrder, type Order } from "../../../demo/story/customer"
import { orderFromSupplier, stockGoods, type Goods } from "../../../demo/story/goods"
import { recordsOf, recordWhen } from "../../../demo/story/watch"
import { chooseFromMenu, openAdmin, shoot, tabTo, type Language, type Watched } from "../../support/screens"
import { customerIn, inDays } from "../scene"
import type { Stage } from "../shop.spec"

const WORDS = {
  en: {
    heading: "Backorders",
    menu: (name: string) => `Actions: ${name}`,
    prioritize: "Put first in line",
    before: "1 other line waits before it for the same goods.",
    putFirst: "Put first",
    first: "It is number 1 in line. It was given priority 1.",
    unprioritize: "Take back its priority",
    takeBack: "Take back",
    split: "Serve from another location",
    location: "From location",
    newark: "Newark (0 free, 0 incoming)",
    quantity: "Quantity",
    tooMuch: "Only 4 are still to be packed from here.",
    effect: (title: string) => `Moves 3 of “${title}” from Hamburg to Newark, where nothing is free`,
    move: "Move",
    places: "from 2 locations",
    moved: "Cause: staff moved a part to another location",
    credit: "Nothing was charged for it; the order is worth",
    whole: "Nothing is left of the order then",
    cancel: "Cancel waiting units",
    back: "Go back",
    history: (name: string) => `Show history: ${name}`,
  },
  de: {
    heading: "Rückstände",
    menu: (name: string) => `Aktionen: ${name}`,
    prioritize: "In der Reihe nach vorn",
    before: "Vor ihr wartet 1 andere Position auf dieselbe Ware.",
    putFirst: "Nach vorn setzen",
    first: "Sie steht an Stelle 1 in der Reihe. Sie hat Vorrang 1 bekommen.",
    unprioritize: "Vorrang zurücknehmen",
    takeBack: "Zurücknehmen",
    split: "Von anderem Standort liefern",
    location: "Von Standort",
    newark: "Newark (0 frei, 0 im Zulauf)",
    quantity: "Menge",
    tooMuch: "Von hier sind nur noch 4 zu packen.",
    effect: (title: string) => `Verlegt 3 × „${title}“ von Hamburg nach Newark, wo nichts frei ist`,
    move: "Verlegen",
    places: "von 2 Standorten",
    moved: "Anlass: das Team hat einen Teil an einen anderen Standort verlegt",
    credit: "Dafür ist nichts abgebucht; der Wert der Bestellung sinkt um",
    whole: "Von der Bestellung bleibt dann nichts",
    cancel: "Wartende Einheiten stornieren",
    back: "Zurück",
    history: (name: string) => `Verlauf anzeigen: ${name}`,
  },
}

/** What staff can do with a waiting line beside an order, by keyboard and with a word of warning each time. */
export function orderActions(on: () => Stage): void {
  describe.each<Language>(["en", "de"])("what staff do with a waiting line (%s)", (language) => {
    const words = WORDS[language]
    let goods: Goods
    let second: Order
    let watched: Watched
    let page: Page
    let widget: Locator

    const hasFocus = (name: string) =>
      page.waitForFunction((label) => document.activeElement?.getAttribute("aria-label") === label, name)
    const promptOf = async (name: string, item: string): Promise<Locator> => {
      await chooseFromMenu(page, words.menu(name), item)
      const prompt = page.getByRole("alertdialog")
      await prompt.waitFor()
      return prompt
    }

    beforeAll(async () => {
      const { shop, browser, session } = on()
      goods = await stockGoods(shop, `Waiting bench ${language}`, 0, 100)
      await orderFromSupplier(shop, [{ goods, quantity: 10, expectedAt: inDays(21) }])
      const waits = async (quantity: number): Promise<Order> => {
        const order = await placeOrder(shop, await fillCart(shop, customerIn("ie"), goods, quantity))
        await recordWhen(shop, order, "is recorded", ({ waiting_quantity }) => waiting_quantity === quantity)
        return order
      }
      await waits(5)
      second = await waits(4)
      watched = await openAdmin(browser, shop, session, language)
      page = watched.page
      await page.goto(`/app/orders/${second.id}`)
      widget = page.getByRole("heading", { name: words.heading, exact: true }).locator("xpath=ancestor::*[.//li][1]")
      await widget.getByRole("link", { name: goods.title }).waitFor()
    })
    afterAll(() => page?.context().close())

    it("says how many come first before it puts a line there, and does nothing when the answer is no", async () => {
      const prompt = await promptOf(goods.title, words.prioritize)
      expect(await prompt.innerText()).toContain(words.before)
      await shoot(page, `order-prioritize.${language}`)
      await prompt.getByRole("button", { name: words.back }).click()
      await prompt.waitFor({ state: "detached" })
      await hasFocus(words.menu(goods.title))
      expect(await recordsOf(on().shop, second)).toMatchObject([{ priority: 0, queue_position: 2 }])
    })

    it("puts it first, and back again", async () => {
      const prompt = await promptOf(goods.title, words.prioritize)
      await prompt.getByRole("button", { name: words.putFirst }).click()
      await widget.getByText(words.first).waitFor()
      await hasFocus(words.menu(goods.title))
      expect(await recordsOf(on().shop, second)).toMatchObject([{ priority: 1, queue_position: 1 }])
      const back = await promptOf(goods.title, words.unprioritize)
      await back.getByRole("button", { name: words.takeBack }).click()
      await recordWhen(on().shop, second, "is at its place again", ({ queue_position }) => queue_position === 2)
    })

    it("says what a cancellation gives back", async () => {
      const prompt = await promptOf(goods.title, words.cancel)
      expect(await prompt.innerText()).toContain(words.whole)
      await shoot(page, `order-cancel-whole.${language}`)
      await tabTo(page, "button", words.back)
      await page.keyboard.press("Enter")
      await prompt.waitFor({ state: "detached" })
      await hasFocus(words.menu(goods.title))
    })

    it("serves a part from another location, and says first what happens", async () => {
      const { shop } = on()
      const { body } = await shop.admin<{ stock_locations: { id: string }[] }>("GET", "/admin/stock-locations?q=Newark")
      await shop.admin("POST", `/admin/inventory-items/${goods.inventoryItemId}/location-levels`, {
        location_id: body.stock_locations[0].id,
        stocked_quantity: 0,
      })
      await page.reload()
      await chooseFromMenu(page, words.menu(goods.title), words.split)
      const drawer = page.getByRole("dialog")
      await drawer.getByRole("combobox", { name: words.location }).click()
      await page.getByRole("option", { name: words.newark }).click()
      const quantity = drawer.getByRole("spinbutton", { name: words.quantity })
      await quantity.fill("5")
      await page.keyboard.press("Enter")
      await drawer.getByText(words.tooMuch).waitFor()
      await quantity.fill("3")
      await drawer.getByText(words.effect(goods.title)).waitFor()
      await shoot(page, `order-split.${language}`)
      await page.keyboard.press("Escape")
      await drawer.waitFor({ state: "detached" })
      await hasFocus(words.menu(goods.title))
      await chooseFromMenu(page, words.menu(goods.title), words.split)
      await drawer.getByRole("combobox", { name: words.location }).click()
      await page.getByRole("option", { name: words.newark }).click()
      await quantity.fill("3")
      await drawer.getByRole("button", { name: words.move, exact: true }).click()
      await drawer.waitFor({ state: "detached" })
      const records = await recordsOf(shop, second)
      expect(records.map((record) => record.ordered_quantity).sort()).toEqual([1, 3])
    })

    it("shows each place of the line by its name", async () => {
      await widget.getByText(words.places).waitFor()
      const places = widget.getByRole("list", { name: goods.title }).getByRole("link")
      expect((await places.allInnerTexts()).sort()).toEqual(["Hamburg", "Newark"])
      await widget.scrollIntoViewIfNeeded()
      await shoot(page, `order-places.${language}`)
    })

    it("keeps the move in the history of the place", async () => {
      await page.getByRole("button", { name: words.history(`${goods.title}, Newark`) }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByText(words.moved).first().waitFor()
      await page.keyboard.press("Escape")
      await drawer.waitFor({ state: "detached" })
    })

    it("links the places of a line on the page of each", async () => {
      await widget.getByRole("list", { name: goods.title }).getByRole("link", { name: "Newark" }).click()
      await page.waitForURL((url) => /\/backorders\/\w+$/.test(url.pathname))
      await page.getByRole("link", { name: /^#\d+ · Hamburg$/ }).waitFor()
      await shoot(page, `backorder-place.${language}`)
    })

    it("throws no error", () => {
      expect(watched.complaints).toEqual([])
    })
  })
}
