import type { SupplierWords } from "../../pages/supplier-words"

export const supplierPages: SupplierWords = {
  title: (order) => `Bestellung ${order}`,
  intro: {
    sent: "Bitte bestätigen Sie Termine und Mengen. Ändern Sie, was nicht passt, und sagen Sie uns, was Sie nicht liefern können.",
    confirmed:
      "Sie haben diese Bestellung bestätigt. Termine und Mengen können Sie weiter ändern, und Sie können melden, was Sie versenden.",
    under_way:
      "Ware aus dieser Bestellung ist unterwegs oder hier. Was noch kommt, können Sie weiter ändern, und Sie können melden, was Sie versenden.",
    received: "Wir haben diese Bestellung erhalten. Es ist nichts mehr zu tun.",
    closed: "Diese Bestellung ist abgeschlossen. Bitte liefern Sie nichts mehr daraus.",
    canceled: "Diese Bestellung ist storniert. Bitte liefern Sie nichts mehr daraus.",
  },
  done: {
    answered: "Vielen Dank. Wir haben Ihre Antwort aufgenommen; so ist der Stand jetzt.",
    shipped: "Vielen Dank. Wir haben den Versand aufgenommen; so ist der Stand jetzt.",
  },
  stale:
    "Die Bestellung hat sich geändert, seit Sie die Seite geöffnet haben. Deshalb wurde nichts aus Ihrem Formular übernommen. So ist der Stand jetzt. Bitte tragen Sie noch einmal ein, was weiterhin gilt.",
  faultsHeading: "Es wurde noch nichts übernommen. Bitte korrigieren Sie:",
  fault: (fault) => {
    switch (fault.kind) {
      case "answer_missing":
        return "Wählen Sie eine Antwort."
      case "quantity_missing":
        return "Geben Sie die Menge als Zahl an."
      case "quantity_zero":
        return "Geben Sie eine Menge über 0 an, oder wählen Sie, dass Sie nicht liefern können."
      case "quantity_above":
        return `Geben Sie höchstens ${fault.most.text} an. Wenn Sie mehr liefern möchten, schreiben Sie uns.`
      case "quantity_below":
        return `Geben Sie mindestens ${fault.least.text} an: So viele sind schon unterwegs.`
      case "date_missing":
        return "Geben Sie den Tag an, an dem die Ware da ist."
      case "date_past":
        return "Dieser Tag ist vorbei. Geben Sie heute oder einen späteren Tag an."
      case "offer_missing":
        return "Nennen Sie den Artikel, den Sie anbieten."
      case "price_invalid":
        return "Geben Sie den Preis als Zahl an, oder lassen Sie ihn weg."
      case "address_invalid":
        return "Geben Sie eine Adresse an, die mit https:// oder http:// beginnt, oder lassen Sie sie weg."
      case "shipped_ahead":
        return "Dieser Tag liegt in der Zukunft. Melden Sie den Versand, wenn die Ware unterwegs ist."
      case "nothing_shipped":
        return "Geben Sie bei mindestens einer Position an, was unterwegs ist."
      case "too_long":
        return `Geben Sie höchstens ${fault.most.text} Zeichen ein.`
    }
  },

  facts: {
    heading: "Die Bestellung",
    reference: "Unser Zeichen",
    deliverTo: "Lieferung an",
    note: "Hinweis",
    urgent: "Diese Bestellung ist eilig.",
  },

  lineHeading: "Positionen",
  ordered: (amount, price) => `${amount.text} bestellt zu je ${price}`,
  received: (amount) => `${amount.text} erhalten`,
  underway: (amount) => `${amount.text} unterwegs`,
  canceled: (amount) => `${amount.text} storniert`,
  open: (amount) => `${amount.text} noch zu liefern`,
  confirmed: (amount, date) =>
    date === null
      ? `bestätigt sind insgesamt ${amount.text}`
      : `bestätigt sind insgesamt ${amount.text}, der Rest bis zum ${date}`,
  wanted: (date) => `gewünscht bis zum ${date}`,
  noDate: "noch kein Liefertermin",
  offered: (article) => `Sie bieten stattdessen ${article} an`,

  confirmAll: "Alles wie angezeigt bestätigen",
  confirmAllHint: "Alle Mengen, die noch zu liefern sind, zu den hier genannten Terminen.",
  answerHeading: "Ihre Antwort, Position für Position",
  answerLegend: "Ihre Antwort",
  deliver: "Wir liefern",
  quantity: "Noch zu liefernde Menge",
  quantityHint: (most) => `höchstens ${most.text}; was daran fehlt, wird storniert`,
  date: "Liefertermin",
  dateHint: "der Tag, an dem die Ware bei uns ist",
  customerDateHint: "der Tag, an dem die Ware beim Kunden ist",
  substitute: "Wir bieten stattdessen einen anderen Artikel an",
  substituteHint: "Wir prüfen Ihr Angebot und melden uns. Bis dahin bleibt die Position offen.",
  substituteTitle: "Artikel",
  substituteSku: "Artikelnummer",
  substitutePrice: (currency) => `Preis je Stück in ${currency}`,
  substituteNote: "Was wir dazu wissen sollten",
  reject: "Diese Position können wir nicht liefern",
  rejectHint: "Was davon noch zu liefern ist, wird storniert. Hier lässt sich das nicht rückgängig machen.",
  remark: "Bemerkung",
  remarkHint: "zum Beispiel der Grund für einen späteren Termin",
  submit: "Meine Antwort senden",
  submitHint: "Positionen, die Sie so lassen, wie sie sind, bestätigen Sie damit.",

  shipHeading: "Versand melden",
  shipIntro: "Sagen Sie uns, was unterwegs ist und wie wir es verfolgen können.",
  shipQuantity: "Menge in dieser Sendung",
  shipQuantityHint: (most) => `höchstens ${most.text}; 0, wenn nichts davon in dieser Sendung ist`,
  carrier: "Versender",
  trackingNumber: "Sendungsnummer",
  trackingUrl: "Link zur Sendungsverfolgung",
  trackingUrlHint: "eine Adresse, die mit https:// beginnt",
  shippedAt: "Versandt am",
  shipSubmit: "Versand melden",
  shipmentsHeading: "Bisherige Sendungen",
  shipment: (date, carrier) => (carrier === null ? `versandt am ${date}` : `versandt am ${date} mit ${carrier}`),
  link: "Diese Seite zeigt nur diese Bestellung. Wer den Link hat, kann für Sie antworten.",

  slip: {
    note: "Diese Bestellung geht direkt an unseren Kunden, in unserem Namen. Legen Sie nur unseren Lieferschein bei, keine Preise und keine Werbung.",
    link: "Lieferschein zum Ausdrucken",
    title: "Lieferschein",
    order: (order) => `Bestellung ${order}`,
    deliverTo: "Lieferung an",
    article: "Artikel",
    number: "Nummer",
    quantity: "Menge",
    print: "Drucken Sie diese Seite und legen Sie sie der Ware bei.",
  },
}
