import type { Amount } from "../../emails/format"
import type { Wording } from "../../emails/wording"
import { supplierMails } from "./supplier-mails"

const verb = (amount: Amount, singular: string, plural: string): string => (amount.singular ? singular : plural)
const ordinals = ["", "erste", "zweite", "dritte", "vierte", "fünfte"]
const ordinal = (count: number): string => ordinals[count] ?? `${count}.`
/** How often a date has moved to a later day, said from the second time on. */
const moves = (before: number): string => (before === 0 ? "" : `, es ist die ${ordinal(before + 1)} Verschiebung`)
const days = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`)

export const mails: Wording = {
  locale: "de-DE",
  greeting: (name) => (name === null ? "Guten Tag," : `Guten Tag ${name},`),

  available: (amount) => `${amount.text} ${verb(amount, "ist", "sind")} auf Lager`,
  waiting: (amount, date) =>
    date === null
      ? `für ${amount.text} gibt es noch keinen Liefertermin`
      : `${amount.text} ${verb(amount, "kommt", "kommen")} spätestens am ${date}`,
  follows: (amount, date) =>
    date === null
      ? `${amount.text} ${verb(amount, "folgt", "folgen")}, ein Liefertermin steht noch nicht fest`
      : `${amount.text} ${verb(amount, "folgt", "folgen")}, zugesagter Termin ${date}`,

  moreItems: (count) => `${count} weitere Artikel`,

  charged:
    "Die Bestellung ist bezahlt. Für Ware, die Sie vor dem Versand stornieren, erhalten Sie Ihr Geld zurück.",
  notCharged: "Für die Ware, die noch kommt, ist noch nichts abgebucht.",

  silence: {
    changesNothing:
      "Ohne Ihre Antwort bleibt die Bestellung bestehen. Dem neuen Termin stimmen Sie damit nicht zu: Was Ihnen wegen des bisherigen zusteht, steht Ihnen weiter zu. Bis zum Versand können Sie stornieren.",
    cancels: (after) =>
      `Stimmen Sie nicht bis zum ${after} zu, stornieren wir diese Ware am Tag darauf, und Sie erhalten zurück, was Sie dafür bezahlt haben. Was bis dahin versandt ist, liefern wir.`,
  },

  orderTaken: {
    subject: (order, goods, date) =>
      date === null
        ? `Ihre Bestellung ${order}: für ${goods.name} gibt es noch keinen Liefertermin`
        : `Ihre Bestellung ${order}: ${goods.name} ${verb(goods.amount, "kommt", "kommen")} spätestens am ${date}`,
    subjectOfMany: (order, count) => `Ihre Bestellung ${order}: Liefertermine für ${count} Artikel`,
    subjectOfNone: (order) => `Ihre Bestellung ${order}: alles ist auf Lager`,
    intro: (order) => `wir haben Ihre Bestellung ${order} erhalten. So liefern wir:`,
    silence: (dated) =>
      dated
        ? "Sie müssen nichts tun. Ohne Nachricht von Ihnen bleibt die Bestellung bestehen, und wir liefern zu den genannten Terminen."
        : "Sie müssen nichts tun. Ohne Nachricht von Ihnen bleibt die Bestellung bestehen. Steht ein Termin fest, schreiben wir Ihnen.",
  },
  promiseChanged: {
    subject: (order, goods, change) => {
      const start = `Ihre Bestellung ${order}: ${goods.name}`
      const come = verb(goods.amount, "kommt", "kommen")
      switch (change.kind) {
        case "later":
          return `${start} ${come} ${change.before > 0 ? "erneut später" : "später"}, neuer Termin ${change.promised}`
        case "earlier":
          return `${start} ${come} früher, neuer Termin ${change.promised}`
        case "unchanged":
          return `${start} ${come} spätestens am ${change.promised}`
        case "first":
          return `Ihre Bestellung ${order}: Liefertermin steht fest, ${goods.name} ${come} spätestens am ${change.promised}`
        case "missing":
          return `${start} ${verb(goods.amount, "ist", "sind")} nicht mehr auf Lager`
        case "withdrawn":
          return `${start}, Termin ${change.previous} entfällt`
        case "open":
          return `${start}, noch kein Liefertermin`
      }
    },
    subjectOfMany: (order, count) => `Ihre Bestellung ${order}: neue Liefertermine für ${count} Artikel`,
    subjectOfManyKnown: (order, count) => `Ihre Bestellung ${order}: Liefertermine für ${count} Artikel stehen fest`,
    intro: (order) => `in Ihrer Bestellung ${order} hat sich ein Liefertermin geändert:`,
    known: (order) => `für Ware aus Ihrer Bestellung ${order}, die noch keinen Liefertermin hatte, steht er jetzt fest:`,
    unchanged: (order) => `in Ihrer Bestellung ${order} gilt der Termin, den Sie kennen:`,
    missing: (order) => `Ware aus Ihrer Bestellung ${order}, die auf Lager war, ist es nicht mehr:`,
    again: (order) => `in Ihrer Bestellung ${order} hat sich ein Liefertermin erneut verschoben:`,
    undated: (order) => `für Ware aus Ihrer Bestellung ${order} können wir noch keinen Liefertermin nennen:`,
    change: (amount, change) => {
      const come = `${amount.text} ${verb(amount, "kommt", "kommen")}`
      switch (change.kind) {
        case "later":
          return `${come} spätestens am ${change.promised}, bisher war es der ${change.previous}. Das ist ${days(change.days)} später${moves(change.before)}`
        case "earlier":
          return `${come} spätestens am ${change.promised}, bisher war es der ${change.previous}. Das ist ${days(change.days)} früher`
        case "unchanged":
          return `${come} unverändert spätestens am ${change.promised}`
        case "first":
          return `${come} spätestens am ${change.promised}, bisher gab es keinen Termin`
        case "missing":
          return change.promised === null
            ? `${amount.text} ${verb(amount, "fehlt", "fehlen")}, ein Liefertermin steht noch nicht fest`
            : `${amount.text} ${verb(amount, "fehlt", "fehlen")} und ${verb(amount, "kommt", "kommen")} spätestens am ${change.promised}`
        case "withdrawn":
          return `der Termin ${change.previous} für ${amount.text} gilt nicht mehr, einen neuen Termin gibt es noch nicht${moves(change.before)}`
        case "open":
          return `für ${amount.text} gibt es noch keinen Liefertermin`
      }
    },
    silence: (dated, choice) => {
      const stays = dated
        ? "Ohne Ihre Antwort bleibt die Bestellung bestehen, und es gilt der hier genannte Termin."
        : "Ohne Ihre Antwort bleibt die Bestellung bestehen. Steht ein neuer Termin fest, schreiben wir Ihnen."
      return choice ? `${stays} Bis zum Versand können Sie stornieren.` : stays
    },
  },
  overdue: {
    subject: (order, goods) =>
      `Ihre Bestellung ${order}: ${goods.name} ${verb(goods.amount, "ist", "sind")} verspätet, bitte entscheiden Sie`,
    subjectOfMany: (order, count) => `Ihre Bestellung ${order}: ${count} Artikel sind verspätet, bitte entscheiden Sie`,
    intro: (order) => `in Ihrer Bestellung ${order} haben wir einen zugesagten Termin nicht eingehalten:`,
    missed: (amount, date) =>
      date === null
        ? `${amount.text} ${verb(amount, "ist", "sind")} nicht geliefert`
        : `${amount.text} ${verb(amount, "ist", "sind")} nicht geliefert, zugesagt war der ${date}`,
    newDate: (date) => `neuer Termin spätestens ${date}`,
    noNewDate: "einen neuen Termin gibt es noch nicht",
    silence: (dated) =>
      `Sie entscheiden. Ohne Ihre Antwort bleibt die Bestellung bestehen, und ${
        dated ? "wir liefern bis zum neuen Termin" : "steht ein neuer Termin fest, schreiben wir Ihnen"
      }. Was Ihnen wegen des versäumten Termins zusteht, steht Ihnen weiter zu. Bis zum Versand können Sie stornieren.`,
  },
  lastChance: {
    subject: (order, goods, after) =>
      `Ihre Bestellung ${order}: ohne Ihre Zustimmung bis zum ${after} stornieren wir ${goods.name}`,
    subjectOfMany: (order, count, after) =>
      `Ihre Bestellung ${order}: ohne Ihre Zustimmung bis zum ${after} stornieren wir ${count} Artikel`,
    intro: (order) => `Ware aus Ihrer Bestellung ${order} kommt später als vereinbart, und Ihre Zustimmung dazu fehlt uns noch:`,
    ifAgreed: (amount, date) =>
      date === null
        ? `${amount.text} ${verb(amount, "folgt", "folgen")}, wenn Sie zustimmen; ein Liefertermin steht noch nicht fest`
        : `${amount.text} ${verb(amount, "kommt", "kommen")} spätestens am ${date}, wenn Sie zustimmen`,
  },
  choiceOffered: {
    subject: (order, goods) =>
      `Ihre Bestellung ${order}: ${goods.name} ${verb(goods.amount, "steht", "stehen")} noch aus, Sie haben die Wahl`,
    subjectOfMany: (order, count) => `Ihre Bestellung ${order}: ${count} Artikel stehen noch aus, Sie haben die Wahl`,
    intro: (order) => `aus Ihrer Bestellung ${order} steht noch Ware aus, und Sie können wählen, wie es damit weitergeht:`,
    substitute: (goods, unit, total) => `stattdessen sofort lieferbar: ${goods} zu ${unit} je Stück, zusammen ${total}`,
    silence:
      "Wenn Sie weiter warten möchten, müssen Sie nichts tun. Ohne Ihre Antwort bleibt die Bestellung bestehen, und wir liefern, wenn die Ware da ist. Bis zum Versand können Sie stornieren.",
  },
  decisionConfirmed: {
    subject: (order, decision) => {
      switch (decision) {
        case "wait":
          return `Ihre Bestellung ${order}: Sie warten auf die Lieferung`
        case "ship_available":
          return `Ihre Bestellung ${order}: wir versenden, was auf Lager ist`
        case "substitute":
          return `Ihre Bestellung ${order}: Ihr Ersatz ist bestätigt`
        case "cancel":
          return `Ihre Bestellung ${order}: Stornierung bestätigt`
      }
    },
    intro: (order, decision, by) => {
      if (by !== "customer" && decision === "cancel") {
        return `wir haben in Ihrer Bestellung ${order} die ausstehende Ware storniert:`
      }
      switch (decision) {
        case "wait":
          return `Sie haben entschieden, in Ihrer Bestellung ${order} auf die Lieferung zu warten:`
        case "ship_available":
          return `Sie haben entschieden, dass wir aus Ihrer Bestellung ${order} versenden, was auf Lager ist:`
        case "substitute":
          return `Sie haben in Ihrer Bestellung ${order} für ausstehende Ware Ersatz gewählt:`
        case "cancel":
          return `Sie haben in Ihrer Bestellung ${order} die ausstehende Ware storniert:`
      }
    },
    shipsNow: (amount) => `${amount.text} ${verb(amount, "wird", "werden")} jetzt versandt`,
    replaced: (amount, goods, unit, total) => `statt ${amount.text} kommt ${goods} zu ${unit} je Stück, zusammen ${total}`,
    agreedPrice: "Mehr als den genannten Preis zahlen Sie dafür nicht.",
    substituteFollows: "Der Ersatz liegt für Sie bereit. Auf die ersetzte Ware warten Sie nicht mehr.",
    unchanged: "An der Zahlung ändert sich nichts.",
    silence: "Ohne weitere Nachricht von Ihnen bleibt es dabei. Bis zum Versand können Sie stornieren.",
  },
  cancellation: {
    canceled: (amount) => `${amount.text} storniert`,
    refunded: (money) => `Wir haben Ihnen ${money} zurückgezahlt, auf dem Weg, auf dem Sie bezahlt haben.`,
    refundBy: (date) => `Ist das Geld am ${date} nicht bei Ihnen, antworten Sie bitte auf diese Mail.`,
    released: "Abgebucht war dafür nichts. Der reservierte Betrag ist freigegeben.",
    nothingCharged: "Für die stornierte Ware ist nichts abgebucht, und es wird nichts abgebucht.",
    remains: "Der Rest Ihrer Bestellung bleibt, wie er ist:",
    nothingRemains: "Von Ihrer Bestellung ist damit nichts mehr offen.",
    silence: "Sie müssen nichts weiter tun. Die stornierte Ware liefern wir nicht mehr.",
  },
  goodsCanceled: {
    subject: (order, goods, money) =>
      `Ihre Bestellung ${order}: ${goods.name} storniert${money === null ? "" : `, ${money} zurückgezahlt`}`,
    subjectOfMany: (order, count, money) =>
      `Ihre Bestellung ${order}: ${count === 0 ? "Ware" : `${count} Artikel`} storniert${
        money === null ? "" : `, ${money} zurückgezahlt`
      }`,
    intro: (order, by) =>
      by === "clock"
        ? `Ware aus Ihrer Bestellung ${order} ist nicht rechtzeitig abgegangen, und einem späteren Termin haben Sie nicht zugestimmt. Wir haben sie deshalb storniert:`
        : `aus Ihrer Bestellung ${order} haben wir Ware storniert, die noch ausstand:`,
  },
  paymentRequested: {
    subject: (order, money) => `Ihre Bestellung ${order}: Ihre Ware ist bereit, bitte zahlen Sie ${money}`,
    intro: (order) => `Ware aus Ihrer Bestellung ${order} ist zum Versand bereit:`,
    why: "Ihre Zahlung wurde bei der Bestellung autorisiert. Diese Autorisierung wäre vor dem Eintreffen der Ware abgelaufen, deshalb haben wir sie freigegeben und nichts abgebucht.",
    pay: (money) => `${money} zahlen`,
    silence: (goodsWait) =>
      goodsWait
        ? "Die Ware bleibt für Sie reserviert und wird versandt, wenn Sie gezahlt haben. Zahlen Sie nicht, wird sie nicht versandt und nichts abgebucht; die Bestellung bleibt bestehen."
        : "Die Ware wird in jedem Fall versandt. Zahlen Sie nicht, bleibt der Betrag offen.",
  },
  shipped: {
    subject: (order, goods, more) =>
      `Ihre Bestellung ${order}: ${goods.name} ${verb(goods.amount, "ist", "sind")} unterwegs, ${
        more ? "weitere Ware folgt" : "damit ist alles versandt"
      }`,
    subjectOfMany: (order, count, more) =>
      `Ihre Bestellung ${order}: ${count} Artikel sind unterwegs, ${more ? "weitere Ware folgt" : "damit ist alles versandt"}`,
    intro: (order, more) =>
      more
        ? `einen Teil Ihrer Bestellung ${order} haben wir versandt, weitere Ware folgt:`
        : `mit dieser Sendung ist Ihre Bestellung ${order} vollständig versandt:`,
    onTheWay: (amount) => `${amount.text} ${verb(amount, "ist", "sind")} unterwegs`,
    ready: (amount) => `${amount.text} ${verb(amount, "ist", "sind")} auf Lager und ${verb(amount, "folgt", "folgen")} in einer eigenen Sendung`,
    tracking: "Sendungsnummer",
    charged: "Die versandte Ware ist bezahlt.",
    notCharged: "Für die versandte Ware ist noch nichts abgebucht.",
    silence: (more) =>
      more
        ? "Sie müssen nichts tun. Ohne Nachricht von Ihnen liefern wir den Rest."
        : "Sie müssen nichts tun. Damit ist nichts mehr offen.",
  },
  followUp: {
    subject: (order) => `Ihre Bestellung ${order}: ist alles angekommen?`,
    intro: (order, date) => `aus Ihrer Bestellung ${order} ist alles versandt, zuletzt am ${date}:`,
    left: (amount) => `${amount.text} versandt`,
    question: "Ist alles angekommen und in Ordnung? Fehlt etwas oder ist etwas beschädigt, antworten Sie bitte auf diese Mail.",
    silence: "Ist alles da, müssen Sie nichts tun. Zu dieser Bestellung schreiben wir Ihnen nicht noch einmal.",
  },
  withdraw: "Vertrag widerrufen",
  withdrawalReceived: {
    subject: (order) => `Ihr Widerruf zur Bestellung ${order} ist eingegangen`,
    intro: (order, moment) => `Ihr Widerruf des Vertrags über die Bestellung ${order} ist am ${moment} bei uns eingegangen. Sie haben erklärt:`,
    declared: (name, order) => `Hiermit widerrufe ich, ${name}, den Vertrag über diese Ware der Bestellung ${order}:`,
    notShipped: (amount) => `${amount.text} noch nicht versandt`,
    shipped: (amount) => `${amount.text} gepackt oder versandt`,
    contact: (email) => `Erreichen können wir Sie unter ${email}.`,
    refund: (day) =>
      `Was Sie für diese Ware bezahlt haben, zahlen wir bis zum ${day} zurück; bei Ware, die Sie schon haben, dürfen wir warten, bis sie wieder bei uns ist oder Sie uns zeigen, dass Sie sie abgeschickt haben.`,
    giveBack: (day) => `Was schon versandt ist, schicken Sie uns bitte bis spätestens zum ${day} zurück. Was noch nicht versandt ist, liefern wir nicht mehr.`,
    keep: "Sie müssen auf diese Mail nicht antworten. Heben Sie sie auf: Sie belegt, was Sie erklärt haben und wann.",
  },
  digest: {
    subject: (shop, count, date) => `${shop}: ${count === 1 ? "1 Vorgang wartet" : `${count} Vorgänge warten`} auf Sie, ${date}`,
    duties: (count, until) => `Pflichten gegenüber Kunden, die bis zum ${until} fällig oder überfällig sind: ${count}`,
    duty: {
      ship: "versenden",
      tell_no_date: "mitteilen, dass es keinen Termin gibt",
      tell_delay: "Verspätung mitteilen",
      last_chance: "vor der Stornierung noch einmal fragen",
      tell_overdue: "mitteilen, dass der Termin verstrichen ist",
      cancel: "stornieren und zurückzahlen",
      refund: "zurückzahlen",
    },
    by: (date) => `bis ${date}`,
    notices: (count) => `Mails der letzten 7 Tage, die niemanden erreicht haben: ${count}`,
    notice: "ansehen und noch einmal senden",
    charges: (count) => `Bestellungen, deren versandte Ware sich nicht abbuchen ließ: ${count}`,
    charge: "noch nicht abgebucht",
    supplierDates: (count) => `Lieferantenbestellungen, deren Termin verstrichen ist: ${count}`,
    expected: (date) => `erwartet am ${date}`,
    order: (number) => `Bestellung ${number}`,
    purchaseOrder: (number, supplier) => `Lieferantenbestellung ${number}, ${supplier}`,
    more: (count) => `Dazu ${count} weitere; alle stehen in der Verwaltung.`,
    silence: "Diese Mail kommt höchstens einmal am Tag und nur, wenn etwas zu tun ist.",
  },
  choose: ({ amount, charged, shipNow, agree, substitute }) =>
    `${agree ? "Dem späteren Termin zustimmen" : "Auf die Lieferung warten"}${shipNow ? ", gleich erhalten, was auf Lager ist," : ""}${
      substitute ? `${shipNow ? "" : ","} den Ersatz nehmen` : ""
    } oder ${
      amount === null ? "die ausstehende Ware" : amount.text
    } stornieren, ${charged ? "Geld zurück" : "ohne Kosten"}`,
  supplier: supplierMails,
}
