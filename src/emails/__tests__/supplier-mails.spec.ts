import type { NoticeLanguage, SupplierNoticeType } from "../../types/notice"
import { renderNotice } from "../index"
import { chairs, samples, url } from "./supplier-samples"

const said: Record<SupplierNoticeType, Record<NoticeLanguage, { subject: string; text: string[] }>> = {
  supplier_order: {
    de: {
      subject: "Bestellung 17 von Nordholz: bitte bestätigen",
      text: [
        "Guten Tag Frau Tischler,",
        "- Eichenstuhl, schwarz (TW-4711): 10 zu je 41,125\u00a0€; Liefertermin 14. Dezember 2026.",
        "Lieferung an: Lager Nord, Hafenstr. 1, 20457 Hamburg",
        `Bestellung bestätigen oder ändern:\n${url}`,
        "Ohne Ihre Antwort wissen wir nicht, ob die Ware kommt",
      ],
    },
    en: {
      subject: "Purchase order 17 from Nordholz: please confirm",
      text: [
        "Hello Frau Tischler,",
        "- Eichenstuhl, schwarz (TW-4711): 10 at €41.125 each; delivery date 14 December 2026.",
        "Deliver to: Lager Nord, Hafenstr. 1, 20457 Hamburg",
        `Confirm the order or change it:\n${url}`,
        "Without your answer we do not know whether the goods come",
      ],
    },
  },
  supplier_changed: {
    de: {
      subject: "Bestellung 17: geändert, bitte bestätigen",
      text: ["6 noch zu liefern, bisher 10; Liefertermin 14. Dezember 2026.", "Ohne Ihre Antwort gilt die Bestellung"],
    },
    en: {
      subject: "Purchase order 17: changed, please confirm",
      text: ["6 still to come, previously 10; delivery date 14 December 2026.", "Without your answer the order stands"],
    },
  },
  supplier_reminder: {
    de: {
      subject: "Bestellung 17: bitte bestätigen",
      text: ["haben Sie noch nicht bestätigt:", "10 noch zu liefern", "Ohne Ihre Antwort nennen wir unseren Kunden einen späteren Termin"],
    },
    en: {
      subject: "Purchase order 17: please confirm",
      text: ["You have not confirmed", "10 still to come", "Without your answer we tell our customers a later date"],
    },
  },
  supplier_forecast: {
    de: {
      subject: "Bedarfsvorschau von Nordholz",
      text: [
        "Eichenstuhl, schwarz (TW-4711), Vorschau aus 31 Wochen\n- Zeitraum Woche ab 30. November 2026, fest 7, bestellt 0, Vorschau, mittlerer Wert 4, Vorschau, höchstens in 9 von 10 Fällen 9,5",
        "- Zeitraum alle 2 Wochen, fest 7, bestellt 12,",
        "keine Bestellung",
        "https://shop.example/backorders/supplier-forecast/a.b",
      ],
    },
    en: {
      subject: "Forecast from Nordholz",
      text: [
        "Eichenstuhl, schwarz (TW-4711), forecast from 31 weeks of orders\n- Period week from 30 November 2026, firm 7, on order 0, forecast, middle value 4, forecast, at most in 9 of 10 cases 9.5",
        "- Period all 2 weeks, firm 7, on order 12,",
        "no order",
        "https://shop.example/backorders/supplier-forecast/a.b",
      ],
    },
  },
}

const types: SupplierNoticeType[] = ["supplier_order", "supplier_changed", "supplier_reminder", "supplier_forecast"]
const everyMail = types.flatMap((type) => (["de", "en"] as const).map((language) => ({ type, language })))

