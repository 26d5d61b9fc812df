import type { Amount } from "../emails/format"
import type { SupplierForecastWords } from "./supplier-forecast-words"
import type { SupplierWords } from "./supplier-words"
import type { WithdrawalWords } from "./withdrawal-words"

/** What a customer can choose on the decision page. */
export type Choice = "wait" | "ship_available" | "substitute" | "cancel"

/** Why a page cannot do what was asked. */
export type Problem =
  | "forged"
  | "expired"
  | "used"
  | "nothing_waits"
  | "not_offered"
  | "unreadable"
  | "too_many"
  | "failed"
  | "supplier_forged"
  | "supplier_expired"
  | "forecast_forged"
  | "forecast_expired"

/** Every sentence that the store routes and the pages say in one language. */
export interface Words {
  locale: string
  /** The language's name in itself. */
  name: string

  /** "7 × Oak chair" */
  goods(amount: Amount, title: string): string
  /** Several goods in one sentence. */
  list(items: readonly string[]): string

  promise: {
    inStock(amount: Amount): string
    /** `now` is null where nothing can leave now, `date` where nobody knows when the rest comes. */
    later(now: Amount | null, later: Amount, date: string | null): string
    /** The most that can be ordered; `how` says how it comes, null where all of it is in stock. */
    only(most: Amount, how: string | null): string
    /** Nothing can be ordered: never in advance, or not at the moment. */
    none(forNow: boolean): string
  }

  /** What keeps a cart from being changed or completed. */
  checkout: {
    only(title: string, most: Amount, how: string | null): string
    none(title: string, forNow: boolean): string
    confirm(lines: readonly { title: string; how: string }[]): string
  }

  landing: {
    title: string
    intro: string
    empty: string
    search: string
    find: string
    notFound(words: string): string
    day: string
    quantity: string
    inStock(amount: Amount): string
    oneToday(date: string | null): string
    /** How many can be ordered, where there is a limit. */
    remaining(most: Amount): string
    previous: string
    next: string
    pages: string
  }

  decision: {
    title(order: string): string
    intro: string
    goodsHeading: string
    choiceHeading: string
    waiting(amount: Amount, date: string | null): string
    inStock(amount: Amount): string
    packed(amount: Amount): string
    canceled(amount: Amount): string
    wait: string
    waitHint: string
    shipAvailable(goods: string): string
    shipHint: string
    /** `goods` in place of `instead`, both with their quantities. */
    substitute(goods: string, instead: string): string
    /** What the goods cost, and what is paid less; `saved` is null where nothing is. `refunds`: it was charged. */
    substituteHint(price: { unit: string; total: string; saved: string | null; refunds: boolean }): string
    substituteGone(title: string, instead: string): string
    /** The substitute was chosen, and somebody else was faster. */
    gone: string
    cancel(goods: string, refunds: boolean): string
    cancelHint: string
    submit: string
    silence(dated: boolean): string
    once: string
    /** `substitutes`: what was chosen instead, with its price; empty where that was not the choice. */
    decided(choice: Choice, date: string, goods: string, substitutes: string): string
    /** Goods with the price of one. */
    priced(goods: string, unit: string): string
    confirmed: string
    nothingWaits: string
    moved: string
    unchosen: string
  }

  withdrawal: WithdrawalWords
  supplier: SupplierWords
  supplierForecast: SupplierForecastWords

  problems: Record<Problem, { title: string; text: string }>
  languages: string
}
