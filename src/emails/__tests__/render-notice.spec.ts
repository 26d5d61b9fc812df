import type { CustomerNoticeType, NoticeLanguage } from "../../types/notice"
import { renderNotice, subjectOf } from "../index"
import { chairs, noticeTypes, oil, samples, url } from "./samples"

const everyMail = noticeTypes.flatMap((type) => (["de", "en"] as const).map((language) => ({ type, language })))

const said: Record<CustomerNoticeType, Record<NoticeLanguage, { subject: string; text: string[] }>> = {
  order_taken: {
    de: {
      subject: "Ihre Bestellung 1042: 7 × Eichenstuhl, schwarz kommen spätestens am 14. Dezember 2026",
      text: [
        "Guten Tag Frau Weber,",
        "- Eichenstuhl, schwarz: 3 sind auf Lager; 7 kommen spätestens am 14. Dezember 2026.",
        "Ohne Nachricht von Ihnen bleibt die Bestellung bestehen",
        "noch nichts abgebucht",
      ],
    },
    en: {
      subject: "Your order 1042: 7 × Eichenstuhl, schwarz arrive by 14 December 2026 at the latest",
      text: [
        "Hello Frau Weber,",
        "3 are in stock; 7 arrive by 14 December 2026 at the latest.",
        "Unless you tell us otherwise, the order stands",
        "Nothing has been charged yet",
      ],
    },
  },
  date_known: {
    de: {
      subject: "Ihre Bestellung 1042: Liefertermin steht fest, 7 × Eichenstuhl, schwarz kommen spätestens am 14. Dezember 2026",
      text: [
        "für Ware aus Ihrer Bestellung 1042, die noch keinen Liefertermin hatte, steht er jetzt fest:",
        "7 kommen spätestens am 14. Dezember 2026, bisher gab es keinen Termin.",
        "Ohne Ihre Antwort bleibt die Bestellung bestehen",
      ],
    },
    en: {
      subject: "Your order 1042: delivery date known, 7 × Eichenstuhl, schwarz arrive by 14 December 2026 at the latest",
      text: [
        "The delivery date of goods in your order 1042 that had none is known now:",
        "7 arrive by 14 December 2026 at the latest, previously there was no date.",
        "If you do not answer, the order stands",
      ],
    },
  },
  promise_changed: {
    de: {
      subject: "Ihre Bestellung 1042: 7 × Eichenstuhl, schwarz kommen später, neuer Termin 14. Dezember 2026",
      text: [
        "spätestens am 14. Dezember 2026, bisher war es der 30. November 2026. Das ist 14 Tage später.",
        `Auf die Lieferung warten oder 7 stornieren, ohne Kosten:\n${url}`,
        "Ohne Ihre Antwort bleibt die Bestellung bestehen",
        "noch nichts abgebucht",
      ],
    },
    en: {
      subject: "Your order 1042: 7 × Eichenstuhl, schwarz arrive later, new date 14 December 2026",
      text: [
        "by 14 December 2026 at the latest, previously 30 November 2026. That is 14 days later.",
        `Wait for the delivery or cancel 7, at no cost:\n${url}`,
        "If you do not answer, the order stands",
        "Nothing has been charged yet",
      ],
    },
  },
  overdue: {
    de: {
      subject: "Ihre Bestellung 1042: 7 × Eichenstuhl, schwarz sind verspätet, bitte entscheiden Sie",
      text: [
        "7 sind nicht geliefert, zugesagt war der 30. November 2026; neuer Termin spätestens 14. Dezember 2026.",
        `Auf die Lieferung warten oder 7 stornieren, Geld zurück:\n${url}`,
        "Ohne Ihre Antwort bleibt die Bestellung bestehen, und wir liefern bis zum neuen Termin. Was Ihnen wegen des versäumten Termins zusteht",
        "erhalten Sie Ihr Geld zurück",
      ],
    },
    en: {
      subject: "Your order 1042: 7 × Eichenstuhl, schwarz are late, please decide",
      text: [
        "7 have not been delivered, the promised date was 30 November 2026; the new date is 14 December 2026 at the latest.",
        `Wait for the delivery or cancel 7, money back:\n${url}`,
        "If you do not answer, the order stands, and we deliver by the new date. Whatever you are entitled to because of the missed date",
        "You get your money back",
      ],
    },
  },
  last_chance: {
    de: {
      subject: "Ihre Bestellung 1042: ohne Ihre Zustimmung bis zum 30. Dezember 2026 stornieren wir 7 × Eichenstuhl, schwarz",
      text: [
        "Ihre Zustimmung dazu fehlt uns noch",
        "7 kommen spätestens am 14. Dezember 2026, wenn Sie zustimmen.",
        `Dem späteren Termin zustimmen oder 7 stornieren, ohne Kosten:\n${url}`,
        "Stimmen Sie nicht bis zum 30. Dezember 2026 zu, stornieren wir diese Ware am Tag darauf",
      ],
    },
    en: {
      subject: "Your order 1042: without your agreement by 30 December 2026 we cancel 7 × Eichenstuhl, schwarz",
      text: [
        "we still need your agreement to that",
        "7 arrive by 14 December 2026 at the latest if you agree.",
        `Agree to the later date or cancel 7, at no cost:\n${url}`,
        "Unless you agree by 30 December 2026, we cancel these goods the day after",
      ],
    },
  },
  choice_offered: {
    de: {
      subject: "Ihre Bestellung 1042: 7 × Eichenstuhl, schwarz stehen noch aus, Sie haben die Wahl",
      text: [
        "3 sind auf Lager; 7 folgen, zugesagter Termin 14. Dezember 2026.",
        `Auf die Lieferung warten, gleich erhalten, was auf Lager ist, oder 7 stornieren, ohne Kosten:\n${url}`,
        "Wenn Sie weiter warten möchten, müssen Sie nichts tun. Ohne Ihre Antwort bleibt die Bestellung bestehen",
        "noch nichts abgebucht",
      ],
    },
    en: {
      subject: "Your order 1042: 7 × Eichenstuhl, schwarz are still to come, you have the choice",
      text: [
        "3 are in stock; 7 still follow, promised by 14 December 2026.",
        `Wait for the delivery, have what is in stock shipped now, or cancel 7, at no cost:\n${url}`,
        "You do not need to do anything to keep waiting. If you do not answer, the order stands",
        "Nothing has been charged yet",
      ],
    },
  },
  decision_confirmed: {
    de: {
      subject: "Ihre Bestellung 1042: Stornierung bestätigt",
      text: ["7 storniert", "Wir haben Ihnen 1.234,50\u00a0€ zurückgezahlt, auf dem Weg, auf dem Sie bezahlt haben.", "Sie müssen nichts weiter tun."],
    },
    en: {
      subject: "Your order 1042: cancellation confirmed",
      text: ["7 cancelled", "We have refunded €1,234.50 to you, the way you paid.", "You do not need to do anything else."],
    },
  },
  goods_canceled: {
    de: {
      subject: "Ihre Bestellung 1042: 7 × Eichenstuhl, schwarz storniert, 1.234,50\u00a0€ zurückgezahlt",
      text: [
        "ist nicht rechtzeitig abgegangen, und einem späteren Termin haben Sie nicht zugestimmt",
        "7 storniert.",
        "Ist das Geld am 12. Januar 2027 nicht bei Ihnen, antworten Sie bitte auf diese Mail.",
        "Der Rest Ihrer Bestellung bleibt, wie er ist:\n\n- Holzöl: 4,5 folgen, zugesagter Termin 5. Januar 2027.",
        "Die stornierte Ware liefern wir nicht mehr.",
      ],
    },
    en: {
      subject: "Your order 1042: 7 × Eichenstuhl, schwarz cancelled, €1,234.50 refunded",
      text: [
        "have not left in time, and you have not agreed to a later date",
        "7 cancelled.",
        "If the money has not reached you by 12 January 2027, please reply to this mail.",
        "The rest of your order stays as it is:\n\n- Holzöl: 4.5 still follow, promised by 5 January 2027.",
        "We no longer deliver the cancelled goods.",
      ],
    },
  },
  partly_shipped: {
    de: {
      subject: "Ihre Bestellung 1042: 3 × Eichenstuhl, schwarz sind unterwegs, weitere Ware folgt",
      text: [
        "3 sind unterwegs; 7 folgen, zugesagter Termin 14. Dezember 2026.",
        "- Sendungsnummer: JD0142\n  https://track.example/JD0142",
        "Ohne Nachricht von Ihnen liefern wir den Rest.",
      ],
    },
    en: {
      subject: "Your order 1042: 3 × Eichenstuhl, schwarz are on the way, more follows",
      text: [
        "3 are on the way; 7 still follow, promised by 14 December 2026.",
        "- Tracking number: JD0142\n  https://track.example/JD0142",
        "Unless you tell us otherwise, we deliver the rest.",
      ],
    },
  },
  payment_requested: {
    de: {
      subject: "Ihre Bestellung 1042: Ihre Ware ist bereit, bitte zahlen Sie 1.234,50 €",
      text: ["3 sind auf Lager;", "1.234,50 € zahlen:\nhttps://shop.example/pay/a.b", "wird versandt, wenn Sie gezahlt haben"],
    },
    en: {
      subject: "Your order 1042: your goods are ready, please pay €1,234.50",
      text: ["3 are in stock;", "Pay €1,234.50:\nhttps://shop.example/pay/a.b", "leave once you have paid"],
    },
  },
  shipped: {
    de: {
      subject: "Ihre Bestellung 1042: 7 × Eichenstuhl, schwarz sind unterwegs, damit ist alles versandt",
      text: [
        "mit dieser Sendung ist Ihre Bestellung 1042 vollständig versandt:",
        "- Sendungsnummer: JD0177\n  https://track.example/JD0177",
        "Damit ist nichts mehr offen.",
        "Die versandte Ware ist bezahlt.",
      ],
    },
    en: {
      subject: "Your order 1042: 7 × Eichenstuhl, schwarz are on the way, that is everything",
      text: [
        "With this parcel your order 1042 has left completely:",
        "Nothing else is outstanding.",
        "The goods on their way are paid for.",
      ],
    },
  },
  follow_up: {
    de: {
      subject: "Ihre Bestellung 1042: ist alles angekommen?",
      text: [
        "ist alles versandt, zuletzt am 12. Dezember 2026:\n\n- Eichenstuhl, schwarz: 10 versandt.",
        "antworten Sie bitte auf diese Mail",
        "Ist alles da, müssen Sie nichts tun.",
      ],
    },
    en: {
      subject: "Your order 1042: has everything arrived?",
      text: [
        "has left, the last of it on 12 December 2026:\n\n- Eichenstuhl, schwarz: 10 shipped.",
        "please reply to this mail",
        "If all is well, you do not need to do anything.",
      ],
    },
  },
  withdrawal_received: {
    de: {
      subject: "Ihr Widerruf zur Bestellung 1042 ist eingegangen",
      text: [
        "ist am 1. Dezember 2026 um 09:30:15 MEZ bei uns eingegangen",
        "Hiermit widerrufe ich, Erika Weber, den Vertrag über diese Ware der Bestellung 1042:",
        "- Eichenstuhl, schwarz: 7 noch nicht versandt; 3 gepackt oder versandt.",
        "Erreichen können wir Sie unter weber@example.com.",
        "bis spätestens zum 15. Dezember 2026 zurück",
        "zahlen wir bis zum 15. Dezember 2026 zurück",
      ],
    },
    en: {
      subject: "Your withdrawal from order 1042 has reached us",
      text: [
        "reached us on 1 December 2026 at 09:30:15 CET",
        "I, Erika Weber, withdraw from the contract for these goods of order 1042:",
        "- Eichenstuhl, schwarz: 7 not shipped yet; 3 packed or shipped.",
        "You want to be reached at weber@example.com.",
        "please send back to us by 15 December 2026 at the latest",
        "We pay back what you have paid for these goods by 15 December 2026",
      ],
    },
  },
}

