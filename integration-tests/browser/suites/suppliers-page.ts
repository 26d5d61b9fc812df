import type { Locator, Page } from "playwright-core"
import type { AdminSupplierAgreementListResponse, PurchaseOrderDTO, SupplierAgreementDTO, SupplierDTO } from "../../../src/types"
import { stockGoods } from "../../../demo/story/goods"
import { chooseFromMenu, day, openAdmin, shoot, tabTo, type Language, type Watched } from "../../support/screens"
import type { Stage } from "../shop.spec"

const WORDS = {
  en: {
    create: "Create supplier",
    name: "Name",
    missing: "Fill this in.",
    submit: "Create",
    edit: "Edit",
    save: "Save",
    delivery: "Edit: Working days and delivery",
    timeZone: "Time zone",
    friday: "Friday",
    holidays: "Holidays",
    badHoliday: "Write every day like 2026-12-25, one per line.",
    carrier: "Carrier",
    transit: "Transit days",
    contacts: "Edit: Contacts",
    addContact: "Add a contact",
    phone: "Phone",
    agree: "Create agreement",
    item: "Item",
    leadTime: "Lead time (days)",
    from: "From quantity",
    cost: "Unit cost (EUR)",
    addBreak: "Add a price break",
    secondPrice: "Price 2",
    rising: "Each price begins at a higher quantity than the one above.",
    minimum: "Minimum",
    overlaps: "overlaps it",
    cancel: "Cancel",
    menu: "Actions",
    delete: "Delete",
    sure: "Delete this agreement?",
    back: "Go back",
    price: "from €9.00",
    atLeast: "at least 5",
    none: "No agreements yet",
    order: "Create purchase order",
    supplier: "Supplier",
    location: "Delivered to",
    quantity: "Quantity",
    draft: "Create draft",
  },
  de: {
    create: "Lieferanten anlegen",
    name: "Name",
    missing: "Bitte ausfüllen.",
    submit: "Anlegen",
    edit: "Bearbeiten",
    save: "Speichern",
    delivery: "Bearbeiten: Arbeitstage und Lieferung",
    timeZone: "Zeitzone",
    friday: "Freitag",
    holidays: "Feiertage",
    badHoliday: "Schreiben Sie jeden Tag wie 2026-12-25, einen je Zeile.",
    carrier: "Spedition",
    transit: "Tage unterwegs",
    contacts: "Bearbeiten: Ansprechpartner",
    addContact: "Ansprechpartner hinzufügen",
    phone: "Telefon",
    agree: "Vereinbarung anlegen",
    item: "Artikel",
    leadTime: "Lieferzeit (Tage)",
    from: "Ab Menge",
    cost: "Stückpreis (EUR)",
    addBreak: "Staffelpreis hinzufügen",
    secondPrice: "Preis 2",
    rising: "Jeder Preis beginnt bei einer höheren Menge als der darüber.",
    minimum: "Mindestmenge",
    overlaps: "overlaps it",
    cancel: "Abbrechen",
    menu: "Aktionen",
    delete: "Löschen",
    sure: "Diese Vereinbarung löschen?",
    back: "Zurück",
    price: "ab 9,00 €",
    atLeast: "mindestens 5",
    none: "Noch keine Vereinbarungen",
    order: "Bestellung anlegen",
    supplier: "Lieferant",
    location: "Lieferung an",
    quantity: "Menge",
    draft: "Entwurf anlegen",
  },
}

