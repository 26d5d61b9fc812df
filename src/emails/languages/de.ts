import type { Amount } from "../format"
import type { Wording } from "../wording"
import { supplierDe } from "./supplier-de"

const verb = (amount: Amount, singular: string, plural: string): string => (amount.singular ? singular : plural)
const days = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`)

export const de: Wording = {
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
      `Wenn Sie nicht bis ${after} zustimmen, stornieren wir diese Ware danach, und Sie erhalten zurück, was Sie dafür bezahlt haben. Was vorher versandt wird, liefern wir.`,
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
          return `${start} ${come} später, neuer Termin ${change.promised}`
        case "earlier":
          return `${start} ${come} früher, neuer Termin ${change.promised}`
        case "unchanged":
        case "first":
          return `${start} ${come} spätestens am ${change.promised}`
        case "withdrawn":
          return `${start}, Termin ${change.previous} entfällt`
        case "open":
          return `${start}, noch kein Liefertermin`
      }
    },
    subjectOfMany: (order, count) => `Ihre Bestellung ${order}: neue Liefertermine für ${count} Artikel`,
    intro: (order) => `in Ihrer Bestellung ${order} hat sich ein Liefertermin geändert:`,
    undated: (order) => `für Ware aus Ihrer Bestellung ${order} können wir noch keinen Liefertermin nennen:`,
    change: (amount, change) => {
      const come = `${amount.text} ${verb(amount, "kommt", "kommen")}`
      switch (change.kind) {
        case "later":
          return `${come} spätestens am ${change.promised}, bisher war es der ${change.previous}. Das ist ${days(change.days)} später`
        case "earlier":
          return `${come} spätestens am ${change.promised}, bisher war es der ${change.previous}. Das ist ${days(change.days)} früher`
        case "unchanged":
          return `${come} unverändert spätestens am ${change.promised}`
        case "first":
          return `${come} spätestens am ${change.promised}, bisher gab es keinen Termin`
        case "withdrawn":
          return `der Termin ${change.previous} für ${amount.text} gilt nicht mehr, einen neuen Termin gibt es noch nicht`
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
    silence:
      "Sie entscheiden. Ohne Ihre Antwort bleibt die Bestellung bestehen, und wir liefern, wenn die Ware da ist. Bis zum Versand können Sie stornieren.",
  },
  lastChance: {
    subject: (order, goods, after) => `Ihre Bestellung ${order}: ohne Ihre Zustimmung bis ${after} stornieren wir ${goods.name}`,
    subjectOfMany: (order, count, after) =>
      `Ihre Bestellung ${order}: ohne Ihre Zustimmung bis ${after} stornieren wir ${count} Artikel`,
    intro: (order) => `zum späteren Termin in Ihrer Bestellung ${order} fehlt uns noch Ihre Zustimmung:`,
  },
  choiceOffered: {
    subject: (order, goods) =>
      `Ihre Bestellung ${order}: ${goods.name} ${verb(goods.amount, "steht", "stehen")} noch aus, Sie haben die Wahl`,
    subjectOfMany: (order, count) => `Ihre Bestellung ${order}: ${count} Artikel stehen noch aus, Sie haben die Wahl`,
    intro: (order) => `aus Ihrer Bestellung ${order} steht noch Ware aus, und Sie können wählen, wie es damit weitergeht:`,
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
        case "cancel":
          return `Ihre Bestellung ${order}: Stornierung bestätigt`
      }
    },
    intro: (order, decision, by) => {
      if (by === "clock") {
        return `dem späteren Termin in Ihrer Bestellung ${order} haben Sie nicht zugestimmt. Diese Ware haben wir deshalb storniert:`
      }
      if (by === "merchant" && decision === "cancel") {
        return `wir haben in Ihrer Bestellung ${order} die ausstehende Ware storniert:`
      }
      switch (decision) {
        case "wait":
          return `Sie haben entschieden, in Ihrer Bestellung ${order} auf die Lieferung zu warten:`
        case "ship_available":
          return `Sie haben entschieden, dass wir aus Ihrer Bestellung ${order} versenden, was auf Lager ist:`
        case "cancel":
          return `Sie haben in Ihrer Bestellung ${order} die ausstehende Ware storniert:`
      }
    },
    canceled: (amount) => `${amount.text} storniert`,
    shipsNow: (amount) => `${amount.text} ${verb(amount, "wird", "werden")} jetzt versandt`,
    refunded: (money) => `Wir haben Ihnen ${money} zurückgezahlt.`,
    released: "Abgebucht war dafür nichts. Der reservierte Betrag ist freigegeben.",
    nothingCharged: "Für die stornierte Ware ist nichts abgebucht, und es wird nichts abgebucht.",
    unchanged: "An der Zahlung ändert sich nichts.",
    silence: (decision) =>
      decision === "cancel"
        ? "Sie müssen nichts weiter tun. Diese Ware liefern wir nicht mehr."
        : "Ohne weitere Nachricht von Ihnen bleibt es dabei. Bis zum Versand können Sie stornieren.",
  },
  shipped: {
    subject: (order, goods) =>
      `Ihre Bestellung ${order}: ${goods.name} ${verb(goods.amount, "ist", "sind")} unterwegs`,
    subjectOfMany: (order, count) => `Ihre Bestellung ${order}: ${count} Artikel sind unterwegs`,
    intro: (order) => `aus Ihrer Bestellung ${order} haben wir Ware versandt:`,
    onTheWay: (amount) => `${amount.text} ${verb(amount, "ist", "sind")} unterwegs`,
    tracking: "Sendungsnummer",
    charged: "Die versandte Ware ist bezahlt.",
    notCharged: "Für die versandte Ware ist noch nichts abgebucht.",
    silence: (more) =>
      more
        ? "Sie müssen nichts tun. Ohne Nachricht von Ihnen liefern wir den Rest."
        : "Sie müssen nichts tun. Damit ist nichts mehr offen.",
  },
  choose: ({ amount, charged, shipNow }) =>
    `Auf die Lieferung warten${shipNow ? ", gleich erhalten, was auf Lager ist," : ""} oder ${
      amount === null ? "die ausstehende Ware" : amount.text
    } stornieren, ${charged ? "Geld zurück" : "ohne Kosten"}`,
  supplier: supplierDe,
}
