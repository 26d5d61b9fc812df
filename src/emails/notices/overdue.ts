import type { NoticeLine, NoticeProps } from "../../types/notice"
import { choice, instead } from "../choice"
import { paragraph, type Letter } from "../letter"
import { dateOrNull, goods, isAvailable, lineList, waits, type Pen } from "../pen"
import { promiseChange } from "../promise-change"
import { oneLine } from "../untrusted"

type Props = Extract<NoticeProps, { type: "overdue" }>

/**
 * A line's `previous_promised_by` is the date that was missed; `promised_by` is the date that holds now, and is news
 * only where it is later. Without a previous date, `promised_by` is the missed one.
 */
export function overdue(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { words, format } = pen
  const late = props.lines.filter(waits)
  return {
    subject: subject(props, pen),
    blocks: [
      paragraph(words.overdue.intro(oneLine(props.order_display_id))),
      ...lineList(props.lines, (line) => [
        isAvailable(line) ? words.available(format.amount(line.available_quantity)) : null,
        waits(line) ? words.overdue.missed(format.amount(line.waiting_quantity), missedDate(line, pen)) : null,
        waits(line) ? newDate(line, pen) : null,
        instead(line, pen),
      ]),
      ...choice(props, pen),
      paragraph(words.overdue.silence(late.length > 0 && late.every((line) => laterDate(line) !== null))),
      paragraph(props.charged ? words.charged : words.notCharged),
    ],
  }
}

function missedDate(line: NoticeLine, pen: Pen): string | null {
  return dateOrNull(pen, line.previous_promised_by ?? line.promised_by)
}

function newDate(line: NoticeLine, pen: Pen): string {
  const date = laterDate(line)
  return date === null ? pen.words.overdue.noNewDate : pen.words.overdue.newDate(pen.format.date(date))
}

function laterDate(line: NoticeLine): string | null {
  const change = promiseChange(line.previous_promised_by, line.promised_by)
  return change.kind === "later" ? change.promised : null
}

function subject(props: Props, pen: Pen): string {
  const words = pen.words.overdue
  const order = oneLine(props.order_display_id)
  const late = props.lines.filter(waits)
  const [line, ...others] = late
  return line !== undefined && others.length === 0
    ? words.subject(order, goods(pen, line, line.waiting_quantity))
    : words.subjectOfMany(order, late.length)
}
