import type { Locator, Page } from "playwright-core"
import { fillCart, placeOrder } from "../../../demo/story/customer"
import { recordWhen } from "../../../demo/story/watch"
import type { StockPositionDTO } from "../../../src/types"
import { openAdmin, shoot, type Language, type Watched } from "../../support/screens"
import { clearPolicies, customerIn, sevenAwaited, type SevenAwaited } from "../scene"
import type { Stage } from "../shop.spec"

const WORDS = {
  en: {
    title: "Stock position",
    head: ["Location", "On hand", "Allocated", "Waiting", "Incoming", "Net"],
    total: "Total",
    policy: "Backorder policy",
    cap: "Most that may wait",
    fromProduct: (name: string) => `policy of the product “${name}”`,
    fromRegion: (name: string) => `policy of the region “${name}”`,
    fromDefault: "default of the plugin",
    forBuyer: "Look at it for a certain buyer",
    region: "Region",
  },
  de: {
    title: "Bestandslage",
    head: ["Standort", "Auf Lager", "Zugeteilt", "Wartend", "Zulauf", "Netto"],
    total: "Summe",
    policy: "Rückstandsregel",
    cap: "Höchstens wartend",
    fromProduct: (name: string) => `Regel des Produkts „${name}“`,
    fromRegion: (name: string) => `Regel der Region „${name}“`,
    fromDefault: "Vorgabe des Plugins",
    forBuyer: "Für einen bestimmten Käufer ansehen",
    region: "Region",
  },
}

/** What is there, spoken for and on its way, on the pages of an inventory item and of a variant. */
export function positions(on: () => Stage): void {
  describe.each<Language>(["en", "de"])("the stock position (%s)", (language) => {
    const words = WORDS[language]
    let scene: SevenAwaited
    let productId: string
    let watched: Watched
    let page: Page

    const section = (heading: string): Locator =>
      page.getByRole("heading", { name: heading, exact: true }).locator("xpath=ancestor::*[.//table or .//dl][1]")
    const rows = async (table: Locator): Promise<string[][]> =>
      Promise.all((await table.locator("tr").all()).map((row) => row.locator("th, td").allInnerTexts()))

    beforeAll(async () => {
      const { shop, browser, session } = on()
      scene = await sevenAwaited(shop, `Position chair ${language}`, customerIn("ie"))
      const { body } = await shop.admin<{ stock_locations: { id: string }[] }>("GET", "/admin/stock-locations?order=created_at")
      const elsewhere = body.stock_locations.find(({ id }) => id !== scene.goods.locationId)
      await shop.admin("POST", `/admin/inventory-items/${scene.goods.inventoryItemId}/location-levels`, {
        location_id: elsewhere?.id,
        stocked_quantity: 0,
      })
      const { body: found } = await shop.admin<{ variants: { product: { id: string } }[] }>(
        "GET",
        `/admin/product-variants?id=${scene.goods.variantId}&fields=product.id`
      )
      productId = found.variants[0].product.id
      watched = await openAdmin(browser, shop, session, language)
      page = watched.page
    })
    afterAll(async () => {
      await page?.context().close()
      await clearPolicies(on().shop)
    })

    it("is answered by the API, location by location", async () => {
      const { body } = await on().shop.admin<{ positions: StockPositionDTO[]; count: number }>(
        "GET",
        `/admin/backorder-positions?variant_id=${scene.goods.variantId}`
      )
      expect(body.count).toBe(2)
      expect(body.positions.map(({ location_name, net_position }) => [location_name, net_position])).toEqual([
        ["Hamburg", 7],
        ["Newark", 0],
      ])
    })

    it("is on the inventory item's page, with a total", async () => {
      await page.goto(`/app/inventory/${scene.goods.inventoryItemId}`)
      const table = section(words.title).locator("table")
      await table.waitFor()
      expect(await rows(table)).toEqual([
        words.head,
        ["Hamburg", "3", "3", "7", "14", "7"],
        ["Newark", "0", "0", "0", "0", "0"],
        [words.total, "3", "3", "7", "14", "7"],
      ])
      await section(words.title).scrollIntoViewIfNeeded()
      await shoot(page, `inventory-position.${language}`)
    })

    it("falls below zero where more is wanted than is there and on its way", async () => {
      const { shop } = on()
      const more = await placeOrder(shop, await fillCart(shop, customerIn("ie"), scene.goods, 12))
      await recordWhen(shop, more, "is recorded", ({ waiting_quantity }) => waiting_quantity === 12)
      await page.reload()
      const table = section(words.title).locator("table")
      await table.getByText(/^[-−]/).first().waitFor()
      expect((await rows(table))[1]).toEqual(["Hamburg", "3", "3", "19", "14", expect.stringMatching(/^[-−]5$/)])
      await shoot(page, `inventory-position-negative.${language}`)
    })

    it("is on the variant's page, with the policy that holds and where each value comes from", async () => {
      const { shop } = on()
      await shop.admin("POST", "/admin/backorder-policies", { scope: { type: "product", id: productId }, cap: 40 })
      await page.goto(`/app/products/${productId}/variants/${scene.goods.variantId}`)
      await section(words.title).locator("table").waitFor()
      const policy = section(words.policy)
      const cap = policy.locator("dl > div").filter({ hasText: words.cap })
      await cap.waitFor()
      expect(await cap.innerText()).toContain("40")
      expect(await cap.innerText()).toContain(words.fromProduct(scene.goods.title))
      expect(await policy.getByText(words.fromDefault, { exact: true }).count()).toBeGreaterThan(5)
      await policy.scrollIntoViewIfNeeded()
      await shoot(page, `variant-policy.${language}`)
    })

    it("is with its policy on the inventory item's page, for the variant that is made of it", async () => {
      await page.goto(`/app/inventory/${scene.goods.inventoryItemId}`)
      const policy = section(words.policy)
      const cap = policy.locator("dl > div").filter({ hasText: words.cap })
      await cap.getByText("40").waitFor()
      await policy.scrollIntoViewIfNeeded()
      await shoot(page, `inventory-policy.${language}`)
      await page.goto(`/app/products/${productId}/variants/${scene.goods.variantId}`)
      await section(words.policy).waitFor()
    })

    it("shows it for a buyer, whose region may say something else", async () => {
      const { shop } = on()
      const { body } = await shop.admin<{ regions: { id: string; name: string }[] }>("GET", "/admin/regions")
      const [region] = body.regions
      const { body: made } = await shop.admin<{ policy: { id: string } }>("POST", "/admin/backorder-policies", {
        scope: { type: "region", id: region.id },
        horizon_days: 30,
      })
      const policy = section(words.policy)
      await policy.getByText(words.forBuyer).click()
      await policy.getByRole("combobox", { name: words.region, exact: true }).click()
      await page.getByRole("option", { name: region.name, exact: true }).click()
      await policy.getByText(words.fromRegion(region.name)).waitFor()
      await shop.admin("DELETE", `/admin/backorder-policies/${made.policy.id}`)
    })

    it("throws no error", () => {
      expect(watched.complaints).toEqual([])
    })
  })
}