/** Where a merchant keeps what is known of suppliers and what was agreed with them. */
export function suppliersPage(on: () => Stage): void {
  describe.each<Language>(["en", "de"])("the suppliers' pages (%s)", (language) => {
    const words = WORDS[language]
    const name = `Möbelwerk Süd (${language})`
    const goods = `Rocking chair (${language})`
    let watched: Watched
    let page: Page
    let drawer: Locator

    beforeAll(async () => {
      const { shop, browser, session } = on()
      await stockGoods(shop, goods, 0, 99)
      watched = await openAdmin(browser, shop, session, language)
      page = watched.page
      drawer = page.getByRole("dialog")
    })
    afterAll(() => watched?.page.context().close())

    const suppliers = async (): Promise<SupplierDTO[]> => {
      const { body } = await on().shop.admin<{ suppliers: SupplierDTO[] }>("GET", `/admin/suppliers?q=${encodeURIComponent(name)}`)
      return body.suppliers
    }
    const agreements = async (): Promise<SupplierAgreementDTO[]> => {
      const [supplier] = await suppliers()
      const { body } = await on().shop.admin<AdminSupplierAgreementListResponse>("GET", `/admin/suppliers/${supplier.id}/agreements`)
      return body.agreements
    }
    const closed = () => drawer.waitFor({ state: "detached" })

    it("find one among all, with language and currency", async () => {
      await page.goto("/app/suppliers")
      await page.getByRole("searchbox").fill("hudson")
      const row = page.getByRole("row").filter({ hasText: "Hudson Home Goods" })
      await row.waitFor()
      await page.getByRole("row").filter({ hasText: "Tischlerei Brandt" }).first().waitFor({ state: "detached" })
      expect(await row.innerText()).toContain("orders@hudson.example")
      expect(await row.innerText()).toContain("USD")
      await shoot(page, `suppliers.${language}`)
    })

    it("create one by keyboard, saying first what is missing, and lead to its page", async () => {
      await page.goto("/app/suppliers")
      await page.getByRole("row").filter({ hasText: "Hudson Home Goods" }).waitFor()
      await tabTo(page, "button", words.create)
      await page.keyboard.press("Enter")
      await drawer.getByRole("textbox", { name: words.name }).waitFor()
      await page.keyboard.press("Enter")
      await drawer.getByText(words.missing).first().waitFor()
      expect(await suppliers()).toEqual([])
      await drawer.getByRole("textbox", { name: words.name }).fill(name)
      await shoot(page, `supplier-create.${language}`)
      await page.keyboard.press("Enter")
      await page.getByRole("heading", { name, level: 1 }).waitFor()
      await page.getByText(words.none).waitFor()
      expect(await suppliers()).toMatchObject([{ name, language, time_zone: "Europe/Berlin" }])
    })

    it("keep when it works and how its goods travel", async () => {
      await page.getByRole("button", { name: words.delivery }).click()
      await drawer.getByRole("combobox", { name: words.timeZone }).fill("vienna")
      await page.getByRole("option", { name: "Europe/Vienna" }).waitFor()
      await page.keyboard.press("Enter")
      await drawer.getByRole("checkbox", { name: words.friday }).click()
      await drawer.getByRole("textbox", { name: words.holidays }).fill("2026-12-25\n24.12.")
      await drawer.getByRole("textbox", { name: words.carrier }).fill("DPD")
      await drawer.getByRole("spinbutton", { name: words.transit }).fill("2")
      await drawer.getByRole("button", { name: words.save }).click()
      await drawer.getByText(words.badHoliday).waitFor()
      await shoot(page, `supplier-delivery.${language}`)
      await drawer.getByRole("textbox", { name: words.holidays }).fill("2026-12-25\n2026-12-24")
      await drawer.getByRole("button", { name: words.save }).click()
      await closed()
      expect(await suppliers()).toMatchObject([
        {
          time_zone: "Europe/Vienna",
          working_days: [1, 2, 3, 4],
          holidays: ["2026-12-24", "2026-12-25"],
          carrier: "DPD",
          transit_days: 2,
        },
      ])
      await page.getByText(day("2026-12-24", language)).waitFor()
    })

    it("keep whom to ask", async () => {
      await page.getByRole("button", { name: words.contacts }).click()
      await drawer.getByRole("button", { name: words.addContact }).click()
      await drawer.getByRole("textbox", { name: words.name }).fill("Ida Ebert")
      await drawer.getByRole("textbox", { name: words.phone }).fill("+43 1 234")
      await page.keyboard.press("Enter")
      await closed()
      await page.getByRole("link", { name: "+43 1 234" }).waitFor()
      expect((await suppliers())[0]?.contacts).toEqual([{ name: "Ida Ebert", email: null, phone: "+43 1 234", role: null }])
    })

    it("hold an agreement with price breaks, made without a mouse", async () => {
      await tabTo(page, "button", words.agree)
      await page.keyboard.press("Enter")
      const picker = drawer.getByRole("combobox", { name: words.item })
      await picker.fill(goods)
      await page.getByRole("option", { name: goods }).waitFor()
      await page.keyboard.press("Enter")
      await drawer.getByRole("spinbutton", { name: words.cost }).fill("10")
      await tabTo(page, "button", words.addBreak)
      await page.keyboard.press("Enter")
      const second = drawer.getByRole("group", { name: words.secondPrice })
      await second.getByRole("spinbutton", { name: words.from }).fill("0")
      await second.getByRole("spinbutton", { name: words.cost }).fill("9")
      await drawer.getByRole("spinbutton", { name: words.minimum }).fill("5")
      await drawer.getByRole("spinbutton", { name: words.leadTime, exact: true }).fill("14")
      await page.keyboard.press("Enter")
      await drawer.getByText(words.rising).waitFor()
      await shoot(page, `agreement-create.${language}`)
      await second.getByRole("spinbutton", { name: words.from }).fill("50")
      await page.keyboard.press("Enter")
      await closed()
      const row = page.getByRole("row").filter({ hasText: goods })
      await row.waitFor()
      const text = (await row.innerText()).replaceAll("\u00a0", " ")
      expect(text).toContain(words.price)
      expect(text).toContain(words.atLeast)
      expect(await agreements()).toMatchObject([
        {
          discount: "all_units",
          price_breaks: [
            { minimum_quantity: 0, unit_cost: 10 },
            { minimum_quantity: 50, unit_cost: 9 },
          ],
          minimum_quantity: 5,
          lead_time_days: 14,
          valid_until: null,
          currency_code: "eur",
        },
      ])
      await shoot(page, `supplier.${language}`)
    })

    it("refuse a second agreement for the same days, naming the first, and change nothing", async () => {
      await page.getByRole("button", { name: words.agree }).click()
      await drawer.getByRole("combobox", { name: words.item }).fill(goods)
      await page.getByRole("option", { name: goods }).waitFor()
      await page.keyboard.press("Enter")
      await drawer.getByRole("spinbutton", { name: words.cost }).fill("8")
      await drawer.getByRole("spinbutton", { name: words.leadTime, exact: true }).fill("7")
      await page.keyboard.press("Enter")
      await drawer.getByRole("alert").filter({ hasText: words.overlaps }).filter({ hasText: goods }).waitFor()
      await shoot(page, `agreement-overlap.${language}`)
      await drawer.getByRole("button", { name: words.cancel }).click()
      await closed()
      expect(await agreements()).toHaveLength(1)
    })

    it("give a new order's line the cost and the date that were agreed on", async () => {
      const address = page.url()
      await page.goto("/app/purchase-orders")
      await page.getByRole("button", { name: words.order, exact: true }).click()
      await drawer.getByRole("combobox", { name: words.supplier }).click()
      await page.getByRole("option", { name }).click()
      await drawer.getByRole("combobox", { name: words.location }).click()
      await page.getByRole("option").first().click()
      await drawer.getByRole("combobox", { name: words.item }).fill(goods)
      await page.getByRole("option", { name: goods }).waitFor()
      await page.keyboard.press("Enter")
      await drawer.getByRole("spinbutton", { name: words.quantity }).fill("50")
      await shoot(page, `purchase-order-create.${language}`)
      await drawer.getByRole("button", { name: words.draft }).click()
      await page.waitForURL(/purchase-orders\/po_/)
      const { body } = await on().shop.admin<{ purchase_order: PurchaseOrderDTO }>(
        "GET",
        `/admin/purchase-orders/${new URL(page.url()).pathname.split("/").at(-1)}`
      )
      expect(body.purchase_order.lines).toMatchObject([{ quantity: 50, unit_cost: 9, expected_at: expect.any(String) }])
      await page.goto(address)
    })

    it("change an agreement, and delete it after asking", async () => {
      const menu = `${words.menu}: ${goods}, ${day((await agreements())[0].valid_from, language)}`
      await chooseFromMenu(page, menu, words.edit)
      const leadTime = drawer.getByRole("spinbutton", { name: words.leadTime, exact: true })
      await leadTime.fill("21")
      await page.keyboard.press("Enter")
      await closed()
      expect(await agreements()).toMatchObject([{ lead_time_days: 21, minimum_quantity: 5 }])

      await chooseFromMenu(page, menu, words.delete)
      const question = page.getByRole("alertdialog")
      await question.getByText(words.sure).waitFor()
      await shoot(page, `agreement-delete.${language}`)
      await question.getByRole("button", { name: words.back }).click()
      await question.waitFor({ state: "detached" })
      expect(await agreements()).toHaveLength(1)
      await chooseFromMenu(page, menu, words.delete)
      await question.getByRole("button", { name: words.delete }).click()
      await page.getByText(words.none).waitFor()
      expect(await agreements()).toEqual([])
    })

    it("fit on a telephone", async () => {
      const [supplier] = await suppliers()
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`/app/suppliers/${supplier.id}`)
      await page.getByRole("heading", { name, level: 1 }).waitFor()
      await page.getByText(words.none).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      await shoot(page, `supplier-phone.${language}`)
    })

    it("throw no error", () => {
      expect(watched.complaints).toEqual([])
    })
  })
}
