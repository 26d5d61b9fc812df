import type { WithdrawalWords } from "../../pages/withdrawal-words"

const writeTo = (contact: string | null): string => (contact === null ? "Write to us" : `Write to ${contact}`)

export const withdrawal: WithdrawalWords = {
  title: (order) => `Withdraw from the contract for order ${order}`,
  intro: "You need not give a reason. On the next page you see your declaration before you confirm it.",
  until: (date, days) =>
    date === null
      ? `A part of the order is still to come. You can withdraw until ${days.text} ${days.singular ? "day" : "days"} after you have received the last of it.`
      : `You can withdraw until the end of ${date}.`,
  name: "Your name",
  email: "Your e-mail address",
  emailHint: "We send the acknowledgement of your withdrawal there.",
  scope: "What do you withdraw from?",
  all: "From everything",
  allHint: "What has not been shipped we no longer deliver. What has been shipped you send back.",
  some: "From some of the goods",
  someHint: "Say how many. Leave 0 at what you want to keep.",
  unshipped: (goods) => `${goods}, not shipped yet`,
  shipped: (goods) => `${goods}, packed or shipped`,
  mostHint: (most) => `At most ${most.text}`,
  start: "Withdraw from contract here",
  startHint: "Nothing is declared yet with this button.",
  faultsHeading: "Something is missing",
  faults: {
    name: "Give your name.",
    email: "Give an e-mail address, such as name@example.com.",
    units: "Give a number from 0 up to what is there.",
    nothing: "Give at least one of the goods a number, or choose everything.",
  },
  stale: "A withdrawal was declared in the meantime. This is what applies now.",
  review: {
    title: (order) => `Your withdrawal from order ${order}`,
    intro: "Please check what you declare. With the button below it takes effect.",
    statement: (name, order) => `I, ${name}, withdraw from the contract for these goods of order ${order}:`,
    contact: (email) => `I want the acknowledgement at ${email}.`,
    what: "What follows from it",
    notShippedHint: "What has not been shipped we no longer deliver.",
    shippedHint: "What has been shipped you send back within 14 days.",
    confirm: "Confirm withdrawal",
    back: "Go back and change it",
  },
  declaredHeading: "Declared so far",
  declared: (moment, name) => `On ${moment} ${name} withdrew from:`,
  acknowledged: (email) => `We acknowledge it by a mail to ${email}.`,
  goods: (title, unshipped, shipped) =>
    `${title}: ${[...(unshipped ? [`${unshipped.text} not shipped yet`] : []), ...(shipped ? [`${shipped.text} packed or shipped`] : [])].join(", ")}`,
  over: (date, contact) =>
    `You could withdraw until ${date}; that time is over. ${writeTo(contact)} if something is wrong with the goods: what you are entitled to then does not end with it.`,
  none: (contact) =>
    `The law of the country that this order goes to gives no right to withdraw through this page. ${writeTo(contact)} if you want to change or cancel the order.`,
  nothingLeft: "Nothing of this order is left to withdraw from.",
}
