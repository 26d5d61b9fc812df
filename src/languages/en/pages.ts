import type { Amount } from "../../emails/format"
import type { Words } from "../../pages/words"
import { supplierPages } from "./supplier-pages"
import { supplierForecast } from "./supplier-forecast"
import { withdrawal } from "./withdrawal"

const verb = (amount: Amount, singular: string, plural: string): string => (amount.singular ? singular : plural)

const later: Words["promise"]["later"] = (now, rest, date) => {
  const start = now === null ? "" : `${now.text} now, `
  return date === null
    ? `${start}${rest.text} later; there is no delivery date yet.`
    : `${start}${rest.text} by ${date} at the latest.`
}

export const pages: Words = {
  locale: "en-GB",
  name: "English",
  goods: (amount, title) => `${amount.text} × ${title}`,
  list: (items) => new Intl.ListFormat("en-GB").format(items),

  promise: {
    inStock: (amount) => (amount.singular ? `${amount.text} is in stock.` : `All ${amount.text} are in stock.`),
    later,
    only: (most, how) =>
      how === null
        ? `Only ${most.text} can be ordered; ${verb(most, "it is", "they are")} in stock.`
        : `Only ${most.text} can be ordered: ${how}`,
    none: (forNow) =>
      forNow
        ? "None is in stock, and no more can be ordered in advance at the moment."
        : "None is in stock, and it cannot be ordered in advance.",
  },

  checkout: {
    only: (title, most, how) =>
      how === null
        ? `Only ${most.text} of "${title}" can be ordered; ${verb(most, "it is", "they are")} in stock.`
        : `Only ${most.text} of "${title}" can be ordered: ${how}`,
    none: (title, forNow) =>
      forNow
        ? `None of "${title}" is in stock, and no more can be ordered in advance at the moment.`
        : `None of "${title}" is in stock, and it cannot be ordered in advance.`,
    confirm: (lines) =>
      `A part of this order comes later. Please confirm that first: ${lines.map(({ title, how }) => `"${title}": ${how}`).join(" ")}`,
  },

  landing: {
    title: "What takes longer than usual",
    intro: "These products are not in stock, but you can order them now. The days below say by when goods that nobody has ordered yet reach you.",
    empty: "Nothing takes longer than usual: everything that can be ordered in advance is in stock.",
    search: "Find a product",
    find: "Search",
    notFound: (words) => `Nothing that takes longer than usual is called “${words}”.`,
    day: "At the latest by",
    quantity: "Quantity",
    inStock: (amount) => `${amount.text} in stock`,
    oneToday: (date) =>
      date === null ? "There is no delivery date yet." : `If you order 1 today, it reaches you by ${date} at the latest.`,
    remaining: (most) => `At most ${most.text} can be ordered at the moment.`,
    previous: "Previous page",
    next: "Next page",
    pages: "Pages",
  },

  decision: {
    title: (order) => `Your order ${order}`,
    intro: "A part of your order has not left yet. You decide what happens to it.",
    goodsHeading: "How things stand",
    choiceHeading: "What shall we do?",
    waiting: (amount, date) =>
      date === null
        ? `there is no delivery date yet for ${amount.text}`
        : `${amount.text} ${verb(amount, "arrives", "arrive")} by ${date} at the latest`,
    inStock: (amount) => `${amount.text} in stock for you`,
    packed: (amount) => `${amount.text} packed or on the way`,
    canceled: (amount) => `${amount.text} cancelled`,
    wait: "Wait for the delivery",
    waitHint: "Your order stays as it is.",
    shipAvailable: (goods) => `Ship ${goods} now and wait for the rest`,
    shipHint: "We pack what is here; the rest of your order stays as it is.",
    substitute: (goods, instead) => `Take ${goods} instead of ${instead}`,
    substituteHint: ({ unit, total, saved, refunds }) => {
      const price = `It is in stock and costs ${total} (${unit} each).`
      const less = refunds ? `We refund ${saved} to you.` : `You pay ${saved} less than before.`
      return `${price} ${saved === null ? "You pay no more than was agreed." : less} With this you give up what you ordered.`
    },
    substituteGone: (title, instead) => `${title}, offered instead of ${instead}, is not in stock any more.`,
    gone: "What you chose instead is not in stock any more, so nothing has been decided yet. Please choose again.",
    cancel: (goods, refunds) =>
      refunds ? `Cancel ${goods} and get the money back` : `Cancel ${goods}; nothing has been charged for it`,
    cancelHint: "We no longer deliver these goods. This cannot be undone.",
    submit: "Confirm my choice",
    silence: (dated) =>
      dated
        ? "If you do not answer, the order stands and we deliver by the dates given here. You can cancel until the goods ship."
        : "If you do not answer, the order stands. When there is a date, we write to you. You can cancel until the goods ship.",
    once: "You can answer once through this page.",
    priced: (goods, unit) => `${goods} at ${unit} each`,
    decided: (choice, date, goods, substitutes) => {
      switch (choice) {
        case "wait":
          return `On ${date} you decided to wait for ${goods}.`
        case "ship_available":
          return `On ${date} you decided that we ship what is in stock and that you wait for ${goods}.`
        case "substitute":
          return `On ${date} you chose ${substitutes} instead of ${goods}.`
        case "cancel":
          return `On ${date} you cancelled ${goods}.`
      }
    },
    confirmed: "We confirm this by e-mail. If you have changed your mind, write to us.",
    nothingWaits: "Nothing of this order waits any more, so there is nothing to decide.",
    moved: "A delivery date has changed since this link was sent. This is what applies today.",
    unchosen: "Nothing has been decided yet. Please choose one of the answers below.",
  },

  withdrawal: withdrawal,
  supplier: supplierPages,
  supplierForecast: supplierForecast,

  problems: {
    forged: {
      title: "This link is not one of ours",
      text: "It may have been cut off by your mail program. Open the link in our latest mail about your order, or write to us.",
    },
    expired: {
      title: "This link has expired",
      text: "Nothing has changed about your order. Open the link in our latest mail about it, or write to us.",
    },
    used: {
      title: "This link was used already",
      text: "A link works once. If you have changed your mind, write to us.",
    },
    nothing_waits: {
      title: "There is nothing to decide any more",
      text: "Nothing of this order waits any more. Nothing has been changed by your answer.",
    },
    not_offered: {
      title: "This answer is not on offer",
      text: "Your order may have changed in the meantime. Nothing has been changed by your answer. Go back and load the page again to see how things stand.",
    },
    unreadable: {
      title: "We could not read your answer",
      text: "Nothing has been changed. Go back and choose one of the answers on the page.",
    },
    supplier_forged: {
      title: "This link is not one of ours",
      text: "It may have been cut off by your mail program. Open the link in our latest mail about the purchase order, or write to us.",
    },
    supplier_expired: {
      title: "This link does not hold any more",
      text: "Nothing has changed about the purchase order. Open the link in our latest mail about it, or write to us.",
    },
    forecast_forged: {
      title: "This link is not one of ours",
      text: "It may have been cut off by your mail program. Open the link in our latest forecast, or write to us.",
    },
    forecast_expired: {
      title: "This link does not hold any more",
      text: "Open the link in our latest forecast, or write to us.",
    },
    too_many: {
      title: "Too many requests",
      text: "This page was opened too often within a minute. Nothing has changed. Wait for a minute, then load it again.",
    },
    failed: {
      title: "Something went wrong on our side",
      text: "Load the page again in a few minutes to see how things stand, or write to us.",
    },
  },
  languages: "Languages",
}
