import { stockGoods } from "../../../demo/story/goods"
import type { PurchaseOrderDTO } from "../../../src/types"
import { openAdmin, type Watched } from "../../support/screens"
import type { Stage } from "../shop.spec"

/** A lorry of many lines at the gate. */
export function receiveManyLines(on: () => Stage): void {
  describe("the receive screen of an order of many lines", () => {
    let watched: Watched
    beforeAll(async () => {
      const { shop, browser, session } = on()
      watched = await openAdmin(browser, shop, session, "en")
    })
    afterAll(() => watched?.page.context().close())

    it("shows the line of a scan above the bar at the foot", async () => {
      const { shop } = on()
      const { page } = watched
      const [many, last] = [await stockGoods(shop, "Many alike", 0, 10), await stockGoods(shop, "The last one", 0, 10)]
      const { body: made } = await shop.admin<{ supplier: { id: string } }>("POST", "/admin/suppliers", {
        name: "Holz & Söhne",
        currency_code: "eur",
      })
      const { body } = await shop.admin<{ purchase_order: PurchaseOrderDTO }>("POST", "/admin/purchase-orders", {
        supplier_id: made.supplier.id,
        location_id: last.locationId,
        lines: [...Array.from({ length: 40 }, () => many), last].map((goods) => ({
          inventory_item_id: goods.inventoryItemId,
          quantity: 2,
          unit_cost: 1,
          supplier_sku: goods === last ? "LAST-ONE" : "ALIKE",
        })),
      })
      await page.goto(`/app/purchase-orders/${body.purchase_order.id}/receive`)
      await page.getByText("LAST-ONE").waitFor()
      await page.keyboard.type("LAST-ONE")
      await page.keyboard.press("Enter")
      const line = page.locator("li[aria-current=true]")
      await line.waitFor()
      const isSeen = (): Promise<boolean> =>
        line.evaluate((element) => {
          const { left, bottom } = element.getBoundingClientRect()
          return element.contains(element.ownerDocument.elementFromPoint(left + 30, bottom - 10))
        })
      expect(await isSeen()).toBe(true)
      expect(await page.getByRole("spinbutton", { name: "Received: The last one" }).inputValue()).toBe("1")
      await page.keyboard.type("ALIKE")
      await page.keyboard.press("Enter")
      await page.getByText(/Many alike counted/).waitFor()
      expect(await isSeen()).toBe(true)
    })

    it("throws no error", () => {
      expect(watched.complaints).toEqual([])
    })
  })
}
