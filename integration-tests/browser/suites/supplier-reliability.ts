import type { PurchaseOrderDTO } from "../../../src/types"
import { recordsOf } from "../../../demo/story/watch"
import { day, openAdmin, shoot, type Watched } from "../../support/screens"
import { customerIn, inDays, sevenAwaited, type SevenAwaited } from "../scene"
import type { Stage } from "../shop.spec"

/** What a planner sees of a supplier's word: whom a new date would hit, and how it kept the old ones. */
export function supplierReliability(on: () => Stage): void {
  describe("a supplier's word", () => {
    let scene: SevenAwaited
    let english: Watched
    let german: Watched
    const later = inDays(40)

    beforeAll(async () => {
      const { shop, browser, session } = on()
      scene = await sevenAwaited(shop, "Walnut shelf", customerIn("de"))
      english = await openAdmin(browser, shop, session, "en")
      german = await openAdmin(browser, shop, session, "de")
    })
    afterAll(async () => {
      await english?.page.context().close()
      await german?.page.context().close()
    })

    it("says whom a new date would hit before it is saved, and changes nothing", async () => {
      const { page } = english
      await page.goto(`/app/purchase-orders/${scene.purchaseOrder.id}`)
      await page.getByRole("button", { name: `Change date: ${scene.goods.title}` }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByText("No customer's date moves.").waitFor()
      const date = new Date(later)
      for (const [part, value] of [
        ["month", date.getUTCMonth() + 1],
        ["day", date.getUTCDate()],
        ["year", date.getUTCFullYear()],
      ]) {
        await drawer.getByRole("spinbutton", { name: new RegExp(`^${part}`) }).pressSequentially(String(value).padStart(2, "0"))
      }
      const found = drawer.getByRole("region", { name: "Whom this hits" })
      await found.getByText("Dates that move: 1. Customers: 1. Mails: 1.").waitFor()
      const told = await found.innerText()
      expect(told).toContain(`Order #${scene.order.display_id}: 7 × Walnut shelf`)
      expect(told).toContain(`→ ${day(later, "en")}`)
      expect(told).toContain("German: 1")
      expect(told).toContain("the customer may leave the contract after a further period (EU, UK): 1")
      await shoot(page, "purchase-order-date-preview.en")
      await page.keyboard.press("Escape")
      await drawer.waitFor({ state: "detached" })
      expect(await recordsOf(on().shop, scene.order)).toMatchObject([{ promise_version: 1 }])
    })

    it("is judged on the supplier's page, with the counts behind each figure", async () => {
      const { shop } = on()
      const { id, lines } = scene.purchaseOrder
      await shop.admin("POST", `/admin/purchase-orders/${id}/confirm`)
      await shop.admin("POST", `/admin/purchase-orders/${id}/receive`, { lines: [{ id: lines[0].id, quantity: 14 }] })
      const { body } = await shop.admin<{ purchase_order: PurchaseOrderDTO }>("GET", `/admin/purchase-orders/${id}`)
      const page = `/app/suppliers/${body.purchase_order.supplier_id}`

      await english.page.goto(page)
      await english.page.getByRole("heading", { name: "Scorecard" }).waitFor()
      await english.page.getByText("Lines due: 1. On time: 1, in part: 0, late: 0. Not due yet: 0.").waitFor()
      await english.page.getByText("14 of 14 units; lines: 1").waitFor()
      const lateness = english.page.getByRole("region", { name: "Days after the confirmed date" })
      await lateness.getByRole("img", { name: /Share of lines that have come/ }).waitFor()
      await lateness.getByText("Show as a table").click()
      await lateness.getByRole("table").waitFor()
      await lateness.scrollIntoViewIfNeeded()
      await shoot(english.page, "supplier-scorecard.en")

      await german.page.goto(page)
      await german.page.getByRole("heading", { name: "Bewertung" }).waitFor()
      await german.page.getByText("Fällige Positionen: 1. Pünktlich: 1").waitFor()
      await german.page.getByRole("heading", { name: "Bewertung" }).scrollIntoViewIfNeeded()
      await shoot(german.page, "supplier-scorecard.de")
      expect([...english.complaints, ...german.complaints]).toEqual([])
    })
  })
}
