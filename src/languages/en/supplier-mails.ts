import type { SupplierWording } from "../../emails/supplier-wording"

export const supplierMails: SupplierWording = {
  article: (title, sku) => (sku === null ? title : `${title} (${sku})`),
  ordered: (amount, price) => `${amount.text} at ${price} each`,
  open: (amount) => `${amount.text} still to come`,
  changed: (amount, previous) => `${amount.text} still to come, previously ${previous.text}`,
  canceled: (amount) => `${amount.text} cancelled`,
  wantedBy: (date) => `delivery date ${date}`,
  dateWanted: "please name a delivery date",
  deliverTo: (lines) => `Deliver to: ${lines.join(", ")}`,
  dropship: {
    sentence:
      "Please deliver to our customer directly, in our name. Enclose our delivery note alone, no prices and no advertising.",
    slip: "Print the delivery note",
  },
  note: (text) => `Note: ${text}`,
  reason: (text) => `Reason: ${text}`,

  order: {
    subject: (order, shop, rush) => `Purchase order ${order} from ${shop}${rush ? ", urgent" : ""}: please confirm`,
    intro: (order, reference) =>
      `This is our purchase order ${order}${reference === null ? "" : ` (our reference ${reference})`}:`,
    rush: "The order is urgent.",
    action: "Confirm the order or change it",
    silence: "Please confirm the dates and quantities. Without your answer we do not know whether the goods come, and ask again.",
    newLink: {
      subject: (order, shop) => `Purchase order ${order} from ${shop}: a new link`,
      intro: (order, reference) =>
        `The links to our purchase order ${order}${reference === null ? "" : ` (our reference ${reference})`} that we mailed before do not work any more; this mail has a new one. This is still to come:`,
      action: "See the order",
      silence: "What you have answered already still holds; you do not need to answer again.",
    },
  },
  change: {
    subject: (order, canceled) => `Purchase order ${order}: ${canceled ? "cancelled" : "changed, please confirm"}`,
    changed: (order) => `We have changed our purchase order ${order}. This is what is still to come:`,
    canceled: (order) => `We have cancelled what was still open of our purchase order ${order}. Please do not deliver it any more:`,
    action: "See the order",
    changedSilence: "If you cannot deliver this, answer through the page. Without your answer the order stands as given here.",
    canceledSilence: "You do not need to answer. If goods are on their way already, write to us.",
  },
  reminder: {
    subject: (order, about) =>
      about === "unconfirmed" ? `Purchase order ${order}: please confirm` : `Purchase order ${order}: when do the goods come?`,
    unconfirmed: (order) => `You have not confirmed our purchase order ${order} yet:`,
    overdue: (order) =>
      `The delivery date of our purchase order ${order} has passed, and we do not know of a shipment. This is still to come:`,
    action: "Confirm, change a date or report the shipment",
    silence: "Please answer through the page. Without your answer we tell our customers a later date, and ask again.",
  },
  forecast: {
    subject: (shop) => `Forecast from ${shop}`,
    intro:
      "This is what we expect to need from you, week by week. Firm is what our customers already wait for and no purchase order covers; it stands in the week in which it would come if we ordered it now. On order is what you have from us already. The forecast is what our customers will order besides; it is no order.",
    period: "Period",
    week: (date) => `week from ${date}`,
    firm: "firm",
    onOrder: "on order",
    median: "forecast, middle value",
    high: "forecast, at most in 9 of 10 cases",
    total: (weeks) => `all ${weeks} weeks`,
    history: (article, weeks) => `${article}, forecast from ${weeks} weeks of orders`,
    tooLittleHistory: (article) => `${article}, no forecast: too few orders so far`,
    further: (articles) => (articles === 1 ? "One more article is on the page." : `${articles} more articles are on the page.`),
    action: "See the forecast of today, or save it as a file",
    link: "The page opens without a login and shows the forecast alone. Whoever has the link can read it.",
    silence: "You do not need to answer. We order what we need with a purchase order.",
  },
  link: "The page opens without a login and shows this order alone. Whoever has the link can answer for you.",
}
