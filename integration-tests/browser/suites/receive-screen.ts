import type { Page } from "playwright-core"
import { recordWhen } from "../../../demo/story/watch"
import { openAdmin, shoot, tabTo, type Watched } from "../../support/screens"
import { customerIn, sevenAwaited, type SevenAwaited } from "../scene"
import type { Stage } from "../shop.spec"

const EAN = "4006381333931"
const TABLET = { width: 820, height: 1180 }

/** Work at the gate of a warehouse: goods are scanned, counted, booked in, and a wrong booking is set right. */
export function receiveScreen(on: () => Stage): void {
  describe("the receive screen", () => {
    let scene: SevenAwaited
    let english: Watched
    let german: Watched

    const hasFocus = (page: Page, selector: string): Promise<boolean> =>
      page.locator(selector).evaluate((element) => element === element.ownerDocument.activeElement)
    const scan = async (page: Page, code: string): Promise<void> => {
      await page.keyboard.type(code)
      await page.keyboard.press("Enter")
    }
    const received = (page: Page) => page.getByRole("spinbutton", { name: `Received: ${scene.goods.title}` })

    beforeAll(async () => {
      const { shop, browser, session } = on()
      scene = await sevenAwaited(shop, "Walnut stool", customerIn("de"))
      const { body } = await shop.admin<{ variants: { product_id: string }[] }>(
        "GET",
        `/admin/product-variants?id=${scene.goods.variantId}&fields=product_id`
      )
      await shop.admin("POST", `/admin/products/${body.variants[0].product_id}/variants/${scene.goods.variantId}`, {
        ean: EAN,
      })
      const order = await shop.admin<{ purchase_order: { supplier_id: string } }>(
        "GET",
        `/admin/purchase-orders/${scene.purchaseOrder.id}`
      )
      await shop.admin("POST", `/admin/suppliers/${order.body.purchase_order.supplier_id}`, { over_delivery_percent: 10 })
      english = await openAdmin(browser, shop, session, "en")
      german = await openAdmin(browser, shop, session, "de")
    })
    afterAll(async () => {
      await english?.page.context().close()
      await german?.page.context().close()
    })

    it("is opened from the order by keyboard, and waits for the first scan", async () => {
      const { page } = english
      await page.goto(`/app/purchase-orders/${scene.purchaseOrder.id}`)
      await page.getByRole("row").filter({ hasText: scene.goods.title }).waitFor()
      await tabTo(page, "link", "Receive")
      await page.keyboard.press("Enter")
      await page.getByText(EAN).waitFor()
      expect(await hasFocus(page, "#receive-scan")).toBe(true)
      await page.getByText("Nothing is counted yet.").waitFor()
    })

    it("adds one for each scan, and says what is still missing", async () => {
      const { page } = english
      await scan(page, EAN)
      await page.getByText("1 × Walnut stool counted, 13 still missing.").waitFor()
      await scan(page, EAN)
      await scan(page, `2*${EAN}`)
      await page.getByText("2 × Walnut stool counted, 10 still missing.").waitFor()
      expect(await received(page).inputValue()).toBe("4")
      expect(await page.locator("#receive-scan").inputValue()).toBe("")
      await page.getByText(/Receives 4 units into Hamburg/).waitFor()
      await shoot(page, "receive.en")
    })

    it("says which code it does not know, and lets the next scan take its place", async () => {
      const { page } = english
      await scan(page, "LAMP-7")
      await page.getByRole("alert").getByText("No line of this purchase order carries LAMP-7.").waitFor()
      await shoot(page, "receive-unknown.en")
      await scan(page, EAN)
      await page.getByText("1 × Walnut stool counted, 9 still missing.").waitFor()
    })

    it("takes a scan into its field even while a button has the focus", async () => {
      const { page } = english
      await page.getByRole("button", { name: "One less: Received, Walnut stool" }).click()
      expect(await received(page).inputValue()).toBe("4")
      await scan(page, EAN)
      expect(await received(page).inputValue()).toBe("5")
      expect(await hasFocus(page, "#receive-scan")).toBe(true)
    })

    it("books nothing while more is counted than may come, until somebody takes it", async () => {
      const { page } = english
      await scan(page, `20*${EAN}`)
      await page.getByText("11 more than are open, beyond what the supplier may bring unasked.").waitFor()
      await page.getByText("Correct the marked quantities first.").waitFor()
      expect(await page.getByRole("button", { name: "Book receipt" }).isDisabled()).toBe(true)
      await shoot(page, "receive-over.en")
      await page.getByRole("checkbox", { name: "Take it anyway" }).check()
      await page.getByText(/Receives 25 units into Hamburg/).waitFor()
      await received(page).fill("15")
      await page.getByText("1 more than is open; within the supplier's tolerance.").waitFor()
    })

    it("counts damaged goods apart, and books by keyboard alone", async () => {
      const { page } = english
      await received(page).focus()
      await page.keyboard.press("Control+A")
      await page.keyboard.type("3")
      await page.keyboard.press("Enter")
      expect(await hasFocus(page, "#receive-scan")).toBe(true)
      await page.getByRole("spinbutton", { name: "Damaged: Walnut stool" }).focus()
      await page.keyboard.type("1")
      await page.getByText("Damaged: 1, not put into stock and still owed by the supplier.").waitFor()
      await page.keyboard.press("Control+Enter")
      await page.getByText("Partly received").first().waitFor()
      await recordWhen(on().shop, scene.order, "waits for four", (now) => now.waiting_quantity === 4)
      await page.getByText("3 × Walnut stool · 1 damaged").waitFor()
    })

    it("works on a tablet, in German", async () => {
      const { page } = german
      await page.setViewportSize(TABLET)
      await page.goto(`/app/purchase-orders/${scene.purchaseOrder.id}/receive`)
      await page.getByText("14 bestellt, 3 früher eingegangen").waitFor()
      await page.getByRole("button", { name: "Alles" }).click()
      await page.getByText(/Nimmt 11 Einheiten in Hamburg an/).waitFor()
      await page.getByText("Danach fehlen noch: 0.").waitFor()
      await shoot(page, "receive-tablet.de")
      await page.getByRole("button", { name: "Eingang buchen" }).click()
      await recordWhen(on().shop, scene.order, "is packed", (now) => now.status === "fulfilled" && now.fulfilled_quantity === 10)
      await page.getByText("Diese Lieferantenbestellung ist vollständig eingegangen.").waitFor()
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.getByText("3 × Walnut stool · 1 beschädigt").waitFor()
      await shoot(page, "purchase-order-received.de")
    })

    it("has nothing to book once everything came", async () => {
      const { page } = english
      await page.goto(`/app/purchase-orders/${scene.purchaseOrder.id}/receive`)
      await page.getByText("Status: Received. No goods can be received on this purchase order.").waitFor()
    })

    it("refuses a correction that would take what is gone, with the figure, and takes one that does not", async () => {
      const { page } = english
      await page.goto(`/app/purchase-orders/${scene.purchaseOrder.id}`)
      await page.getByRole("button", { name: /^Correct:/ }).last().click()
      const drawer = page.getByRole("dialog")
      await drawer.getByRole("spinbutton", { name: "Received" }).fill("2")
      await drawer.getByRole("button", { name: "Correct receipt" }).click()
      await drawer.getByText("Fill this in.").waitFor()
      await drawer.getByRole("textbox", { name: "Reason" }).fill("Counted again")
      await shoot(page, "receipt-correct.en")
      await page.keyboard.press("Enter")
      await drawer.waitFor({ state: "detached" })
      await page.getByText("2 × Walnut stool · 1 damaged").waitFor()
      await page.getByText(/^Corrected .*: Counted again$/).waitFor()

      await page.getByRole("button", { name: /^Correct:/ }).first().click()
      await drawer.getByRole("spinbutton", { name: "Received" }).fill("0")
      await drawer.getByRole("textbox", { name: "Reason" }).fill("Never came")
      await page.keyboard.press("Enter")
      await drawer.getByText('Of "Walnut stool" at "Hamburg" 6 are free; 11 cannot be taken out of the stock').waitFor()
      await shoot(page, "receipt-correct-refused.en")
      await page.keyboard.press("Escape")
      await drawer.waitFor({ state: "detached" })
    })

    it("leaves a history of the line that says who, what, and why", async () => {
      const { page } = german
      await page.goto(`/app/purchase-orders/${scene.purchaseOrder.id}`)
      await page.getByRole("button", { name: "Verlauf (3): Walnut stool" }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByText("Wareneingang berichtigt: -1").waitFor()
      await drawer.getByText("Grund: Counted again").waitFor()
      await drawer.getByText("3 in Hamburg eingegangen").waitFor()
      await drawer.getByText("beschädigt: 1").waitFor()
      await shoot(page, "purchase-order-history.de")
      await page.keyboard.press("Escape")
    })

    it("throws no error", () => {
      expect([...english.complaints, ...german.complaints]).toEqual([])
    })
  })
}
