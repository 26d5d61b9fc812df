import type { Amount } from "../../emails/format"
import type { Words } from "../../pages/words"
import { supplierPages } from "./supplier-pages"
import { supplierForecast } from "./supplier-forecast"
import { withdrawal } from "./withdrawal"

const verb = (amount: Amount, singular: string, plural: string): string => (amount.singular ? singular : plural)

const later: Words["promise"]["later"] = (now, rest, date) => {
  const start = now === null ? "" : `${now.text} sofort, `
  return date === null
    ? `${start}${rest.text} später; einen Liefertermin gibt es noch nicht.`
    : `${start}${rest.text} spätestens am ${date}.`
}

export const pages: Words = {
  locale: "de-DE",
  name: "Deutsch",
  goods: (amount, title) => `${amount.text} × ${title}`,
  list: (items) => new Intl.ListFormat("de-DE").format(items),

  promise: {
    inStock: (amount) => (amount.singular ? `${amount.text} ist auf Lager.` : `Alle ${amount.text} sind auf Lager.`),
    later,
    only: (most, how) =>
      how === null
        ? `Nur ${most.text} ${verb(most, "kann", "können")} bestellt werden und ${verb(most, "ist", "sind")} auf Lager.`
        : `Nur ${most.text} ${verb(most, "kann", "können")} bestellt werden: ${how}`,
    none: (forNow) =>
      forNow
        ? "Nichts ist auf Lager, und mehr kann derzeit nicht im Voraus bestellt werden."
        : "Nichts ist auf Lager, und im Voraus kann nicht bestellt werden.",
  },

  checkout: {
    only: (title, most, how) =>
      how === null
        ? `Von „${title}“ ${verb(most, "kann", "können")} nur ${most.text} bestellt werden; ${verb(most, "das ist", "sie sind")} auf Lager.`
        : `Von „${title}“ ${verb(most, "kann", "können")} nur ${most.text} bestellt werden: ${how}`,
    none: (title, forNow) =>
      forNow
        ? `Von „${title}“ ist nichts auf Lager, und mehr kann derzeit nicht im Voraus bestellt werden.`
        : `Von „${title}“ ist nichts auf Lager, und im Voraus kann nicht bestellt werden.`,
    confirm: (lines) =>
      `Ein Teil dieser Bestellung kommt später. Bitte bestätigen Sie das zuerst: ${lines.map(({ title, how }) => `„${title}“: ${how}`).join(" ")}`,
  },

  landing: {
    title: "Was länger dauert als sonst",
    intro: "Diese Artikel sind nicht auf Lager, Sie können sie aber schon bestellen. Die Tage sagen, bis wann Ware bei Ihnen ist, die noch niemand bestellt hat.",
    empty: "Nichts dauert länger als sonst: Alles, was im Voraus bestellt werden kann, ist auf Lager.",
    search: "Artikel finden",
    find: "Suchen",
    notFound: (words) => `Nichts, was länger dauert als sonst, heißt „${words}“.`,
    day: "Spätestens am",
    quantity: "Menge",
    inStock: (amount) => `${amount.text} auf Lager`,
    oneToday: (date) =>
      date === null ? "Einen Liefertermin gibt es noch nicht." : `Wenn Sie heute 1 bestellen, ist es spätestens am ${date} bei Ihnen.`,
    remaining: (most) => `Höchstens ${most.text} ${verb(most, "kann", "können")} derzeit bestellt werden.`,
    previous: "Vorige Seite",
    next: "Nächste Seite",
    pages: "Seiten",
  },

  decision: {
    title: (order) => `Ihre Bestellung ${order}`,
    intro: "Ein Teil Ihrer Bestellung ist noch nicht unterwegs. Sie entscheiden, was damit geschieht.",
    goodsHeading: "Der Stand",
    choiceHeading: "Was sollen wir tun?",
    waiting: (amount, date) =>
      date === null
        ? `für ${amount.text} gibt es noch keinen Liefertermin`
        : `${amount.text} ${verb(amount, "kommt", "kommen")} spätestens am ${date}`,
    inStock: (amount) => `${amount.text} für Sie auf Lager`,
    packed: (amount) => `${amount.text} gepackt oder unterwegs`,
    canceled: (amount) => `${amount.text} storniert`,
    wait: "Auf die Lieferung warten",
    waitHint: "Ihre Bestellung bleibt, wie sie ist.",
    shipAvailable: (goods) => `${goods} jetzt versenden und auf den Rest warten`,
    shipHint: "Wir packen, was da ist; der Rest Ihrer Bestellung bleibt, wie er ist.",
    substitute: (goods, instead) => `Ersatz nehmen: ${goods} statt ${instead}`,
    substituteHint: ({ unit, total, saved, refunds }) => {
      const price = `Der Ersatz ist auf Lager und kostet ${total} (${unit} je Stück).`
      const less = refunds ? `Wir zahlen Ihnen ${saved} zurück.` : `Sie zahlen ${saved} weniger als bisher.`
      return `${price} ${saved === null ? "Mehr als bisher vereinbart zahlen Sie nicht." : less} Auf das Bestellte verzichten Sie damit.`
    },
    substituteGone: (title, instead) => `${title} als Ersatz für ${instead} ist nicht mehr auf Lager.`,
    gone: "Der Ersatz ist inzwischen nicht mehr auf Lager, deshalb ist noch nichts entschieden. Bitte wählen Sie neu.",
    cancel: (goods, refunds) =>
      refunds ? `${goods} stornieren, Geld zurück` : `${goods} stornieren; dafür ist nichts abgebucht`,
    cancelHint: "Diese Ware liefern wir dann nicht mehr. Das lässt sich nicht zurücknehmen.",
    submit: "Auswahl bestätigen",
    silence: (dated) =>
      dated
        ? "Ohne Ihre Antwort bleibt die Bestellung bestehen, und wir liefern zu den genannten Terminen. Bis zum Versand können Sie stornieren."
        : "Ohne Ihre Antwort bleibt die Bestellung bestehen. Steht ein Termin fest, schreiben wir Ihnen. Bis zum Versand können Sie stornieren.",
    once: "Über diese Seite können Sie einmal antworten.",
    priced: (goods, unit) => `${goods} zu ${unit} je Stück`,
    decided: (choice, date, goods, substitutes) => {
      switch (choice) {
        case "wait":
          return `Am ${date} haben Sie entschieden, auf ${goods} zu warten.`
        case "ship_available":
          return `Am ${date} haben Sie entschieden, dass wir versenden, was auf Lager ist, und dass Sie auf ${goods} warten.`
        case "substitute":
          return `Am ${date} haben Sie sich statt ${goods} für ${substitutes} entschieden.`
        case "cancel":
          return `Am ${date} haben Sie ${goods} storniert.`
      }
    },
    confirmed: "Wir bestätigen das per E-Mail. Wenn Sie es sich anders überlegt haben, schreiben Sie uns.",
    nothingWaits: "In dieser Bestellung steht nichts mehr aus, es gibt nichts mehr zu entscheiden.",
    moved: "Ein Liefertermin hat sich geändert, seit dieser Link verschickt wurde. Das gilt heute.",
    unchosen: "Noch ist nichts entschieden. Bitte wählen Sie eine der Antworten.",
  },

  withdrawal: withdrawal,
  supplier: supplierPages,
  supplierForecast: supplierForecast,

  problems: {
    forged: {
      title: "Dieser Link ist nicht von uns",
      text: "Vielleicht hat Ihr Mailprogramm ihn abgeschnitten. Öffnen Sie den Link in unserer letzten Mail zu Ihrer Bestellung, oder schreiben Sie uns.",
    },
    expired: {
      title: "Dieser Link ist abgelaufen",
      text: "An Ihrer Bestellung hat sich nichts geändert. Öffnen Sie den Link in unserer letzten Mail dazu, oder schreiben Sie uns.",
    },
    used: {
      title: "Dieser Link wurde schon benutzt",
      text: "Ein Link gilt einmal. Wenn Sie es sich anders überlegt haben, schreiben Sie uns.",
    },
    nothing_waits: {
      title: "Es gibt nichts mehr zu entscheiden",
      text: "In dieser Bestellung steht nichts mehr aus. Ihre Antwort hat nichts geändert.",
    },
    not_offered: {
      title: "Diese Antwort steht nicht zur Wahl",
      text: "Ihre Bestellung kann sich inzwischen geändert haben. Ihre Antwort hat nichts geändert. Gehen Sie zurück und laden Sie die Seite neu, um den Stand zu sehen.",
    },
    unreadable: {
      title: "Wir konnten Ihre Antwort nicht lesen",
      text: "Es hat sich nichts geändert. Gehen Sie zurück und wählen Sie eine der Antworten auf der Seite.",
    },
    supplier_forged: {
      title: "Dieser Link ist nicht von uns",
      text: "Vielleicht hat Ihr Mailprogramm ihn gekürzt. Öffnen Sie den Link in unserer letzten Mail zu der Bestellung, oder schreiben Sie uns.",
    },
    supplier_expired: {
      title: "Dieser Link gilt nicht mehr",
      text: "An der Bestellung hat sich nichts geändert. Öffnen Sie den Link in unserer letzten Mail dazu, oder schreiben Sie uns.",
    },
    forecast_forged: {
      title: "Dieser Link ist nicht von uns",
      text: "Vielleicht hat Ihr Mailprogramm ihn gekürzt. Öffnen Sie den Link in unserer letzten Bedarfsvorschau, oder schreiben Sie uns.",
    },
    forecast_expired: {
      title: "Dieser Link gilt nicht mehr",
      text: "Öffnen Sie den Link in unserer letzten Bedarfsvorschau, oder schreiben Sie uns.",
    },
    too_many: {
      title: "Das waren zu viele Aufrufe",
      text: "Diese Seite wurde in einer Minute zu oft aufgerufen. Es hat sich nichts geändert. Warten Sie eine Minute, und laden Sie sie dann neu.",
    },
    failed: {
      title: "Bei uns ist etwas schiefgegangen",
      text: "Laden Sie die Seite in einigen Minuten neu, um den Stand zu sehen, oder schreiben Sie uns.",
    },
  },
  languages: "Sprachen",
}
