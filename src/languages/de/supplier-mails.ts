import type { SupplierWording } from "../../emails/supplier-wording"

export const supplierMails: SupplierWording = {
  article: (title, sku) => (sku === null ? title : `${title} (${sku})`),
  ordered: (amount, price) => `${amount.text} zu je ${price}`,
  open: (amount) => `${amount.text} noch zu liefern`,
  changed: (amount, previous) => `${amount.text} noch zu liefern, bisher ${previous.text}`,
  canceled: (amount) => `${amount.text} storniert`,
  wantedBy: (date) => `Liefertermin ${date}`,
  dateWanted: "bitte nennen Sie einen Liefertermin",
  deliverTo: (lines) => `Lieferung an: ${lines.join(", ")}`,
  dropship: {
    sentence:
      "Bitte liefern Sie direkt an unseren Kunden, in unserem Namen. Legen Sie nur unseren Lieferschein bei, keine Preise und keine Werbung.",
    slip: "Lieferschein drucken",
  },
  note: (text) => `Hinweis: ${text}`,
  reason: (text) => `Grund: ${text}`,

  order: {
    subject: (order, shop, rush) => `Bestellung ${order} von ${shop}${rush ? ", eilig" : ""}: bitte bestätigen`,
    intro: (order, reference) =>
      `dies ist unsere Bestellung ${order}${reference === null ? "" : ` (unser Zeichen ${reference})`}:`,
    rush: "Die Bestellung ist eilig.",
    action: "Bestellung bestätigen oder ändern",
    silence:
      "Bitte bestätigen Sie Termine und Mengen. Ohne Ihre Antwort wissen wir nicht, ob die Ware kommt, und fragen nach.",
    newLink: {
      subject: (order, shop) => `Bestellung ${order} von ${shop}: ein neuer Link`,
      intro: (order, reference) =>
        `die Links zu unserer Bestellung ${order}${reference === null ? "" : ` (unser Zeichen ${reference})`}, die wir bisher geschickt haben, gelten nicht mehr; in dieser Mail steht ein neuer. Dies ist noch zu liefern:`,
      action: "Bestellung ansehen",
      silence: "Was Sie schon beantwortet haben, gilt weiter; Sie müssen nicht noch einmal antworten.",
    },
  },
  change: {
    subject: (order, canceled) => `Bestellung ${order}: ${canceled ? "storniert" : "geändert, bitte bestätigen"}`,
    changed: (order) => `wir haben unsere Bestellung ${order} geändert. Das ist noch zu liefern:`,
    canceled: (order) =>
      `wir haben storniert, was von unserer Bestellung ${order} noch offen war. Bitte liefern Sie es nicht mehr:`,
    action: "Bestellung ansehen",
    changedSilence:
      "Wenn Sie so nicht liefern können, antworten Sie über die Seite. Ohne Ihre Antwort gilt die Bestellung, wie sie hier steht.",
    canceledSilence: "Sie müssen nicht antworten. Ist Ware schon unterwegs, schreiben Sie uns.",
  },
  reminder: {
    subject: (order, about) =>
      about === "unconfirmed" ? `Bestellung ${order}: bitte bestätigen` : `Bestellung ${order}: wann kommt die Ware?`,
    unconfirmed: (order) => `unsere Bestellung ${order} haben Sie noch nicht bestätigt:`,
    overdue: (order) =>
      `der Liefertermin unserer Bestellung ${order} ist verstrichen, und von einem Versand wissen wir nichts. Das ist noch zu liefern:`,
    action: "Bestätigen, Termin ändern oder Versand melden",
    silence:
      "Bitte antworten Sie über die Seite. Ohne Ihre Antwort nennen wir unseren Kunden einen späteren Termin und fragen wieder nach.",
  },
  forecast: {
    subject: (shop) => `Bedarfsvorschau von ${shop}`,
    intro:
      "das brauchen wir voraussichtlich von Ihnen, Woche für Woche. Fest ist, worauf unsere Kunden schon warten und was keine Bestellung deckt; es steht in der Woche, in der es käme, wenn wir es jetzt bestellten. Bestellt ist, was Sie von uns schon haben. Die Vorschau ist, was unsere Kunden außerdem bestellen werden; sie ist keine Bestellung.",
    period: "Zeitraum",
    week: (date) => `Woche ab ${date}`,
    firm: "fest",
    onOrder: "bestellt",
    median: "Vorschau, mittlerer Wert",
    high: "Vorschau, höchstens in 9 von 10 Fällen",
    total: (weeks) => `alle ${weeks} Wochen`,
    history: (article, weeks) => `${article}, Vorschau aus ${weeks} Wochen`,
    tooLittleHistory: (article) => `${article}, keine Vorschau: bisher zu wenige Bestellungen`,
    further: (articles) =>
      articles === 1 ? "Ein weiterer Artikel steht auf der Seite." : `${articles} weitere Artikel stehen auf der Seite.`,
    action: "Vorschau von heute ansehen oder als Datei speichern",
    link: "Die Seite öffnet sich ohne Anmeldung und zeigt nur die Vorschau. Wer den Link hat, kann sie lesen.",
    silence: "Sie müssen nicht antworten. Was wir brauchen, bestellen wir mit einer Bestellung.",
  },
  link: "Die Seite öffnet sich ohne Anmeldung und zeigt nur diese Bestellung. Wer den Link hat, kann für Sie antworten.",
}
