import type { NoticeProps } from "../../types/notice"
import { choice } from "../choice"
import { paragraph, type Letter } from "../letter"
import { dateOrNull, goods, isAvailable, item, waits, type Pen } from "../pen"
import { oneLine } from "../untrusted"

type Props = Extract<NoticeProps, { type: "overdue" }>

/** Here a line's `promised_by` is the date that has passed. */
export function overdue(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { words, format } = pen
  return {
    subject: subject(props, pen),
    blocks: [
      paragraph(words.overdue.intro(oneLine(props.order_display_id))),
      {
        kind: "list",
        items: props.lines.map((line) =>
          item(
            line,
            isAvailable(line) ? words.available(format.amount(line.available_quantity)) : null,
            waits(line)
              ? words.overdue.missed(format.amount(line.waiting_quantity), dateOrNull(pen, line.promised_by))
              : null
          )
        ),
      },
      ...choice(props, pen),
      paragraph(words.overdue.silence),
      paragraph(props.charged ? words.charged : words.notCharged),
    ],
  }
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