describe.each(everyMail)("a mail of type $type in $language", ({ type, language }) => {
  const expected = said[type][language]

  it("says what, when, what silence means and what it costs", async () => {
    const mail = await renderNotice(samples[type], language)

    expect(mail.subject).toBe(expected.subject)
    for (const sentence of expected.text) {
      expect(mail.text).toContain(sentence)
    }
    expect(mail.html).toContain(`lang="${language}"`)
    expect(mail.text).not.toMatch(/\b(bald|voraussichtlich|soon|probably)\b/i)
  })

  it("gives the subject without rendering the mail", () => {
    expect(subjectOf(samples[type], language)).toBe(expected.subject)
  })

  it("shows titles and names with markup as text", async () => {
    const hostile = `<script>alert(1)</script> & "Stuhl"`
    const mail = await renderNotice(
      { ...samples[type], lines: [{ ...chairs, title: hostile }], customer_name: "<b>Weber</b>", shop_name: "<i>A&B</i>" },
      language
    )

    expect(mail.html).not.toMatch(/<script|<b>|<i>/)
    expect(mail.html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Stuhl&quot;")
    expect(mail.text).toContain(hostile)
    expect(mail.text).toContain("<b>Weber</b>")
    expect(mail.text).toContain("<i>A&B</i>")
  })

  it("lets no line break into the subject", () => {
    const subject = subjectOf(
      {
        ...samples[type],
        lines: [{ ...chairs, title: "Stuhl\r\nBcc: all@example.com\u2028x" }],
        order_display_id: "1042\r\nX: y",
      },
      language
    )

    expect(subject).not.toMatch(/[\r\n\u2028\u2029]/)
  })

  it("names one line in the singular and decimals in the language's format", async () => {
    const [one, several] = await Promise.all(
      ["1", "4.5"].map((available_quantity) => renderNotice({ ...samples[type], lines: [{ ...oil, available_quantity }] }, language))
    )
    const mail = one

    expect(several.text).toContain(language === "de" ? "4,5" : "4.5")
    expect(mail.text).toMatch(/\b1 (ist|wird|versandt|is|ships|shipped|packed|gepackt)\b/)
  })

  it("covers several lines in one mail", async () => {
    const mail = await renderNotice({ ...samples[type], lines: [chairs, { ...oil, available_quantity: "1" }] }, language)

    expect(mail.text).toContain("- Eichenstuhl, schwarz: ")
    expect(mail.text).toContain("- Holzöl: ")
  })
})

describe("a changed promise", () => {
  const text = async (line: Partial<typeof chairs>): Promise<string> =>
    (await renderNotice({ ...samples.promise_changed, lines: [{ ...chairs, ...line }] }, "de")).text

  it("says that an earlier date is earlier", async () => {
    expect(await text({ promised_by: "2026-11-29" })).toContain("Das ist 1 Tag früher")
  })

  it("says that there is no new date yet", async () => {
    expect(await text({ promised_by: null })).toContain(
      "der Termin 30. November 2026 für 7 gilt nicht mehr, einen neuen Termin gibt es noch nicht"
    )
  })

  it("names a first date as such", async () => {
    expect(await text({ previous_promised_by: null })).toContain("bisher gab es keinen Termin")
  })

  it("says from the second time on that a date has moved again", async () => {
    const props = { ...samples.promise_changed, lines: [{ ...chairs, delays_before: 1 }] }
    const [german, english] = await Promise.all([renderNotice(props, "de"), renderNotice(props, "en")])
    expect(german.subject).toContain("kommen erneut später, neuer Termin 14. Dezember 2026")
    expect(german.text).toContain("hat sich ein Liefertermin erneut verschoben:")
    expect(german.text).toContain("Das ist 14 Tage später, es ist die zweite Verschiebung.")
    expect(english.subject).toContain("arrive later again, new date 14 December 2026")
    expect(english.text).toContain("That is 14 days later, the second delay.")
  })

  it.each([
    ["de", "7 fehlen und kommen spätestens am 14. Dezember 2026."],
    ["en", "7 are missing and arrive by 14 December 2026 at the latest."],
  ] as const)("says that goods are no longer in stock, in %s", async (language, sentence) => {
    const lines = [{ ...chairs, previous_promised_by: null, newly_waiting: true }]
    expect((await renderNotice({ ...samples.promise_changed, lines }, language)).text).toContain(sentence)
  })

  it("does not call two hours of the same day a change", async () => {
    expect(
      await text({ previous_promised_by: "2026-12-14T01:00:00Z", promised_by: "2026-12-14T23:00:00Z" })
    ).toContain("unverändert spätestens am 14. Dezember 2026")
  })

  it("offers no choice without a link", async () => {
    const mail = await renderNotice({ ...samples.promise_changed, decision_url: null }, "de")
    expect(mail.html).not.toContain("<a ")
    expect(mail.text).not.toContain("stornieren.")
  })

  it("counts the lines that changed in the subject", () => {
    expect(subjectOf({ ...samples.promise_changed, lines: [chairs, oil] }, "de")).toBe(
      "Ihre Bestellung 1042: neue Liefertermine für 2 Artikel"
    )
  })
})

describe("an overdue promise", () => {
  it.each([
    ["no new date is known", "2026-11-30T00:00:00Z", null],
    ["the missed date is the last one given", "2026-11-30T00:00:00Z", "2026-11-30T00:00:00Z"],
    ["only one date is given", null, "2026-11-30T00:00:00Z"],
  ])("names the missed date and says there is no new one when %s", async (_, previous_promised_by, promised_by) => {
    const lines = [{ ...chairs, previous_promised_by, promised_by }]
    const mail = await renderNotice({ ...samples.overdue, lines }, "de")
    expect(mail.text).toContain("zugesagt war der 30. November 2026; einen neuen Termin gibt es noch nicht.")
  })
})

it("leaves out a line there is nothing to say about", async () => {
  const gone = { ...oil, available_quantity: "0", waiting_quantity: "0" }
  const mail = await renderNotice({ ...samples.order_taken, lines: [chairs, gone] }, "de")
  expect(mail.text).not.toContain("Holzöl")
})

describe("an offered choice", () => {
  it("names no shipping of what is there where nothing is there", async () => {
    const mail = await renderNotice({ ...samples.choice_offered, lines: [oil] }, "en")
    expect(mail.text).toContain(`Wait for the delivery or cancel 4.5, at no cost:\n${url}`)
  })

  it("says that there is no date yet", async () => {
    const mail = await renderNotice({ ...samples.choice_offered, lines: [{ ...oil, promised_by: null }] }, "de")
    expect(mail.text).toContain("4,5 folgen, ein Liefertermin steht noch nicht fest")
  })

  it("says that charged money comes back", async () => {
    const mail = await renderNotice({ ...samples.choice_offered, charged: true }, "en")
    expect(mail.text).toContain("or cancel 7, money back:")
    expect(mail.text).toContain("You get your money back for goods you cancel before they ship.")
  })

  it("counts in the subject what waits, not what is there", () => {
    const there = { ...oil, available_quantity: "4.5", waiting_quantity: "0" }
    expect(subjectOf({ ...samples.choice_offered, lines: [chairs, there] }, "en")).toContain("7 × Eichenstuhl")
    expect(subjectOf({ ...samples.choice_offered, lines: [chairs, oil] }, "de")).toContain("2 Artikel stehen noch aus")
  })
})

const ashChairs = { title: "Eschenstuhl", quantity: "7", unit_amount: "89.90", amount: "629.30", currency_code: "eur" }

describe("a substitute", () => {
  const lines = [{ ...samples.choice_offered.lines[0], substitute: ashChairs }]

  it.each([
    ["de", "stattdessen sofort lieferbar: 7 × Eschenstuhl zu 89,90\u00a0€ je Stück, zusammen 629,30\u00a0€", "den Ersatz nehmen oder 7 stornieren"],
    ["en", "you can have instead at once: 7 × Eschenstuhl at €89.90 each, €629.30 in all", "take the substitute, or cancel 7"],
  ] as const)("is offered in %s with its price, beside the other choices", async (language, sentence, link) => {
    const { text } = await renderNotice({ ...samples.choice_offered, lines }, language)
    expect(text).toContain(sentence)
    expect(text).toContain(link)
  })

  it.each([
    ["promise_changed", "de", "oder 7 stornieren", "stattdessen sofort lieferbar: 7 × Eschenstuhl", ", den Ersatz nehmen oder"],
    ["promise_changed", "en", "or cancel 7", "you can have instead at once: 7 × Eschenstuhl", ", take the substitute, or"],
    ["overdue", "en", "or cancel 7", "you can have instead at once: 7 × Eschenstuhl", ", take the substitute, or"],
    ["last_chance", "de", "oder 7 stornieren", "stattdessen sofort lieferbar: 7 × Eschenstuhl", ", den Ersatz nehmen oder"],
  ] as const)("that was offered before is named by %s in %s, too, and only there", async (type, language, cancel, sentence, link) => {
    const sample = samples[type]
    const without = { ...sample, lines: [sample.lines[0]] }
    const { text } = await renderNotice({ ...without, lines: [{ ...sample.lines[0], substitute: ashChairs }] }, language)
    const { text: plain } = await renderNotice(without, language)
    expect(plain).toContain(cancel)
    for (const said of [sentence, link]) {
      expect(text).toContain(said)
      expect(plain).not.toContain(said)
    }
  })

  it.each([
    ["de", null, "statt 7 kommt 7 × Eschenstuhl zu 89,90\u00a0€ je Stück", "Mehr als den genannten Preis zahlen Sie dafür nicht."],
    ["en", null, "instead of 7 you get 7 × Eschenstuhl at €89.90 each", "You pay the price given here for it and no more."],
    ["en", { amount: "70.70", currency_code: "eur" }, "instead of 7 you get", "We have refunded €70.70 to you"],
  ] as const)("is confirmed in %s (refunded: %p) with what becomes of the money", async (language, refunded, sentence, money) => {
    const { text } = await renderNotice({ ...samples.decision_confirmed, decision: "substitute", refunded, lines }, language)
    expect(text).toContain(sentence)
    expect(text).toContain(money)
  })
})

describe("a confirmed decision", () => {
  it.each([
    ["cancel", true, "Der reservierte Betrag ist freigegeben."],
    ["cancel", false, "es wird nichts abgebucht"],
    ["wait", false, "An der Zahlung ändert sich nichts."],
    ["ship_available", false, "3 werden jetzt versandt; 7 folgen"],
  ] as const)("to %s (authorisation released: %s) says: %s", async (decision, released, sentence) => {
    const mail = await renderNotice({ ...samples.decision_confirmed, decision, released, refunded: null }, "de")
    expect(mail.text).toContain(sentence)
  })
})

describe("a cancellation", () => {
  it.each([
    ["de", "Von Ihrer Bestellung ist damit nichts mehr offen."],
    ["en", "Nothing else of your order is outstanding."],
  ] as const)("says in %s where nothing of the order is left", async (language, sentence) => {
    expect((await renderNotice({ ...samples.goods_canceled, remaining: [] }, language)).text).toContain(sentence)
  })

  it("names no money where none was charged", async () => {
    const mail = await renderNotice({ ...samples.goods_canceled, by: "merchant", refunded: null, released: true }, "en")
    expect(mail.subject).toBe("Your order 1042: 7 × Eichenstuhl, schwarz cancelled")
    expect(mail.text).toContain("The reserved amount is released.")
    expect(mail.text).not.toContain("reached you by")
  })
})

describe("a parcel", () => {
  it.each([
    ["de", "2 sind auf Lager und folgen in einer eigenen Sendung"],
    ["en", "2 are in stock and follow in a parcel of their own"],
  ] as const)("says in %s that goods in stock follow", async (language, sentence) => {
    const lines = [{ ...chairs, ready_quantity: "2", waiting_quantity: "0" }]
    expect((await renderNotice({ ...samples.partly_shipped, lines }, language)).text).toContain(sentence)
  })
})

describe("links", () => {
  it("opens nothing but web addresses", async () => {
    const mail = await renderNotice(
      { ...samples.shipped, tracking: [{ number: "1", url: "javascript:alert(1)" }] },
      "en"
    )
    expect(mail.html + mail.text).not.toContain("javascript:")
    expect(mail.text).toContain("Tracking number: 1")
  })
})

it("shortens a long title in the subject only", async () => {
  const title = "Stuhl ".repeat(60).trim()
  const mail = await renderNotice({ ...samples.order_taken, lines: [{ ...chairs, title }] }, "de")
  expect(mail.subject.length).toBeLessThan(180)
  expect(mail.text).toContain(title)
})

it.each([
  ["order_taken", "de", "Vertrag widerrufen"],
  ["order_taken", "en", "Withdraw from contract here"],
  ["shipped", "de", "Vertrag widerrufen"],
  ["shipped", "en", "Withdraw from contract here"],
] as const)("a mail of type %s in %s leads to the withdrawal where there is one", async (type, language, label) => {
  const withdrawal_url = "https://shop.example/backorders/withdraw/a.b"
  expect((await renderNotice({ ...samples[type], withdrawal_url }, language)).text).toContain(`${label}:\n${withdrawal_url}`)
  expect((await renderNotice(samples[type], language)).text).not.toContain(label)
})
