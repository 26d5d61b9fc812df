import type { NoticeProps } from "../../types/notice"
import { paragraph, type Letter } from "../letter"
import { dateOrNull, goods, isAvailable, lineList, waits, type Pen } from "../pen"
import { oneLine } from "../untrusted"
import { withdrawalLink } from "../withdrawal-link"

type Props = Extract<NoticeProps, { type: "order_taken" }>

export function orderTaken(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { words, format } = pen
  const order = oneLine(props.order_display_id)
  const waiting = props.lines.filter(waits)
  return {
    subject: subject(props, pen),
    blocks: [
      paragraph(words.orderTaken.intro(order)),
      ...lineList(props.lines, (line) => [
        isAvailable(line) ? words.available(format.amount(line.available_quantity)) : null,
        waits(line) ? words.waiting(format.amount(line.waiting_quantity), dateOrNull(pen, line.promised_by)) : null,
      ]),
      paragraph(words.orderTaken.silence(waiting.every((line) => line.promised_by !== null))),
      paragraph(props.charged ? words.charged : words.notCharged),
      ...withdrawalLink(props, pen),
    ],
  }
}

function subject(props: Props, pen: Pen): string {
  const words = pen.words.orderTaken
  const order = oneLine(props.order_display_id)
  const [line, ...others] = props.lines.filter(waits)
  if (line === undefined) {
    return words.subjectOfNone(order)
  }
  return others.length === 0
    ? words.subject(order, goods(pen, line, line.waiting_quantity), dateOrNull(pen, line.promised_by))
    : words.subjectOfMany(order, others.length + 1)
}
