import type { NoticeLine, NoticeSubstitute } from "../types/notice"
import { formatFor, isNothing, type Format } from "./format"
import type { Block } from "./letter"
import type { PromiseChange } from "./promise-change"
import { oneLine, shortTitle } from "./untrusted"
import type { Goods, Wording, WrittenChange } from "./wording"

/** What every mail is written with: one language's words and formats. */
export interface Pen {
  words: Wording
  format: Format
}

export const penFor = (words: Wording): Pen => ({ words, format: formatFor(words.locale) })

export const waits = (line: NoticeLine): boolean => !isNothing(line.waiting_quantity)
export const isAvailable = (line: NoticeLine): boolean => !isNothing(line.available_quantity)

export const dateOrNull = (pen: Pen, iso: string | null): string | null => (iso === null ? null : pen.format.date(iso))

/** The goods as a subject names them. */
export function goods(pen: Pen, line: NoticeLine, quantity: string): Goods {
  const amount = pen.format.amount(quantity)
  return { amount, name: `${amount.text} × ${shortTitle(line.title)}` }
}

/** A substitute with its price, for one and in all. */
export function priced(substitute: NoticeSubstitute, { format }: Pen): { goods: string; unit: string; total: string } {
  const { title, quantity, unit_amount, amount, currency_code } = substitute
  return {
    goods: `${format.amount(quantity).text} × ${oneLine(title)}`,
    unit: format.money({ amount: unit_amount, currency_code }),
    total: format.money({ amount, currency_code }),
  }
}

/** The lines of the order, each with what there is to say about it; a line with nothing to say is left out. */
export function lineList(lines: NoticeLine[], sentences: (line: NoticeLine) => (string | null)[]): Block[] {
  const items = lines.flatMap((line) => {
    const said = sentences(line).filter((sentence) => sentence !== null)
    return said.length === 0 ? [] : [{ head: oneLine(line.title), text: `${said.join("; ")}.` }]
  })
  return items.length === 0 ? [] : [{ kind: "list", items }]
}

export function writeChange(pen: Pen, change: PromiseChange): WrittenChange {
  switch (change.kind) {
    case "later":
    case "earlier":
      return { ...change, previous: pen.format.date(change.previous), promised: pen.format.date(change.promised) }
    case "missing":
      return { ...change, promised: dateOrNull(pen, change.promised) }
    case "unchanged":
    case "first":
      return { ...change, promised: pen.format.date(change.promised) }
    case "withdrawn":
      return { ...change, previous: pen.format.date(change.previous) }
    case "open":
      return change
  }
}
