import { stockGoods } from "../../../demo/story/goods"
import { chooseFromMenu, openAdmin, shoot, type Language, type Watched } from "../../support/screens"
import {
  draftFor,
  formOf,
  postForm,
  purchaseOrder,
  sentTo,
  showPage,
  supplierMails,
  type WantedLine,
} from "../../support/supplier-page"
import { inDays } from "../scene"
import type { Stage } from "../shop.spec"

const WORDS = {
  de: {
    offered: "Stattdessen angeboten: Oak bench, brown, B-2, je 39,90",
    decline: "Angebot ablehnen",
    sure: "Dieses Angebot ablehnen?",
    done: "Das Angebot ist abgelehnt.",
    menu: "Aktionen: Lieferantenbestellung",
    revoke: "Links des Lieferanten ungültig machen",
    revokeSure: "Links ungültig machen",
    revoked: (number: number) => `Die Links zu Lieferantenbestellung #${number} sind ungültig.`,
    send: "Senden",
    mails: "mit einem Link zum Antworten",
  },
  en: {
    offered: "Offered instead: Oak bench, brown, B-2, €39.90 each",
    decline: "Decline the offer",
    sure: "Decline this offer?",
    done: "The offer is declined.",
    menu: "Actions: Purchase order",
    revoke: "Void the supplier's links",
    revokeSure: "Void links",
    revoked: (number: number) => `The links to purchase order #${number} are void.`,
    send: "Send",
    mails: "with a link to answer it",
  },
} as const

/** What staff see of a supplier's answer. */
export function supplierAnswers(on: () => Stage): void {
  describe.each<Language>(["de", "en"])("the answer of a supplier in the admin (%s)", (language) => {
    const words = WORDS[language]
    let watched: Watched
    let wanted: WantedLine[]

    beforeAll(async () => {
      const { shop, browser, session } = on()
      watched = await openAdmin(browser, shop, session, language)
      wanted = [{ goods: await stockGoods(shop, `Answered bench ${language}`, 0, 159), quantity: 10, expectedAt: inDays(21) }]
    })
    afterAll(() => watched?.page.context().close())

    it("shows an offer with its line, and declines it", async () => {
      const { shop } = on()
      const { page } = watched
      const { order, link } = await sentTo(shop, wanted, { language })
      const form = formOf(await showPage(shop, link), "answer")
      const [{ id }] = order.lines
      form.set(`answer-${id}`, "substitute")
      form.set(`offer-${id}`, "Oak bench, brown")
      form.set(`sku-${id}`, "B-2")
      form.set(`price-${id}`, "39.9")
      await postForm(shop, link, form)

      await page.goto(`/app/purchase-orders/${order.id}`)
      await page.getByText(words.offered).waitFor()
      await shoot(page, `supplier-offer.${language}`)
      await page.getByRole("button", { name: words.decline }).click()
      const prompt = page.getByRole("alertdialog", { name: words.sure })
      await shoot(page, `supplier-offer-decline.${language}`)
      await prompt.getByRole("button", { name: words.decline }).click()
      await page.getByText(words.done).first().waitFor()
      await page.getByText(words.offered).waitFor({ state: "detached" })
      expect((await purchaseOrder(shop, order.id)).lines).toMatchObject([{ open_quantity: 10, proposed_substitute: null }])
    })

    it("says before an order is sent that it is mailed, and to whom", async () => {
      const { shop } = on()
      const { page } = watched
      const draft = await draftFor(shop, wanted, { language, email: `asks.${language}@west.example` })
      await page.goto(`/app/purchase-orders/${draft.id}`)
      await page.getByRole("button", { name: words.send, exact: true }).click()
      const prompt = page.getByRole("alertdialog")
      await prompt.getByText(words.mails).waitFor()
      expect(await prompt.innerText()).toContain(`asks.${language}@west.example`)
      await shoot(page, `supplier-send.${language}`)
      await prompt.getByRole("button", { name: words.send, exact: true }).click()
      await prompt.waitFor({ state: "detached" })
      await supplierMails(shop, draft, "supplier_order", 1)
    })

    it("makes the links to an order void from its menu, by keyboard, and says where the new one goes", async () => {
      const { shop } = on()
      const { page } = watched
      const { order, link } = await sentTo(shop, wanted, { language })
      await page.goto(`/app/purchase-orders/${order.id}`)
      await page.getByRole("row").filter({ hasText: wanted[0].goods.title }).waitFor()
      const menu = `${words.menu} #${order.display_id}`
      await chooseFromMenu(page, menu, words.revoke)
      const prompt = page.getByRole("alertdialog")
      await prompt.getByText(order.supplier.email ?? "an address").waitFor()
      await shoot(page, `supplier-links.${language}`)
      await prompt.getByRole("button", { name: words.revokeSure }).click()
      await page.getByText(words.revoked(order.display_id)).first().waitFor()
      expect((await showPage(shop, link)).status).toBe(410)
      await supplierMails(shop, order, "supplier_order", 2)
    })
  })
}
