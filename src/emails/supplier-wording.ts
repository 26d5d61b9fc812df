import type { Amount } from "./format"

/** Everything a mail to a supplier says, in one language. Dates, quantities and prices arrive written out. */
export interface SupplierWording {
  /** An article as it is named in a list, with the number it is known by. */
  article(title: string, sku: string | null): string
  ordered(amount: Amount, price: string): string
  open(amount: Amount): string
  /** The quantity after a change, and before it. */
  changed(amount: Amount, previous: Amount): string
  canceled(amount: Amount): string
  wantedBy(date: string): string
  dateWanted: string
  deliverTo(lines: readonly string[]): string
  note(text: string): string
  /** The supplier delivers to the shop's customer itself. */
  dropship: { sentence: string; slip: string }
  reason(text: string): string

  order: {
    subject(order: string, shop: string, rush: boolean): string
    intro(order: string, reference: string | null): string
    rush: string
    action: string
    silence: string
    /** Instead of the above, where the order is known and only the link is new. */
    newLink: {
      subject(order: string, shop: string): string
      intro(order: string, reference: string | null): string
      action: string
      silence: string
    }
  }
  change: {
    subject(order: string, canceled: boolean): string
    changed(order: string): string
    canceled(order: string): string
    action: string
    changedSilence: string
    canceledSilence: string
  }
  reminder: {
    subject(order: string, about: "unconfirmed" | "overdue"): string
    unconfirmed(order: string): string
    overdue(order: string): string
    action: string
    silence: string
  }
  forecast: {
    subject(shop: string): string
    intro: string
    period: string
    week(date: string): string
    firm: string
    onOrder: string
    median: string
    high: string
    /** All the weeks together. */
    total(weeks: number): string
    /** Where the forecast comes from. */
    history(article: string, weeks: number): string
    tooLittleHistory(article: string): string
    further(articles: number): string
    action: string
    link: string
    silence: string
  }
  /** What the link is. */
  link: string
}
