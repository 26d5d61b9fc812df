import type { Locator, Page } from "playwright-core"
import { stockGoods, type Goods } from "../../../demo/story/goods"
import type { BackorderPolicyDTO } from "../../../src/types"
import { openAdmin, shoot, tabTo, type Language, type Watched } from "../../support/screens"
import { clearPolicies } from "../scene"
import type { Stage } from "../shop.spec"

const WORDS = {
  en: {
    settings: "Backorder policies",
    create: "Create policy",
    title: "Create a backorder policy",
    kind: "Holds for",
    product: "Product",
    cap: "Most that may wait",
    shipping: "Shipping",
    complete: "Only complete",
    fromDefault: "Empty, so it inherits: No limit (default of the plugin).",
    fromStore: "Empty, so it inherits: 5 (policy of the store).",
    instead: "Set here. Empty it would inherit: 5 (policy of the store).",
    missing: "Choose what the policy holds for.",
    submit: "Create",
    taken: "has a policy already",
    openExisting: "Open the policy that is there",
    edit: "Edit",
    save: "Save",
    negative: "Enter zero or a number above it.",
    inherited: "inherited",
    delete: "Delete",
    sure: "Delete this policy?",
    again: "Inherited again from then on: Most that may wait, Shipping.",
    back: "Go back",
    empty: "Nothing matches",
    next: "Next",
    results: (count: number) => `of ${count} results`,
  },
  de: {
    settings: "Rückstandsregeln",
    create: "Regel anlegen",
    title: "Eine Rückstandsregel anlegen",
    kind: "Gilt für",
    product: "Produkt",
    cap: "Höchstens wartend",
    shipping: "Versand",
    complete: "Nur vollständig",
    fromDefault: "Leer, also geerbt: Unbegrenzt (Vorgabe des Plugins).",
    fromStore: "Leer, also geerbt: 5 (Regel des Shops).",
    instead: "Hier festgelegt. Leer wäre es geerbt: 5 (Regel des Shops).",
    missing: "Wählen Sie, wofür die Regel gilt.",
    submit: "Anlegen",
    taken: "has a policy already",
    openExisting: "Die vorhandene Regel öffnen",
    edit: "Bearbeiten",
    save: "Speichern",
    negative: "Geben Sie null oder eine Zahl darüber ein.",
    inherited: "geerbt",
    delete: "Löschen",
    sure: "Diese Regel löschen?",
    again: "Von da an wieder geerbt: Höchstens wartend, Versand.",
    back: "Zurück",
    empty: "Kein Treffer",
    next: "Weiter",
    results: (count: number) => `von ${count} Ergebnissen`,
  },
}

/** One more than fits on a page. */
const MANY = 21

