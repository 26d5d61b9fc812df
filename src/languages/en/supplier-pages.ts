import type { SupplierWords } from "../../pages/supplier-words"

export const supplierPages: SupplierWords = {
  title: (order) => `Purchase order ${order}`,
  intro: {
    sent: "Please confirm dates and quantities. Change what does not fit, and tell us what you cannot deliver.",
    confirmed: "You have confirmed this order. You can still change dates and quantities, and report what you ship.",
    under_way: "Goods of this order are on their way or here. You can still change what is to come, and report what you ship.",
    received: "We have received this order. There is nothing left to do.",
    closed: "This order is closed. Please deliver nothing more of it.",
    canceled: "This order is cancelled. Please deliver nothing more of it.",
  },
  done: {
    answered: "Thank you. We have taken down your answer; this is how things stand now.",
    shipped: "Thank you. We have taken down the shipment; this is how things stand now.",
  },
  stale:
    "The order has changed since you opened the page, so nothing of your form was taken over. This is how things stand now. Please enter again what still applies.",
  faultsHeading: "Nothing was taken over yet. Please correct this:",
  fault: (fault) => {
    switch (fault.kind) {
      case "answer_missing":
        return "Choose an answer."
      case "quantity_missing":
        return "Enter the quantity as a number."
      case "quantity_zero":
        return "Enter a quantity above 0, or choose that you cannot deliver."
      case "quantity_above":
        return `Enter ${fault.most.text} at most. If you want to deliver more, write to us.`
      case "quantity_below":
        return `Enter at least ${fault.least.text}: so many are on their way already.`
      case "date_missing":
        return "Enter the day on which the goods are there."
      case "date_past":
        return "This day has passed. Enter a day from today on."
      case "offer_missing":
        return "Name the article you offer."
      case "price_invalid":
        return "Enter the price as a number, or leave it out."
      case "address_invalid":
        return "Enter an address that begins with https:// or http://, or leave it out."
      case "shipped_ahead":
        return "This day lies ahead. Report a shipment once it has left."
      case "nothing_shipped":
        return "Enter what has left for at least one line."
      case "too_long":
        return `Enter ${fault.most.text} characters at most.`
    }
  },

  facts: {
    heading: "The order",
    reference: "Our reference",
    deliverTo: "Deliver to",
    note: "Note",
    urgent: "This order is urgent.",
  },

  lineHeading: "Lines",
  ordered: (amount, price) => `${amount.text} ordered at ${price} each`,
  received: (amount) => `${amount.text} received`,
  underway: (amount) => `${amount.text} on the way`,
  canceled: (amount) => `${amount.text} cancelled`,
  open: (amount) => `${amount.text} still to come`,
  confirmed: (amount, date) =>
    date === null ? `you confirmed ${amount.text} in all` : `you confirmed ${amount.text} in all, the rest by ${date}`,
  wanted: (date) => `wanted by ${date}`,
  noDate: "no delivery date yet",
  offered: (article) => `you offer ${article} instead`,

  confirmAll: "Confirm everything as shown",
  confirmAllHint: "All quantities that are still to come, by the dates given here.",
  answerHeading: "Your answer, line by line",
  answerLegend: "Your answer",
  deliver: "We deliver",
  quantity: "Quantity still to come",
  quantityHint: (most) => `${most.text} at most; what is missing from that is cancelled`,
  date: "Delivery date",
  dateHint: "the day on which the goods are with us",
  customerDateHint: "the day on which the goods are with the customer",
  substitute: "We offer another article instead",
  substituteHint: "We look at your offer and come back to you. Until then the line stays open.",
  substituteTitle: "Article",
  substituteSku: "Article number",
  substitutePrice: (currency) => `Price for one, in ${currency}`,
  substituteNote: "What we should know about it",
  reject: "We cannot deliver this line",
  rejectHint: "What is still to come of it is cancelled. This cannot be undone here.",
  remark: "Remark",
  remarkHint: "such as the reason for a later date",
  submit: "Send my answer",
  submitHint: "Lines that you leave as they are you confirm by this.",

  shipHeading: "Report a shipment",
  shipIntro: "Tell us what has left, and how we can follow it.",
  shipQuantity: "Quantity in this shipment",
  shipQuantityHint: (most) => `${most.text} at most; 0 if none of it is in this shipment`,
  carrier: "Carrier",
  trackingNumber: "Tracking number",
  trackingUrl: "Tracking link",
  trackingUrlHint: "an address that begins with https://",
  shippedAt: "Left on",
  shipSubmit: "Report the shipment",
  shipmentsHeading: "Shipments so far",
  shipment: (date, carrier) => (carrier === null ? `left on ${date}` : `left on ${date} with ${carrier}`),
  link: "This page shows this order alone. Whoever has the link can answer for you.",

  slip: {
    note: "This order goes to our customer directly, in our name. Enclose our delivery note alone, no prices and no advertising.",
    link: "Delivery note to print",
    title: "Delivery note",
    order: (order) => `Order ${order}`,
    deliverTo: "Deliver to",
    article: "Article",
    number: "Number",
    quantity: "Quantity",
    print: "Print this page and enclose it with the goods.",
  },
}
