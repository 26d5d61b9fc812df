import type { BackorderDuty } from "../types/backorder"
import type { NoticeProps } from "../types/notice"
import type { Amount } from "./format"
import type { PromiseChange } from "./promise-change"
import type { SupplierWording } from "./supplier-wording"

type Decision = Extract<NoticeProps, { type: "decision_confirmed" }>["decision"]

type DecidedBy = Extract<NoticeProps, { type: "decision_confirmed" }>["by"]

/** A changed date whose dates are already written out in the reader's language. */
export type WrittenChange = PromiseChange

/** The goods a sentence is about: `name` is "7 × Oak chair", `amount` decides between singular and plural. */
export interface Goods {
  name: string
  amount: Amount
}

/** What the link to the decision page offers. */
export interface Choice {
  /** What can be cancelled; null where several lines wait. */
  amount: Amount | null
  charged: boolean
  /** Waiting is a yes to a later date that the law asks for. */
  agree: boolean
  /** Whether having what is in stock at once is named too. */
  shipNow: boolean
  /** Whether something else can be had instead. */
  substitute: boolean
}

/**
 * Everything a mail says, in one language.
 * Dates, quantities and amounts of money arrive written out; no sentence may be vague about time.
 */
export interface Wording {
  /** For numbers, dates and plurals. */
  locale: string
  greeting(name: string | null): string

  available(amount: Amount): string
  waiting(amount: Amount, date: string | null): string
  /** Waiting goods whose promised date may already lie in the past. */
  follows(amount: Amount, date: string | null): string

  /** Goods that are not named one by one. */
  moreItems(count: number): string

  charged: string
  notCharged: string

  /** What follows from saying nothing, where it is not that the customer agrees. */
  silence: {
    changesNothing: string
    cancels(after: string): string
  }

  orderTaken: {
    subject(order: string, goods: Goods, date: string | null): string
    subjectOfMany(order: string, count: number): string
    subjectOfNone(order: string): string
    intro(order: string): string
    silence(dated: boolean): string
  }
  promiseChanged: {
    subject(order: string, goods: Goods, change: WrittenChange): string
    subjectOfMany(order: string, count: number): string
    /** Of first dates where none was known. */
    subjectOfManyKnown(order: string, count: number): string
    intro(order: string): string
    known(order: string): string
    undated(order: string): string
    unchanged(order: string): string
    /** Goods that were in stock are not any more. */
    missing(order: string): string
    /** Every line is delayed, and none for the first time. */
    again(order: string): string
    change(amount: Amount, change: WrittenChange): string
    silence(dated: boolean, choice: boolean): string
  }
  overdue: {
    subject(order: string, goods: Goods): string
    subjectOfMany(order: string, count: number): string
    intro(order: string): string
    missed(amount: Amount, date: string | null): string
    newDate(date: string): string
    noNewDate: string
    silence(dated: boolean): string
  }
  lastChance: {
    subject(order: string, goods: Goods, after: string): string
    subjectOfMany(order: string, count: number, after: string): string
    intro(order: string): string
    ifAgreed(amount: Amount, date: string | null): string
  }
  choiceOffered: {
    subject(order: string, goods: Goods): string
    subjectOfMany(order: string, count: number): string
    intro(order: string): string
    /** What can be had at once instead, for `total` in all. */
    substitute(goods: string, unit: string, total: string): string
    silence: string
  }
  decisionConfirmed: {
    subject(order: string, decision: Decision): string
    intro(order: string, decision: Decision, by: DecidedBy): string
    shipsNow(amount: Amount): string
    /** So many are given up, and `goods` come for them, for `total` in all. */
    replaced(amount: Amount, goods: string, unit: string, total: string): string
    /** That the substitute costs what was said, and no more. */
    agreedPrice: string
    substituteFollows: string
    unchanged: string
    /** What it means to say nothing after deciding to have the goods. */
    silence: string
  }
  /** What every mail says about goods that were canceled, whoever did it. */
  cancellation: {
    canceled(amount: Amount): string
    refunded(money: string): string
    refundBy(date: string): string
    released: string
    nothingCharged: string
    remains: string
    nothingRemains: string
    silence: string
  }
  goodsCanceled: {
    /** `money` is what was paid back; null where nothing was. */
    subject(order: string, goods: Goods, money: string | null): string
    /** Several lines, or none that is known any more. */
    subjectOfMany(order: string, count: number, money: string | null): string
    intro(order: string, by: "merchant" | "clock"): string
  }
  /** `more` is whether something of the order is still to come. */
  paymentRequested: {
    subject(order: string, money: string): string
    intro(order: string): string
    why: string
    pay(money: string): string
    silence(goodsWait: boolean): string
  }
  shipped: {
    subject(order: string, goods: Goods, more: boolean): string
    subjectOfMany(order: string, count: number, more: boolean): string
    intro(order: string, more: boolean): string
    onTheWay(amount: Amount): string
    /** In stock, and not in this parcel. */
    ready(amount: Amount): string
    tracking: string
    charged: string
    notCharged: string
    silence(more: boolean): string
  }
  followUp: {
    subject(order: string): string
    intro(order: string, date: string): string
    left(amount: Amount): string
    question: string
    silence: string
  }
  /** The text of the link to the page for withdrawals, in the words of the law. */
  withdraw: string
  withdrawalReceived: {
    subject(order: string): string
    intro(order: string, moment: string): string
    /** What was declared, in the words of the law's model form. */
    declared(name: string, order: string): string
    notShipped(amount: Amount): string
    shipped(amount: Amount): string
    contact(email: string): string
    refund(day: string): string
    giveBack(day: string): string
    keep: string
  }
  /** What the merchant is mailed once a day. */
  digest: {
    subject(shop: string, count: number, date: string): string
    duties(count: number, until: string): string
    duty: Record<BackorderDuty, string>
    by(date: string): string
    notices(count: number): string
    notice: string
    charges(count: number): string
    charge: string
    supplierDates(count: number): string
    expected(date: string): string
    order(number: string): string
    purchaseOrder(number: string, supplier: string): string
    more(count: number): string
    silence: string
  }
  /** The text of the link to the decision page. */
  choose(choice: Choice): string
  supplier: SupplierWording
}
