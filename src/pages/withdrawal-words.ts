import type { Amount } from "../emails/format"

/** What is wrong with a form for a withdrawal. */
export type WithdrawalFault = "name" | "email" | "units" | "nothing"

/** Every sentence of the page on which a consumer withdraws, in one language. The two buttons are in the words of the law. */
export interface WithdrawalWords {
  title(order: string): string
  intro: string
  /** Until when; null while something is still to come, the days then run from the last delivery. */
  until(date: string | null, days: Amount): string
  name: string
  email: string
  emailHint: string
  scope: string
  all: string
  allHint: string
  some: string
  someHint: string
  /** Units of one line, by whether they have been packed. */
  unshipped(goods: string): string
  shipped(goods: string): string
  mostHint(most: Amount): string
  start: string
  startHint: string
  faultsHeading: string
  faults: Record<WithdrawalFault, string>
  stale: string

  review: {
    title(order: string): string
    intro: string
    statement(name: string, order: string): string
    contact(email: string): string
    what: string
    notShippedHint: string
    shippedHint: string
    confirm: string
    back: string
  }

  declaredHeading: string
  declared(moment: string, name: string): string
  acknowledged(email: string): string
  goods(title: string, unshipped: Amount | null, shipped: Amount | null): string
  /** Whom to write to; null where the shop does not say. */
  over(date: string, contact: string | null): string
  none(contact: string | null): string
  nothingLeft: string
}
