import { renderNotice } from "../index"
import { merchantSamples } from "../samples/merchant"

const sample = merchantSamples.merchant_digest

describe("the merchant's mail of the day", () => {
  it("counts each kind, names the first with their pages, and says how many more there are", async () => {
    const { subject, text } = await renderNotice(sample, "en")
    expect(subject).toBe("Nordholz: 15 things need your attention, 23 November 2026")
    expect(text).toContain("Duties to customers that are due by 26 November 2026 or overdue: 12")
    expect(text).toContain("- Order 1042: tell of the delay, by 22 November 2026\n  https://shop.example/app/backorders/bo_1")
    expect(text).toContain("And 10 more; the admin shows all of them.")
    expect(text).toContain("- Purchase order 17, Tischlerei Wolf: expected on 20 November 2026")
  })

  it("leaves out what there is nothing of", async () => {
    const nothing = { count: 0, first: [] }
    const { subject, text } = await renderNotice({ ...sample, duties: nothing, notices: nothing, supplier_dates: nothing }, "de")
    expect(subject).toBe("Nordholz: 1 Vorgang wartet auf Sie, 23. November 2026")
    expect(text).toContain("Bestellungen, deren versandte Ware sich nicht abbuchen ließ: 1\n\n- Bestellung 1039: noch nicht abgebucht")
    expect(text).not.toMatch(/Pflichten|Mails der|Lieferantenbestellung/)
  })
})
