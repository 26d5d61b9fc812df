import type { WithdrawalWords } from "../../pages/withdrawal-words"

const writeTo = (contact: string | null): string => (contact === null ? "Schreiben Sie uns" : `Schreiben Sie an ${contact}`)

export const withdrawal: WithdrawalWords = {
  title: (order) => `Vertrag über Bestellung ${order} widerrufen`,
  intro: "Einen Grund müssen Sie nicht nennen. Auf der nächsten Seite sehen Sie Ihre Erklärung, bevor Sie sie bestätigen.",
  until: (date, days) =>
    date === null
      ? `Ein Teil der Bestellung steht noch aus. Widerrufen können Sie bis ${days.text} ${days.singular ? "Tag" : "Tage"}, nachdem Sie das Letzte davon erhalten haben.`
      : `Widerrufen können Sie bis zum Ende des ${date}.`,
  name: "Ihr Name",
  email: "Ihre E-Mail-Adresse",
  emailHint: "Dorthin schicken wir die Eingangsbestätigung Ihres Widerrufs.",
  scope: "Was widerrufen Sie?",
  all: "Alles",
  allHint: "Was noch nicht versandt ist, liefern wir nicht mehr. Was versandt ist, schicken Sie zurück.",
  some: "Einen Teil der Ware",
  someHint: "Geben Sie an, wie viel. Was Sie behalten möchten, bleibt bei 0.",
  unshipped: (goods) => `${goods}, noch nicht versandt`,
  shipped: (goods) => `${goods}, gepackt oder versandt`,
  mostHint: (most) => `Höchstens ${most.text}`,
  start: "Vertrag widerrufen",
  startHint: "Mit dieser Schaltfläche ist noch nichts erklärt.",
  faultsHeading: "Es fehlt noch etwas",
  faults: {
    name: "Geben Sie Ihren Namen an.",
    email: "Geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.com.",
    units: "Geben Sie eine Zahl von 0 bis zu der vorhandenen Menge an.",
    nothing: "Geben Sie bei mindestens einer Ware eine Menge an, oder wählen Sie alles.",
  },
  stale: "Inzwischen wurde ein Widerruf erklärt. Das gilt jetzt.",
  review: {
    title: (order) => `Ihr Widerruf zur Bestellung ${order}`,
    intro: "Bitte prüfen Sie, was Sie erklären. Mit der Schaltfläche unten wird es wirksam.",
    statement: (name, order) => `Hiermit widerrufe ich, ${name}, den Vertrag über diese Ware der Bestellung ${order}:`,
    contact: (email) => `Die Eingangsbestätigung soll an ${email} gehen.`,
    what: "Was daraus folgt",
    notShippedHint: "Was noch nicht versandt ist, liefern wir nicht mehr.",
    shippedHint: "Was versandt ist, schicken Sie innerhalb von 14 Tagen zurück.",
    confirm: "Widerruf bestätigen",
    back: "Zurück und ändern",
  },
  declaredHeading: "Bisher erklärt",
  declared: (moment, name) => `Am ${moment} hat ${name} widerrufen:`,
  acknowledged: (email) => `Wir bestätigen den Eingang mit einer Mail an ${email}.`,
  goods: (title, unshipped, shipped) =>
    `${title}: ${[...(unshipped ? [`${unshipped.text} noch nicht versandt`] : []), ...(shipped ? [`${shipped.text} gepackt oder versandt`] : [])].join(", ")}`,
  over: (date, contact) =>
    `Widerrufen konnten Sie bis zum ${date}; diese Frist ist vorbei. ${writeTo(contact)}, wenn mit der Ware etwas nicht stimmt: Was Ihnen dann zusteht, endet damit nicht.`,
  none: (contact) =>
    `Das Recht des Landes, in das diese Bestellung geht, kennt keinen Widerruf über diese Seite. ${writeTo(contact)}, wenn Sie die Bestellung ändern oder stornieren möchten.`,
  nothingLeft: "Von dieser Bestellung ist nichts mehr übrig, das sich widerrufen ließe.",
}
