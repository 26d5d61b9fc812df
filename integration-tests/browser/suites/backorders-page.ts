import type { Page } from "playwright-core"
import { fillCart, placeOrder } from "../../../demo/story/customer"
import { eventually } from "../../../demo/story/http"
import { orderFromSupplier, stockGoods, type Goods } from "../../../demo/story/goods"
import { recordsOf, recordWhen } from "../../../demo/story/watch"
import { day, openAdmin, shoot, type Watched } from "../../support/screens"
import { customerIn, inDays } from "../scene"
import type { Stage } from "../shop.spec"

/** One more than fits on a page. */
const WAITING = 21
const DESCENDING = Array.from({ length: WAITING }, (_, index) => WAITING - index)

/** The list under Orders, whose whole state is in the address. */
export function backordersPage(on: () => Stage): void {
  describe("the list of backorders", () => {
    let goods: Goods
    let promisedBy: string
    let watched: Watched
    let page: Page

    const search = () => page.getByRole("searchbox", { name: "Search" })
    const waitingColumn = async (): Promise<number[]> =>
      (await page.locator("tbody tr td:nth-child(6)").allInnerTexts()).map(Number)
    const showsWaiting = (wanted: number[]) =>
      eventually(`rows with ${wanted.length} quantities`, async () => String(await waitingColumn()) === String(wanted))
    const parameter = (name: string) => new URL(page.url()).searchParams.get(name)

    beforeAll(async () => {
      const { shop, browser, session } = on()
      goods = await stockGoods(shop, "Rattan stool", 0, 60)
      await orderFromSupplier(shop, [{ goods, quantity: 300, expectedAt: inDays(21) }])
      const cart = await fillCart(shop, customerIn("ie"), goods, WAITING)
      for (let quantity = WAITING - 1; quantity > 0; quantity -= 1) {
        // Medusa adds to the line that is there unless something tells the two apart.
        const metadata = { engraving: String(quantity) }
        await shop.store("POST", `/store/carts/${cart}/line-items`, { variant_id: goods.variantId, quantity, metadata })
      }
      const order = await placeOrder(shop, cart)
      const all = await eventually(`${WAITING} records`, async () => {
        const records = await recordsOf(shop, order)
        return records.length === WAITING && records
      })
      promisedBy = String(all[0].promised_by)
      const given = await placeOrder(shop, await fillCart(shop, customerIn("ie"), goods, 2))
      const { id } = await recordWhen(shop, given, "is recorded", ({ waiting_quantity }) => waiting_quantity === 2)
      await shop.admin("POST", `/admin/backorders/${id}/cancel`, {})
      await recordWhen(shop, given, "is canceled", ({ status }) => status === "canceled")
      watched = await openAdmin(browser, shop, session, "en")
      page = watched.page
    })
    afterAll(() => page?.context().close())

    it("opens from the menu, under Orders", async () => {
      await page.goto("/app/orders")
      await page.getByRole("link", { name: "Backorders" }).click()
      await page.waitForURL((url) => url.pathname === "/app/backorders")
      await page.getByRole("row").filter({ hasText: "Rattan stool" }).first().waitFor()
    })

    it("shows order, customer, product, status, quantity and date in a row", async () => {
      await search().fill(goods.title)
      await page.waitForURL((url) => url.searchParams.get("q") === goods.title)
      const row = page.getByRole("row").filter({ hasText: goods.title }).nth(1)
      const text = (await row.innerText()).replace(/\s+/g, " ")
      expect(text).toContain("owen.")
      expect(text).toContain("Waiting")
      expect(text).toContain(day(promisedBy, "en"))
      expect(text).toContain("Ship")
    })

    it("keeps the status filter in the address", async () => {
      await page.getByText(`of ${WAITING + 1} results`).waitFor()
      // Medusa's menu buttons have no names: before the search stands the one that sorts, before that the one that filters.
      await search().locator("xpath=preceding::button[@aria-haspopup='menu'][2]").click()
      await page.getByRole("menuitem", { name: "Status" }).click()
      const choices = page.getByRole("dialog")
      await choices.getByText("Waiting", { exact: true }).click()
      await choices.getByRole("checkbox", { checked: true }).waitFor()
      expect(parameter("status")).toBe('["waiting"]')
      await page.keyboard.press("Escape")
      await page.getByText(`of ${WAITING} results`).waitFor()
    })

    it("sorts by what waits", async () => {
      const header = page.getByRole("columnheader", { name: "Waiting" }).getByRole("button")
      await header.click()
      await page.waitForURL((url) => /waiting_quantity$/.test(url.searchParams.get("order") ?? ""))
      if (parameter("order") !== "-waiting_quantity") {
        await header.click()
        await page.waitForURL((url) => url.searchParams.get("order") === "-waiting_quantity")
      }
      await showsWaiting(DESCENDING.slice(0, 20))
      await shoot(page, "backorders.en")
    })

    it("turns the page", async () => {
      await page.getByRole("button", { name: "Next", exact: true }).click()
      await page.waitForURL((url) => url.searchParams.get("offset") === "20")
      await showsWaiting(DESCENDING.slice(20))
    })

    it("shows the same rows after a reload, and the page before after going back", async () => {
      const address = page.url()
      await page.reload()
      await showsWaiting(DESCENDING.slice(20))
      expect(page.url()).toBe(address)
      expect(await search().inputValue()).toBe(goods.title)
      await page.goBack()
      await showsWaiting(DESCENDING.slice(0, 20))
      expect([parameter("offset"), parameter("order"), parameter("status"), parameter("q")]).toEqual([
        null,
        "-waiting_quantity",
        '["waiting"]',
        goods.title,
      ])
    })

    it("says so when nothing matches", async () => {
      await search().fill("no such thing")
      await page.getByText("Nothing matches").waitFor()
      expect(await page.getByText("Change the search or the filters.").count()).toBe(1)
      await shoot(page, "backorders-empty.en")
    })

    it("leads to the record, with its promise and its history", async () => {
      await page.goto(`/app/backorders?q=${encodeURIComponent(goods.title)}&order=-waiting_quantity`)
      await showsWaiting([...DESCENDING.slice(0, 20)])
      await page.locator("tbody tr").first().getByRole("link", { name: /^#\d+$/ }).first().click()
      await page.waitForURL((url) => /\/backorders\/\w+$/.test(url.pathname))
      await page.getByText(`Recorded: ${WAITING} waiting, 0 allocated, promised by ${day(promisedBy, "en")}.`).waitFor()
      await shoot(page, "backorder.en")
    })

    it("speaks German", async () => {
      const { shop, browser, session } = on()
      const german = await openAdmin(browser, shop, session, "de")
      try {
        await german.page.goto(`/app/backorders?q=${encodeURIComponent(goods.title)}&status=["canceled"]`)
        const row = german.page.getByRole("row").filter({ hasText: goods.title })
        await row.getByText("Storniert").waitFor()
        expect(await row.count()).toBe(1)
        await shoot(german.page, "backorders-filtered.de")
        await german.page.goto("/app/backorders?q=no%20such%20thing")
        await german.page.getByText("Kein Treffer").waitFor()
        await shoot(german.page, "backorders-empty.de")
        await german.page.goto(`/app/backorders?q=${encodeURIComponent(goods.title)}&order=-waiting_quantity`)
        await german.page.getByRole("row").filter({ hasText: goods.title }).nth(5).waitFor()
        await shoot(german.page, "backorders.de")
        await german.page.locator("tbody tr").first().getByRole("link", { name: /^#\d+$/ }).first().click()
        await german.page.getByText(`Erfasst: ${WAITING} wartend`).waitFor()
        await shoot(german.page, "backorder.de")
      } finally {
        await german.page.context().close()
      }
    })

    it("throws no error", () => {
      expect(watched.complaints).toEqual([])
    })
  })
}