/** The settings page on which a merchant says what may be ordered before it is there. */
export function policiesPage(on: () => Stage): void {
  describe.each<Language>(["en", "de"])("the policies in the settings (%s)", (language) => {
    const words = WORDS[language]
    let goods: Goods
    let watched: Watched
    let page: Page
    let modal: Locator

    const policies = async (query: string): Promise<BackorderPolicyDTO[]> => {
      const { body } = await on().shop.admin<{ policies: BackorderPolicyDTO[] }>("GET", `/admin/backorder-policies?${query}`)
      return body.policies
    }
    const policyOf = async (type: string): Promise<BackorderPolicyDTO> => {
      const [policy] = (await policies(`scope_type=${type}&limit=100`)).filter(
        ({ scope_name }) => type === "store" || scope_name === goods.title
      )
      return policy
    }
    const cap = () => modal.getByRole("spinbutton", { name: words.cap, exact: true })
    const noteOf = async (control: Locator) => {
      const id = await control.getAttribute("aria-describedby")
      return modal.locator(`[id="${id}"]`).innerText()
    }
    const hint = (text: string) => modal.getByText(text, { exact: false }).first()
    const choose = async (box: string, option: string) => {
      await modal.getByRole("combobox", { name: box, exact: true }).click()
      await page.getByRole("option", { name: option, exact: true }).click()
    }
    const openForm = async () => {
      await page.getByRole("button", { name: words.create }).click()
      modal = page.getByRole("dialog")
      await modal.getByRole("heading", { name: words.title }).waitFor()
    }
    const searchProduct = async () => {
      await modal.getByRole("combobox", { name: words.product, exact: true }).fill(goods.title)
      await page.getByRole("option", { name: goods.title }).waitFor()
      await page.keyboard.press("Enter")
    }

    beforeAll(async () => {
      const { shop, browser, session } = on()
      goods = await stockGoods(shop, `Policy chair ${language}`, 0, 90)
      const { body } = await shop.admin<{ stores: { id: string }[] }>("GET", "/admin/stores")
      await shop.admin("POST", "/admin/backorder-policies", { scope: { type: "store", id: body.stores[0].id }, cap: 5 })
      watched = await openAdmin(browser, shop, session, language)
      page = watched.page
    })
    afterAll(async () => {
      await page?.context().close()
      await clearPolicies(on().shop)
    })

    it("opens from the settings", async () => {
      await page.goto("/app/settings")
      await page.getByRole("link", { name: words.settings }).click()
      await page.waitForURL((url) => url.pathname === "/app/settings/backorder-policies")
      await page.getByRole("row").nth(1).waitFor()
      await shoot(page, `policies.${language}`)
    })

    it("says beside every empty field what it inherits, and from whom", async () => {
      await openForm()
      await modal.getByRole("button", { name: words.submit, exact: true }).click()
      await hint(words.missing).waitFor()
      await searchProduct()
      await hint(words.fromStore).waitFor()
      expect(await noteOf(cap())).toContain(words.fromStore)
      await shoot(page, `policy-create.${language}`)
      await cap().fill("3")
      expect(await noteOf(cap())).toContain(words.instead)
    })

    it("says what is wrong at the field, and keeps what was typed", async () => {
      await cap().fill("-1")
      await modal.getByRole("button", { name: words.submit, exact: true }).click()
      await hint(words.negative).waitFor()
      expect(await noteOf(cap())).toBe(words.negative)
      expect(await cap().getAttribute("aria-invalid")).toBe("true")
      expect(await cap().evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true)
      await shoot(page, `policy-wrong.${language}`)
      await cap().fill("3")
    })

    it("creates the policy and shows what it sets and what it inherits", async () => {
      await choose(words.shipping, words.complete)
      await modal.getByRole("button", { name: words.submit, exact: true }).click()
      await page.waitForURL((url) => /\/backorder-policies\/bopol_/.test(url.pathname))
      await page.getByRole("heading", { name: goods.title }).waitFor()
      await page.getByText(words.inherited, { exact: true }).first().waitFor()
      expect(await policyOf("product")).toMatchObject({ cap: 3, shipping: "complete", horizon_days: null })
      await shoot(page, `policy.${language}`)
    })

    it("refuses a second one for the same product and leads to the first", async () => {
      await page.goto("/app/settings/backorder-policies")
      await openForm()
      await searchProduct()
      await modal.getByRole("button", { name: words.submit, exact: true }).click()
      await modal.getByRole("alert").filter({ hasText: words.taken }).waitFor()
      await shoot(page, `policy-taken.${language}`)
      await modal.getByRole("link", { name: words.openExisting }).click()
      await page.waitForURL((url) => /\/backorder-policies\/bopol_/.test(url.pathname))
    })

    it("is edited by keyboard, and a field that is emptied inherits again", async () => {
      await tabTo(page, "button", words.edit)
      await page.keyboard.press("Enter")
      modal = page.getByRole("dialog")
      await cap().fill("")
      await hint(words.fromStore).waitFor()
      await page.keyboard.press("Enter")
      await modal.waitFor({ state: "detached" })
      expect(await policyOf("product")).toMatchObject({ cap: null, shipping: "complete" })
      const editing = page.getByRole("button", { name: words.edit })
      expect(await editing.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true)
      await on().shop.admin("POST", `/admin/backorder-policies/${(await policyOf("product")).id}`, { cap: 3 })
      await page.reload()
    })

    it("says what is inherited again before it deletes, and does nothing when the answer is no", async () => {
      await page.getByRole("button", { name: words.delete, exact: true }).click()
      const prompt = page.getByRole("alertdialog")
      await prompt.getByText(words.sure).waitFor()
      expect(await prompt.innerText()).toContain(words.again)
      await shoot(page, `policy-delete.${language}`)
      await prompt.getByRole("button", { name: words.back }).click()
      await prompt.waitFor({ state: "detached" })
      await page.waitForFunction((label) => document.activeElement?.textContent === label, words.delete)
      expect(await policyOf("product")).toBeDefined()
      await page.getByRole("button", { name: words.delete, exact: true }).click()
      await prompt.getByRole("button", { name: words.delete }).click()
      await page.waitForURL((url) => url.pathname === "/app/settings/backorder-policies")
      expect(await policyOf("product")).toBeUndefined()
    })

    it("inherits from the options of the plugin where it is the store's own", async () => {
      const { id } = await policyOf("store")
      await page.goto(`/app/settings/backorder-policies/${id}`)
      await page.getByRole("button", { name: words.edit }).click()
      modal = page.getByRole("dialog")
      await cap().fill("")
      await hint(words.fromDefault).waitFor()
      await page.keyboard.press("Escape")
      await modal.waitFor({ state: "detached" })
    })

    it("pages and finds them by name", async () => {
      const made = await Promise.all(
        Array.from({ length: MANY }, async (_, index) => {
          const { body } = await on().shop.admin<{ sales_channel: { id: string } }>("POST", "/admin/sales-channels", {
            name: `Fair ${language} ${index + 1}`,
          })
          return body.sales_channel.id
        })
      )
      for (const id of made) {
        await on().shop.admin("POST", "/admin/backorder-policies", { scope: { type: "sales_channel", id }, cap: 1 })
      }
      await page.goto("/app/settings/backorder-policies")
      await page.getByText(words.results(MANY + 1)).waitFor()
      await page.getByRole("button", { name: words.next }).click()
      await page.waitForURL((url) => url.searchParams.get("offset") === "20")
      await page.goto(`/app/settings/backorder-policies?q=${encodeURIComponent(`Fair ${language} 7`)}`)
      await page.getByRole("link", { name: `Fair ${language} 7` }).waitFor()
      expect(await page.locator("tbody tr").count()).toBe(1)
      await page.goto("/app/settings/backorder-policies?q=no%20such%20thing")
      await page.getByText(words.empty).waitFor()
    })

    it("throws no error", () => {
      expect(watched.complaints).toEqual([])
    })
  })
}
