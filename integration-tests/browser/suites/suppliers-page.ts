import type { SupplierDTO } from "../../../src/types"
import { openAdmin, shoot, type Watched } from "../../support/screens"
import type { Stage } from "../shop.spec"

export function suppliersPage(on: () => Stage): void {
  describe("the suppliers' page", () => {
    let watched: Watched
    beforeAll(async () => {
      const { shop, browser, session } = on()
      watched = await openAdmin(browser, shop, session, "de")
    })
    afterAll(() => watched?.page.context().close())

    const named = async (name: string): Promise<SupplierDTO[]> => {
      const { body } = await on().shop.admin<{ suppliers: SupplierDTO[] }>("GET", `/admin/suppliers?q=${encodeURIComponent(name)}`)
      return body.suppliers
    }

    it("lists them with language and currency", async () => {
      const { page } = watched
      await page.goto("/app/suppliers")
      const row = page.getByRole("row").filter({ hasText: "Hudson Home Goods" })
      await row.waitFor()
      const text = await row.innerText()
      expect(text).toContain("orders@hudson.example")
      expect(text).toContain("Englisch")
      expect(text).toContain("USD")
      await shoot(page, "suppliers.de")
    })

    it("creates one, and says first what is missing", async () => {
      const { page } = watched
      await page.getByRole("button", { name: "Lieferanten anlegen" }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByRole("button", { name: "Anlegen", exact: true }).click()
      await drawer.getByText("Bitte ausfüllen.").first().waitFor()
      expect(await named("Möbelwerk Süd")).toEqual([])
      await drawer.getByRole("textbox", { name: "Name" }).fill("Möbelwerk Süd")
      await drawer.getByRole("textbox", { name: "E-Mail" }).fill("post@moebelwerk.example")
      await shoot(page, "supplier-create.de")
      await page.keyboard.press("Enter")
      await drawer.waitFor({ state: "detached" })
      await page.getByRole("row").filter({ hasText: "Möbelwerk Süd" }).waitFor()
      expect(await named("Möbelwerk Süd")).toMatchObject([
        { name: "Möbelwerk Süd", email: "post@moebelwerk.example", language: "de" },
      ])
    })

    it("speaks English", async () => {
      const { shop, browser, session } = on()
      const { page } = await openAdmin(browser, shop, session, "en")
      try {
        await page.goto("/app/suppliers")
        await page.getByRole("button", { name: "Edit: Hudson Home Goods" }).click()
        await page.getByRole("heading", { name: "Edit Hudson Home Goods" }).waitFor()
        await shoot(page, "supplier-edit.en")
        await page.goto("/app/purchase-orders")
        await page.getByRole("button", { name: "Create purchase order" }).click()
        await page.getByRole("heading", { name: "Create a purchase order" }).waitFor()
        await shoot(page, "purchase-order-create.en")
      } finally {
        await page.context().close()
      }
    })

    it("throws no error", () => {
      expect(watched.complaints).toEqual([])
    })
  })
}