describe.each(everyMail)("$type in $language", ({ type, language }) => {
  it("says what it has to say, and what silence means", async () => {
    const mail = await renderNotice(samples[type], language)
    expect(mail.subject).toBe(said[type][language].subject)
    said[type][language].text.forEach((sentence) => expect(mail.text).toContain(sentence))
  })

  it("shows markup in a name as text and keeps it out of the subject's lines", async () => {
    const hostile = "<b>x</b>\r\nBcc: a@b.example"
    const mail = await renderNotice({ ...samples[type], shop_name: hostile, contact_name: hostile }, language)
    expect(mail.html).not.toContain("<b>x</b>")
    expect(mail.subject).not.toMatch(/[\r\n]/)
  })
})

it.each([
  ["de", "Bestellung 17 von Nordholz: ein neuer Link", "gelten nicht mehr", "Sie müssen nicht noch einmal antworten."],
  ["en", "Purchase order 17 from Nordholz: a new link", "do not work any more", "you do not need to answer again."],
] as const)("brings a new link in %s without asking anew", async (language, subject, intro, silence) => {
  const mail = await renderNotice({ ...samples.supplier_order, replaces_link: true }, language)
  expect(mail.subject).toBe(subject)
  expect(mail.text).toContain(intro)
  expect(mail.text).toContain(silence)
  expect(mail.text).toContain(url)
})

it("has no columns for a forecast that there is none of, and names what stands on the page alone", async () => {
  const [article] = samples.supplier_forecast.articles
  const untold = { median: null, high: null }
  const early = {
    ...article,
    history_weeks: null,
    weeks: article.weeks.map((week) => ({ ...week, ...untold })),
    total: { ...article.total, ...untold },
  }
  const mail = await renderNotice({ ...samples.supplier_forecast, articles: [early], further_articles: 3 }, "en")
  expect(mail.text).toContain("(TW-4711), no forecast: too few orders so far\n- Period week from 30 November 2026, firm 7, on order 0\n")
  expect(mail.text).not.toContain("middle value")
  expect(mail.text).toContain("3 more articles are on the page.")
})

it("tells of a cancellation without asking for a date", async () => {
  const mail = await renderNotice({ ...samples.supplier_changed, change: "canceled", reason: "The customer withdrew." }, "en")
  expect(mail.subject).toBe("Purchase order 17: cancelled")
  expect(mail.text).toContain("(TW-4711): 6 cancelled.")
  expect(mail.text).toContain("Reason: The customer withdrew.")
  expect(mail.text).not.toContain("delivery date")
})

it("asks for a date where a line has none, and says that an order is urgent", async () => {
  const mail = await renderNotice(
    { ...samples.supplier_order, rush: true, note: "Tail lift needed", lines: [{ ...chairs, sku: null, expected_at: null }] },
    "en"
  )
  expect(mail.subject).toBe("Purchase order 17 from Nordholz, urgent: please confirm")
  expect(mail.text).toContain("- Eichenstuhl, schwarz: 10 at €41.125 each; please name a delivery date.")
  expect(mail.text).toContain("Note: Tail lift needed")
})

it("asks for a date that has passed", async () => {
  const mail = await renderNotice({ ...samples.supplier_reminder, about: "overdue" }, "de")
  expect(mail.subject).toBe("Bestellung 17: wann kommt die Ware?")
})

it("makes no link of an address that is none of the web", async () => {
  const mail = await renderNotice({ ...samples.supplier_order, supplier_url: "javascript:alert(1)" }, "en")
  expect(mail.html).not.toContain("javascript:")
})

describe("an order that the supplier delivers to the customer", () => {
  const dropshipped = { ...samples.supplier_order, slip_url: `${url}/slip` }

  it("says so, and leads to the shop's delivery note", async () => {
    expect((await renderNotice(dropshipped, "en")).text).toContain(`Print the delivery note:\n${url}/slip`)
    expect((await renderNotice(dropshipped, "de")).text).toContain("Legen Sie nur unseren Lieferschein bei")
  })

  it("is told from one for the shop's stock", async () => {
    expect((await renderNotice(samples.supplier_order, "en")).text).not.toContain("delivery note")
  })
})
