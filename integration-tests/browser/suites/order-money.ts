import type { Locator, Page } from "playwright-core"
import type { Order } from "../../../demo/story/customer"
import { stockGoods } from "../../../demo/story/goods"
import { eventually } from "../../../demo/story/http"
import { recordWhen } from "../../../demo/story/watch"
import type { AdminOrderPaymentResponse, BackorderDTO, OrderPaymentDTO } from "../../../src/types"
import { bankPayments, offerDemoBanks, orderPaidWith } from "../../support/demo-banks"
import { fulfil } from "../../support/order-changes"
import { openAdmin, shoot, type Language, type Watched } from "../../support/screens"
import { customerIn } from "../scene"
import type { Stage } from "../shop.spec"

const WORDS = {
  en: {
    section: "Payment",
    rule: "Nothing is charged before goods leave: each parcel is charged when it is packed.",
    due: /are due and not paid\. The provider has refused it once: The bank refuses to pay\. It is tried again on/,
    owed: /must be paid back by .+ \d{4}\./,
    paid: "Paid by other means",
    paidBack: "Paid back by other means",
    enter: "Enter",
    back: "Go back",
    missing: "Fill this in.",
    reason: "Reason",
    reference: "Reference",
    confirm: /count as paid by other means\. This cannot be undone here\./,
    wasPaid: /were paid by other means \(reference: Transfer 4711\)\./,
    wasPaidBack: /were paid back by other means \(reference: Transfer 4712\)\./,
  },
  de: {
    section: "Zahlung",
    rule: "Nichts wird abgebucht, bevor Ware das Haus verlässt: Jedes Paket wird abgebucht, sobald es gepackt ist.",
    due: /sind fällig und nicht bezahlt\. Der Zahlungsanbieter hat das einmal abgelehnt: The bank refuses to pay\. Der nächste Versuch ist am/,
    owed: /müssen bis .+ \d{4} zurückgezahlt sein\./,
    paid: "Anders bezahlt",
    paidBack: "Anders zurückgezahlt",
    enter: "Eintragen",
    back: "Zurück",
    missing: "Bitte ausfüllen.",
    reason: "Grund",
    reference: "Beleg",
    confirm: /gelten als auf anderem Weg bezahlt\. Das lässt sich hier nicht rückgängig machen\./,
    wasPaid: /wurden auf anderem Weg bezahlt \(Beleg: Transfer 4711\)\./,
    wasPaidBack: /wurden auf anderem Weg zurückgezahlt \(Beleg: Transfer 4712\)\./,
  },
}

/** Money of an order that its provider refuses, settled by staff: why and when it is charged, what is due, and the way out. */
export function orderMoney(on: () => Stage): void {
  describe.each<Language>(["en", "de"])("money beside an order (%s)", (language) => {
    const words = WORDS[language]
    let watched: Watched
    let page: Page

    const paymentOf = async (order: Order): Promise<OrderPaymentDTO> =>
      (await on().shop.admin<AdminOrderPaymentResponse>("GET", `/admin/orders/${order.id}/backorder-payment`)).body.payment
    const ordered = async (title: string, data: Record<string, unknown>): Promise<{ order: Order; record: BackorderDTO }> => {
      const { shop } = on()
      await offerDemoBanks(shop)
      const goods = await stockGoods(shop, `${title} ${language}`, 1, 100)
      const order = await orderPaidWith(shop, goods, 2, { provider: "pp_demo_parts", data, customer: customerIn("ie") })
      return { order, record: await recordWhen(shop, order, "is recorded", ({ waiting_quantity }) => waiting_quantity === 1) }
    }
    const sectionOf = async (order: Order): Promise<Locator> => {
      await page.goto(`/app/orders/${order.id}`)
      const section = page.getByRole("region", { name: words.section, exact: true })
      await section.waitFor()
      return section
    }
    const fill = async (drawer: Locator, reference: string): Promise<void> => {
      await drawer.getByRole("textbox", { name: words.reason }).fill("The card was closed.")
      await drawer.getByRole("textbox", { name: words.reference }).fill(reference)
    }
    const answer = async (name: string): Promise<void> => {
      const prompt = page.getByRole("alertdialog")
      await prompt.getByRole("button", { name, exact: true }).click()
      await prompt.waitFor({ state: "detached" })
    }

    beforeAll(async () => {
      const { shop, browser, session } = on()
      watched = await openAdmin(browser, shop, session, language)
      page = watched.page
    })
    afterAll(() => page?.context().close())

    it("says why and when it is charged and what the provider refused, and enters a payment after a word", async () => {
      const { order, record } = await ordered("Refused lamp", { refuses_capture: true })
      await fulfil(on().shop, order, [{ lineId: record.line_item_id, quantity: 1 }])
      await eventually("the charge refused", async () => (await paymentOf(order)).refused_charge !== null)
      const section = await sectionOf(order)
      await section.getByText(words.rule).waitFor()
      await section.getByText(words.due).waitFor()
      await section.scrollIntoViewIfNeeded()
      await shoot(page, `order-money.${language}`)

      await section.getByRole("button", { name: words.paid }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByRole("button", { name: words.enter, exact: true }).click()
      await drawer.getByText(words.missing).first().waitFor()
      expect(await drawer.getByText(words.missing).count()).toBe(2)
      await fill(drawer, "Transfer 4711")
      await shoot(page, `order-money-paid.${language}`)
      await drawer.getByRole("button", { name: words.enter, exact: true }).click()
      await page.getByRole("alertdialog").getByText(words.confirm).waitFor()
      await answer(words.back)
      expect((await paymentOf(order)).due_amount).toBeGreaterThan(0)
      await drawer.getByRole("button", { name: words.enter, exact: true }).click()
      await answer(words.enter)

      await drawer.waitFor({ state: "detached" })
      await section.getByRole("button", { name: words.paid }).waitFor({ state: "detached" })
      await page.getByText(words.wasPaid).first().waitFor()
      expect(await paymentOf(order)).toMatchObject({ due_amount: 0, refused_charge: null })
    })

    it("enters a refund that the provider refuses", async () => {
      const { shop } = on()
      const { order, record } = await ordered("Returned lamp", { refuses_refund: true })
      const [{ id, amount }] = await bankPayments(shop, order)
      await shop.admin("POST", `/admin/payments/${id}/capture`, { amount })
      await expect(shop.admin("POST", `/admin/backorders/${record.id}/cancel`, {})).rejects.toThrow()
      const section = await sectionOf(order)
      await section.getByText(words.owed).waitFor()
      await section.getByRole("button", { name: words.paidBack }).click()
      const drawer = page.getByRole("dialog")
      await fill(drawer, "Transfer 4712")
      await shoot(page, `order-money-paid-back.${language}`)
      await drawer.getByRole("button", { name: words.enter, exact: true }).click()
      await answer(words.enter)

      await drawer.waitFor({ state: "detached" })
      await page.getByText(words.wasPaidBack).first().waitFor()
      expect((await paymentOf(order)).open_refunds).toEqual([])
    })

    it("throws no error", () => {
      expect(watched.complaints).toEqual([])
    })
  })
}
