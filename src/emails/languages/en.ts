import type { Amount } from "../format"
import type { Wording } from "../wording"
import { supplierEn } from "./supplier-en"

const verb = (amount: Amount, singular: string, plural: string): string => (amount.singular ? singular : plural)
const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`)

export const en: Wording = {
  locale: "en-GB",
  greeting: (name) => (name === null ? "Hello," : `Hello ${name},`),

  available: (amount) => `${amount.text} ${verb(amount, "is", "are")} in stock`,
  waiting: (amount, date) =>
    date === null
      ? `there is no delivery date yet for ${amount.text}`
      : `${amount.text} ${verb(amount, "arrives", "arrive")} by ${date} at the latest`,
  follows: (amount, date) =>
    date === null
      ? `${amount.text} still ${verb(amount, "follows", "follow")}, there is no delivery date yet`
      : `${amount.text} still ${verb(amount, "follows", "follow")}, promised by ${date}`,

  moreItems: (count) => `${count} more items`,

  charged: "The order is paid. You get your money back for goods you cancel before they ship.",
  notCharged: "Nothing has been charged yet for the goods that are still to come.",

  silence: {
    changesNothing:
      "Without your answer the order stands. That is no agreement to the new date: whatever you are entitled to because of the old one, you still are. You can cancel until the goods ship.",
    cancels: (after) =>
      `Unless you agree by ${after}, we cancel these goods after that day, and you get back what you have paid for them. What ships before is delivered.`,
  },

  orderTaken: {
    subject: (order, goods, date) =>
      date === null
        ? `Your order ${order}: no delivery date yet for ${goods.name}`
        : `Your order ${order}: ${goods.name} ${verb(goods.amount, "arrives", "arrive")} by ${date} at the latest`,
    subjectOfMany: (order, count) => `Your order ${order}: delivery dates for ${count} items`,
    subjectOfNone: (order) => `Your order ${order}: everything is in stock`,
    intro: (order) => `We have received your order ${order}. This is how we deliver:`,
    silence: (dated) =>
      dated
        ? "You do not need to do anything. Unless you tell us otherwise, the order stands and we deliver by the dates given here."
        : "You do not need to do anything. Unless you tell us otherwise, the order stands. When there is a date, we write to you.",
  },
  promiseChanged: {
    subject: (order, goods, change) => {
      const start = `Your order ${order}: ${goods.name}`
      const arrive = verb(goods.amount, "arrives", "arrive")
      switch (change.kind) {
        case "later":
          return `${start} ${arrive} later, new date ${change.promised}`
        case "earlier":
          return `${start} ${arrive} earlier, new date ${change.promised}`
        case "unchanged":
        case "first":
          return `${start} ${arrive} by ${change.promised} at the latest`
        case "withdrawn":
          return `${start}, the date ${change.previous} no longer holds`
        case "open":
          return `${start}, no delivery date yet`
      }
    },
    subjectOfMany: (order, count) => `Your order ${order}: new delivery dates for ${count} items`,
    intro: (order) => `A delivery date in your order ${order} has changed:`,
    undated: (order) => `For goods in your order ${order} we still cannot name a delivery date:`,
    change: (amount, change) => {
      const arrive = `${amount.text} ${verb(amount, "arrives", "arrive")}`
      switch (change.kind) {
        case "later":
          return `${arrive} by ${change.promised} at the latest, before it was ${change.previous}. That is ${days(change.days)} later`
        case "earlier":
          return `${arrive} by ${change.promised} at the latest, before it was ${change.previous}. That is ${days(change.days)} earlier`
        case "unchanged":
          return `${arrive} by ${change.promised} at the latest, as before`
        case "first":
          return `${arrive} by ${change.promised} at the latest, before there was no date`
        case "withdrawn":
          return `the date ${change.previous} for ${amount.text} no longer holds, there is no new date yet`
        case "open":
          return `there is no delivery date yet for ${amount.text}`
      }
    },
    silence: (dated, choice) => {
      const stands = dated
        ? "If you do not answer, the order stands and the date given here applies."
        : "If you do not answer, the order stands. When there is a new date, we write to you."
      return choice ? `${stands} You can cancel until the goods ship.` : stands
    },
  },
  overdue: {
    subject: (order, goods) =>
      `Your order ${order}: ${goods.name} ${verb(goods.amount, "is", "are")} late, please decide`,
    subjectOfMany: (order, count) => `Your order ${order}: ${count} items are late, please decide`,
    intro: (order) => `We have missed a promised date in your order ${order}:`,
    missed: (amount, date) =>
      date === null
        ? `${amount.text} ${verb(amount, "has", "have")} not been delivered`
        : `${amount.text} ${verb(amount, "has", "have")} not been delivered, the promised date was ${date}`,
    newDate: (date) => `the new date is ${date} at the latest`,
    noNewDate: "there is no new date yet",
    silence:
      "You decide. If you do not answer, the order stands and we deliver when the goods are here. You can cancel until they ship.",
  },
  lastChance: {
    subject: (order, goods, after) => `Your order ${order}: without your agreement by ${after} we cancel ${goods.name}`,
    subjectOfMany: (order, count, after) =>
      `Your order ${order}: without your agreement by ${after} we cancel ${count} items`,
    intro: (order) => `We still need your agreement to the later date in your order ${order}:`,
  },
  choiceOffered: {
    subject: (order, goods) =>
      `Your order ${order}: ${goods.name} ${verb(goods.amount, "is", "are")} still to come, you have the choice`,
    subjectOfMany: (order, count) => `Your order ${order}: ${count} items are still to come, you have the choice`,
    intro: (order) => `Goods from your order ${order} are still to come, and you can choose what happens to them:`,
    silence:
      "You do not need to do anything to keep waiting. If you do not answer, the order stands and we deliver when the goods are here. You can cancel until they ship.",
  },
  decisionConfirmed: {
    subject: (order, decision) => {
      switch (decision) {
        case "wait":
          return `Your order ${order}: you wait for the delivery`
        case "ship_available":
          return `Your order ${order}: we ship what is in stock`
        case "cancel":
          return `Your order ${order}: cancellation confirmed`
      }
    },
    intro: (order, decision, by) => {
      if (by === "clock") {
        return `You have not agreed to the later date in your order ${order}, so we have cancelled these goods:`
      }
      if (by === "merchant" && decision === "cancel") {
        return `We have cancelled the outstanding goods in your order ${order}:`
      }
      switch (decision) {
        case "wait":
          return `You have decided to wait for the delivery in your order ${order}:`
        case "ship_available":
          return `You have decided that we ship what is in stock from your order ${order}:`
        case "cancel":
          return `You have cancelled the outstanding goods in your order ${order}:`
      }
    },
    canceled: (amount) => `${amount.text} cancelled`,
    shipsNow: (amount) => `${amount.text} ${verb(amount, "ships", "ship")} now`,
    refunded: (money) => `We have refunded ${money} to you.`,
    released: "Nothing had been charged for this. The reserved amount is released.",
    nothingCharged: "Nothing has been charged for the cancelled goods, and nothing will be.",
    unchanged: "Nothing changes about the payment.",
    silence: (decision) =>
      decision === "cancel"
        ? "You do not need to do anything else. We no longer deliver these goods."
        : "Unless you tell us otherwise, it stays this way. You can cancel until the goods ship.",
  },
  shipped: {
    subject: (order, goods) => `Your order ${order}: ${goods.name} ${verb(goods.amount, "is", "are")} on the way`,
    subjectOfMany: (order, count) => `Your order ${order}: ${count} items are on the way`,
    intro: (order) => `We have shipped goods from your order ${order}:`,
    onTheWay: (amount) => `${amount.text} ${verb(amount, "is", "are")} on the way`,
    tracking: "Tracking number",
    charged: "The goods on their way are paid.",
    notCharged: "Nothing has been charged yet for the goods on their way.",
    silence: (more) =>
      more
        ? "You do not need to do anything. Unless you tell us otherwise, we deliver the rest."
        : "You do not need to do anything. Nothing else is outstanding.",
  },
  choose: ({ amount, charged, shipNow }) =>
    `Wait for the delivery${shipNow ? ", have what is in stock shipped now," : ""} or cancel ${
      amount === null ? "the outstanding goods" : amount.text
    }, ${charged ? "money back" : "at no cost"}`,
  supplier: supplierEn,
}
