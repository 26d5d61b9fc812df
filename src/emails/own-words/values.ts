import type { NoticeLine, NoticeProps } from "../../types/notice"
import type { NoticePlaceholder } from "../../types/notice-wording"
import { isAvailable, waits, type Pen } from "../pen"
import { oneLine, shortTitle } from "../untrusted"

const MOST_NAMED_LINES = 3

export type PlaceholderValues = Record<NoticePlaceholder, string | null>

/** Mails about goods that leave or have left; every other is about those that wait. */
const left: readonly NoticeProps["type"][] = ["partly_shipped", "shipped", "follow_up"]

const tellsOfParcel = (props: NoticeProps): boolean =>
  left.includes(props.type) || (props.type === "decision_confirmed" && props.decision === "ship_available")

/** What one mail has for each placeholder; null where it has nothing. */
export function valuesOf(props: NoticeProps, pen: Pen): PlaceholderValues {
  const shop = said(props.shop_name)
  if ("contact_name" in props) {
    const order = "purchase_order_display_id" in props ? said(props.purchase_order_display_id) : null
    return { order, shop, name: null, goods: null, date: null }
  }
  return {
    order: said(props.order_display_id),
    shop,
    name: said(props.customer_name),
    goods: goodsOf(props.lines, tellsOfParcel(props), pen),
    date: lastDate(props.lines, pen),
  }
}

const said = (value: string | null): string | null => (value === null ? null : oneLine(value) || null)

/** "7 × Oak chair and 2 × Stool": the goods the mail is about, the first few by name. */
function goodsOf(lines: readonly NoticeLine[], leaves: boolean, pen: Pen): string | null {
  const waiting = lines.filter(waits).map((line) => ({ ...line, amount: line.waiting_quantity }))
  const available = lines.filter(isAvailable).map((line) => ({ ...line, amount: line.available_quantity }))
  const [mostly, otherwise] = leaves ? [available, waiting] : [waiting, available]
  const about = mostly.length > 0 ? mostly : otherwise
  const named = about
    .slice(0, about.length > MOST_NAMED_LINES ? MOST_NAMED_LINES - 1 : MOST_NAMED_LINES)
    .map(({ amount, title }) => `${pen.format.amount(amount).text} × ${shortTitle(title)}`)
  const rest = about.length - named.length
  return named.length === 0 ? null : pen.format.list(rest === 0 ? named : [...named, pen.words.moreItems(rest)])
}

/** The day by which everything that waits is there; none while a date is missing. */
function lastDate(lines: readonly NoticeLine[], pen: Pen): string | null {
  const dates = lines.filter(waits).map((line) => line.promised_by)
  const known = dates.filter((date) => date !== null)
  if (known.length === 0 || known.length < dates.length) {
    return null
  }
  return pen.format.date(known.reduce((last, date) => (Date.parse(date) > Date.parse(last) ? date : last)))
}
