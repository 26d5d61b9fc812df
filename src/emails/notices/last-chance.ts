import type { NoticeProps } from "../../types/notice"
import { choice, instead } from "../choice"
import { paragraph, type Letter } from "../letter"
import { dateOrNull, goods, isAvailable, lineList, waits, type Pen } from "../pen"
import { oneLine } from "../untrusted"

type Props = Extract<NoticeProps, { type: "last_chance" }>

/** The last word before an order ends by law because nobody agreed to a later day. */
export function lastChance(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { words, format } = pen
  const after = format.date(props.after)
  return {
    subject: subject(props, pen, after),
    blocks: [
      paragraph(words.lastChance.intro(oneLine(props.order_display_id))),
      ...lineList(props.lines, (line) => [
        isAvailable(line) ? words.available(format.amount(line.available_quantity)) : null,
        waits(line) ? words.lastChance.ifAgreed(format.amount(line.waiting_quantity), dateOrNull(pen, line.promised_by)) : null,
        instead(line, pen),
      ]),
      ...choice(props, pen, { agree: true }),
      paragraph(words.silence.cancels(after)),
      paragraph(props.charged ? words.charged : words.notCharged),
    ],
  }
}

function subject(props: Props, pen: Pen, after: string): string {
  const words = pen.words.lastChance
  const order = oneLine(props.order_display_id)
  const waiting = props.lines.filter(waits)
  const [line, ...others] = waiting
  return line !== undefined && others.length === 0
    ? words.subject(order, goods(pen, line, line.waiting_quantity), after)
    : words.subjectOfMany(order, waiting.length, after)
}
