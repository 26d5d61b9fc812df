import type { Amount } from "../../emails/format"
import type { Wording } from "../../emails/wording"
import { supplierMails } from "./supplier-mails"

const verb = (amount: Amount, singular: string, plural: string): string => (amount.singular ? singular : plural)
const ordinals = ["", "first", "second", "third", "fourth", "fifth"]
const ordinal = (count: number): string => ordinals[count] ?? `number ${count}`
/** How often a date has moved to a later day, said from the second time on. */
const moves = (before: number): string => {
  if (before === 0) {
    return ""
  }
  return before + 1 < ordinals.length ? `, the ${ordinal(before + 1)} delay` : `, delay ${ordinal(before + 1)}`
}
const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`)

export const mails: Wording = {
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
      `Unless you agree by ${after}, we cancel these goods the day after, and you get back what you have paid for them. What has left by then is delivered.`,
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
          return `${start} ${arrive} ${change.before > 0 ? "later again" : "later"}, new date ${change.promised}`
        case "earlier":
          return `${start} ${arrive} earlier, new date ${change.promised}`
        case "unchanged":
          return `${start} ${arrive} by ${change.promised} at the latest`
        case "first":
          return `Your order ${order}: delivery date known, ${goods.name} ${arrive} by ${change.promised} at the latest`
        case "missing":
          return `${start} ${verb(goods.amount, "is", "are")} no longer in stock`
        case "withdrawn":
          return `${start}, the date ${change.previous} no longer holds`
        case "open":
          return `${start}, no delivery date yet`
      }
    },
    subjectOfMany: (order, count) => `Your order ${order}: new delivery dates for ${count} items`,
    subjectOfManyKnown: (order, count) => `Your order ${order}: delivery dates for ${count} items are known`,
    intro: (order) => `A delivery date in your order ${order} has changed:`,
    known: (order) => `The delivery date of goods in your order ${order} that had none is known now:`,
    unchanged: (order) => `The date that you know for your order ${order} still holds:`,
    missing: (order) => `Goods in your order ${order} that were in stock no longer are:`,
    again: (order) => `A delivery date in your order ${order} has been postponed again:`,
    undated: (order) => `For goods in your order ${order} we still cannot name a delivery date:`,
    change: (amount, change) => {
      const arrive = `${amount.text} ${verb(amount, "arrives", "arrive")}`
      switch (change.kind) {
        case "later":
          return `${arrive} by ${change.promised} at the latest, previously ${change.previous}. That is ${days(change.days)} later${moves(change.before)}`
        case "earlier":
          return `${arrive} by ${change.promised} at the latest, previously ${change.previous}. That is ${days(change.days)} earlier`
        case "unchanged":
          return `${arrive} by ${change.promised} at the latest, as before`
        case "first":
          return `${arrive} by ${change.promised} at the latest, previously there was no date`
        case "missing":
          return change.promised === null
            ? `${amount.text} ${verb(amount, "is", "are")} missing, there is no delivery date yet`
            : `${amount.text} ${verb(amount, "is", "are")} missing and ${verb(amount, "arrives", "arrive")} by ${change.promised} at the latest`
        case "withdrawn":
          return `the date ${change.previous} for ${amount.text} no longer holds, there is no new date yet${moves(change.before)}`
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
    silence: (dated) =>
      `You decide. If you do not answer, the order stands${
        dated ? ", and we deliver by the new date" : "; when there is a new date, we write to you"
      }. Whatever you are entitled to because of the missed date, you still are. You can cancel until the goods ship.`,
  },
  lastChance: {
    subject: (order, goods, after) => `Your order ${order}: without your agreement by ${after} we cancel ${goods.name}`,
    subjectOfMany: (order, count, after) =>
      `Your order ${order}: without your agreement by ${after} we cancel ${count} items`,
    intro: (order) => `Goods in your order ${order} come later than agreed, and we still need your agreement to that:`,
    ifAgreed: (amount, date) =>
      date === null
        ? `${amount.text} ${verb(amount, "follows", "follow")} if you agree; there is no delivery date yet`
        : `${amount.text} ${verb(amount, "arrives", "arrive")} by ${date} at the latest if you agree`,
  },
  choiceOffered: {
    subject: (order, goods) =>
      `Your order ${order}: ${goods.name} ${verb(goods.amount, "is", "are")} still to come, you have the choice`,
    subjectOfMany: (order, count) => `Your order ${order}: ${count} items are still to come, you have the choice`,
    intro: (order) => `Goods from your order ${order} are still to come, and you can choose what happens to them:`,
    substitute: (goods, unit, total) => `you can have instead at once: ${goods} at ${unit} each, ${total} in all`,
    silence:
      "You do not need to do anything to keep waiting. If you do not answer, the order stands and we deliver when the goods are here. You can cancel until they ship.",
  },
  decisionConfirmed: {
    subject: (order, decision) => {
      switch (decision) {
        case "wait":
          return `Your order ${order}: you have chosen to wait for the delivery`
        case "ship_available":
          return `Your order ${order}: we ship what is in stock`
        case "substitute":
          return `Your order ${order}: your substitute is confirmed`
        case "cancel":
          return `Your order ${order}: cancellation confirmed`
      }
    },
    intro: (order, decision, by) => {
      if (by !== "customer" && decision === "cancel") {
        return `We have cancelled the outstanding goods in your order ${order}:`
      }
      switch (decision) {
        case "wait":
          return `You have decided to wait for the delivery in your order ${order}:`
        case "ship_available":
          return `You have decided that we ship what is in stock from your order ${order}:`
        case "substitute":
          return `You have chosen a substitute for outstanding goods in your order ${order}:`
        case "cancel":
          return `You have cancelled the outstanding goods in your order ${order}:`
      }
    },
    shipsNow: (amount) => `${amount.text} ${verb(amount, "ships", "ship")} now`,
    replaced: (amount, goods, unit, total) => `instead of ${amount.text} you get ${goods} at ${unit} each, ${total} in all`,
    agreedPrice: "You pay the price given here for it and no more.",
    substituteFollows: "The substitute is set aside for you. You no longer wait for the goods it replaces.",
    unchanged: "The payment stays as it is.",
    silence: "Unless you tell us otherwise, it stays this way. You can cancel until the goods ship.",
  },
  cancellation: {
    canceled: (amount) => `${amount.text} cancelled`,
    refunded: (money) => `We have refunded ${money} to you, the way you paid.`,
    refundBy: (date) => `If the money has not reached you by ${date}, please reply to this mail.`,
    released: "Nothing had been charged for this. The reserved amount is released.",
    nothingCharged: "Nothing has been charged for the cancelled goods, and nothing will be.",
    remains: "The rest of your order stays as it is:",
    nothingRemains: "Nothing else of your order is outstanding.",
    silence: "You do not need to do anything else. We no longer deliver the cancelled goods.",
  },
  goodsCanceled: {
    subject: (order, goods, money) =>
      `Your order ${order}: ${goods.name} cancelled${money === null ? "" : `, ${money} refunded`}`,
    subjectOfMany: (order, count, money) =>
      `Your order ${order}: ${count === 0 ? "goods" : `${count} items`} cancelled${money === null ? "" : `, ${money} refunded`}`,
    intro: (order, by) =>
      by === "clock"
        ? `Goods in your order ${order} have not left in time, and you have not agreed to a later date. So we have cancelled them:`
        : `We have cancelled goods in your order ${order} that were still to come:`,
  },
  paymentRequested: {
    subject: (order, money) => `Your order ${order}: your goods are ready, please pay ${money}`,
    intro: (order) => `Goods from your order ${order} are ready to leave:`,
    why: "Your payment was authorised when you ordered. That authorisation would have ended before the goods were here, so we released it and charged nothing.",
    pay: (money) => `Pay ${money}`,
    silence: (goodsWait) =>
      goodsWait
        ? "The goods are kept for you and leave once you have paid. If you do not pay, they are not shipped and you are charged nothing; the order stands."
        : "The goods leave in any case. If you do not pay, the amount stays due.",
  },
  shipped: {
    subject: (order, goods, more) =>
      `Your order ${order}: ${goods.name} ${verb(goods.amount, "is", "are")} on the way, ${
        more ? "more follows" : "that is everything"
      }`,
    subjectOfMany: (order, count, more) =>
      `Your order ${order}: ${count} items are on the way, ${more ? "more follows" : "that is everything"}`,
    intro: (order, more) =>
      more
        ? `We have shipped a part of your order ${order}, more follows:`
        : `With this parcel your order ${order} has left completely:`,
    onTheWay: (amount) => `${amount.text} ${verb(amount, "is", "are")} on the way`,
    ready: (amount) => `${amount.text} ${verb(amount, "is", "are")} in stock and ${verb(amount, "follows", "follow")} in a parcel of ${verb(amount, "its", "their")} own`,
    tracking: "Tracking number",
    charged: "The goods on their way are paid for.",
    notCharged: "Nothing has been charged yet for the goods on their way.",
    silence: (more) =>
      more
        ? "You do not need to do anything. Unless you tell us otherwise, we deliver the rest."
        : "You do not need to do anything. Nothing else is outstanding.",
  },
  followUp: {
    subject: (order) => `Your order ${order}: has everything arrived?`,
    intro: (order, date) => `Everything in your order ${order} has left, the last of it on ${date}:`,
    left: (amount) => `${amount.text} shipped`,
    question: "Has everything arrived in good order? If something is missing or damaged, please reply to this mail.",
    silence: "If all is well, you do not need to do anything. We do not write to you about this order again.",
  },
  withdraw: "Withdraw from contract here",
  withdrawalReceived: {
    subject: (order) => `Your withdrawal from order ${order} has reached us`,
    intro: (order, moment) => `Your withdrawal from the contract for order ${order} reached us on ${moment}. You declared:`,
    declared: (name, order) => `I, ${name}, withdraw from the contract for these goods of order ${order}:`,
    notShipped: (amount) => `${amount.text} not shipped yet`,
    shipped: (amount) => `${amount.text} packed or shipped`,
    contact: (email) => `You want to be reached at ${email}.`,
    refund: (day) =>
      `We pay back what you have paid for these goods by ${day}; for goods that you have received, we may wait until we have them again or you show that you have sent them.`,
    giveBack: (day) => `What has been shipped, please send back to us by ${day} at the latest. What has not, we no longer deliver.`,
    keep: "You do not need to answer this mail. Keep it: it is your proof of what you declared, and when.",
  },
  digest: {
    subject: (shop, count, date) => `${shop}: ${count === 1 ? "1 thing needs" : `${count} things need`} your attention, ${date}`,
    duties: (count, until) => `Duties to customers that are due by ${until} or overdue: ${count}`,
    duty: {
      ship: "ship",
      tell_no_date: "say that there is no date",
      tell_delay: "tell of the delay",
      last_chance: "ask once more before the cancellation",
      tell_overdue: "say that the date has passed",
      cancel: "cancel and pay back",
      refund: "pay back",
    },
    by: (date) => `by ${date}`,
    notices: (count) => `Mails of the last 7 days that have reached nobody: ${count}`,
    notice: "look at it and send it again",
    charges: (count) => `Orders whose shipped goods could not be charged: ${count}`,
    charge: "not charged yet",
    supplierDates: (count) => `Purchase orders whose date has passed: ${count}`,
    expected: (date) => `expected on ${date}`,
    order: (number) => `Order ${number}`,
    purchaseOrder: (number, supplier) => `Purchase order ${number}, ${supplier}`,
    more: (count) => `And ${count} more; the admin shows all of them.`,
    silence: "This mail comes once a day at most, and only when there is something to do.",
  },
  choose: ({ amount, charged, shipNow, agree, substitute }) =>
    `${agree ? "Agree to the later date" : "Wait for the delivery"}${shipNow ? ", have what is in stock shipped now," : ""}${
      substitute ? `${shipNow ? "" : ","} take the substitute,` : ""
    } or cancel ${
      amount === null ? "the outstanding goods" : amount.text
    }, ${charged ? "money back" : "at no cost"}`,
  supplier: supplierMails,
}
