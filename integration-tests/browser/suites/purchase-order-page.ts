import type { Page } from "playwright-core"
import { recordWhen } from "../../../demo/story/watch"
import { day, openAdmin, shoot, tabTo, type Watched } from "../../support/screens"
import { customerIn, inDays, sevenAwaited, type SevenAwaited } from "../scene"
import type { Stage } from "../shop.spec"

/** A planner's work: a supplier names another day, and the goods come. */
export function purchaseOrderPage(on: () => Stage): void {
  describe("a purchase order's page", () => {
    let scene: SevenAwaited
    let english: Watched
    let german: Watched
    const later = inDays(30)

    const open = async ({ page }: Watched, heading: string): Promise<Page> => {
      await page.goto(`/app/purchase-orders/${scene.purchaseOrder.id}`)
      await page.getByRole("heading", { name: `${heading} #${scene.purchaseOrder.display_id}` }).waitFor()
      await page.getByRole("row").filter({ hasText: scene.goods.title }).waitFor()
      return page
    }

    beforeAll(async () => {
      const { shop, browser, session } = on()
      scene = await sevenAwaited(shop, "Cherry bench", customerIn("de"))
      english = await openAdmin(browser, shop, session, "en")
      german = await openAdmin(browser, shop, session, "de")
    })
    afterAll(async () => {
      await english?.page.context().close()
      await german?.page.context().close()
    })

    it("is found in the list of purchase orders", async () => {
      const { page } = german
      await page.goto("/app/purchase-orders")
      const number = `#${scene.purchaseOrder.display_id}`
      const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: number, exact: true }) })
      await row.waitFor()
      expect(await row.innerText()).toContain("Tischlerei Brandt")
      await shoot(page, "purchase-orders.de")
      await row.getByRole("link", { name: number, exact: true }).click()
      await page.getByRole("heading", { name: `Lieferantenbestellung ${number}` }).waitFor()
    })

    it("takes another day in a drawer that says what will happen, and the promise follows", async () => {
      const page = await open(english, "Purchase order")
      await shoot(page, "purchase-order.en")
      await page.getByRole("button", { name: `Change date: ${scene.goods.title}` }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByText("Customers whose promise moves with this date are told the new one by mail, each once.").waitFor()
      const date = new Date(later)
      for (const [part, value] of [
        ["month", date.getUTCMonth() + 1],
        ["day", date.getUTCDate()],
        ["year", date.getUTCFullYear()],
      ]) {
        await drawer.getByRole("spinbutton", { name: new RegExp(`^${part}`) }).pressSequentially(String(value).padStart(2, "0"))
      }
      await drawer.getByRole("textbox", { name: "Reason" }).fill("Late delivery of cherry wood")
      await shoot(page, "purchase-order-date.en")
      await page.keyboard.press("Enter")
      await drawer.waitFor({ state: "detached" })
      const moved = await recordWhen(on().shop, scene.order, "has the new date", (now) => now.promise_version === 2)
      expect(String(moved.promised_by).slice(0, 10)).toBe(later.slice(0, 10))
      await page.getByText("1 change of date").click()
      await page.getByText("Late delivery of cherry wood").waitFor()
      expect(await page.getByRole("row").filter({ hasText: scene.goods.title }).innerText()).toContain(day(later, "en"))
    })

    it("refuses a day that has passed", async () => {
      const { page } = english
      await page.getByRole("button", { name: `Change date: ${scene.goods.title}` }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByRole("spinbutton", { name: /^year/ }).pressSequentially("2020")
      await drawer.getByRole("button", { name: "Change date", exact: true }).click()
      await drawer.getByText("Choose today or a later day.").waitFor()
      await page.keyboard.press("Escape")
      await drawer.waitFor({ state: "detached" })
    })

    it("shows the same drawer in German", async () => {
      const page = await open(german, "Lieferantenbestellung")
      await page.getByRole("button", { name: `Termin ändern: ${scene.goods.title}` }).click()
      await page.getByRole("dialog").getByText("Kunden, deren Zusage sich mit diesem Termin verschiebt").waitFor()
      await shoot(page, "purchase-order-date.de")
      await page.keyboard.press("Escape")
      await page.getByRole("dialog").waitFor({ state: "detached" })
    })

    it("refuses to receive more than is open", async () => {
      const page = await open(english, "Purchase order")
      await page.getByRole("button", { name: "Receive", exact: true }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByRole("spinbutton", { name: scene.goods.title }).fill("15")
      await drawer.getByText("Only 14 are open.").waitFor()
      await drawer.getByText("Correct the marked quantities first.").waitFor()
      await shoot(page, "purchase-order-receive-wrong.en")
      await page.keyboard.press("Escape")
      await drawer.waitFor({ state: "detached" })
    })

    it("receives a part by keyboard alone", async () => {
      const page = await open(german, "Lieferantenbestellung")
      await tabTo(page, "button", "Wareneingang")
      await page.keyboard.press("Enter")
      const drawer = page.getByRole("dialog")
      await drawer.getByText(/Nimmt 14 Einheiten in Hamburg an/).waitFor()
      await page.keyboard.type("5")
      await drawer.getByText(/Nimmt 5 Einheiten in Hamburg an/).waitFor()
      await shoot(page, "purchase-order-receive.de")
      await page.keyboard.press("Enter")
      await drawer.waitFor({ state: "detached" })
      await recordWhen(on().shop, scene.order, "waits for two", (now) => now.waiting_quantity === 2)
      await page.getByText("Teilweise eingegangen").waitFor()
      await shoot(page, "purchase-order.de")
    })

    it("receives the rest, and the order is packed", async () => {
      const page = await open(english, "Purchase order")
      await tabTo(page, "button", "Receive")
      await page.keyboard.press("Enter")
      const drawer = page.getByRole("dialog")
      await drawer.getByText(/Receives 9 units into Hamburg/).waitFor()
      await shoot(page, "purchase-order-receive.en")
      await page.keyboard.press("Enter")
      await drawer.waitFor({ state: "detached" })
      await recordWhen(
        on().shop,
        scene.order,
        "is packed",
        (now) => now.status === "fulfilled" && now.fulfilled_quantity === 10
      )
      await page.getByText("Received", { exact: true }).first().waitFor()
      await page.getByRole("button", { name: "Receive", exact: true }).waitFor({ state: "detached" })
    })

    it("throws no error", () => {
      expect([...english.complaints, ...german.complaints]).toEqual([])
    })
  })
}
