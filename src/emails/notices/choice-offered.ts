import type { NoticeProps } from "../../types/notice"
import { choice, instead } from "../choice"
import { paragraph, type Letter } from "../letter"
import { dateOrNull, goods, isAvailable, lineList, waits, type Pen } from "../pen"
import { oneLine } from "../untrusted"

type Props = Extract<NoticeProps, { type: "choice_offered" }>

/** A line's date may lie in the past or ahead: the choice is offered either way. */
export function choiceOffered(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { words, format } = pen
  return {
    subject: subject(props, pen),
    blocks: [
      paragraph(words.choiceOffered.intro(oneLine(props.order_display_id))),
      ...lineList(props.lines, (line) => [
        isAvailable(line) ? words.available(format.amount(line.available_quantity)) : null,
        waits(line) ? words.follows(format.amount(line.waiting_quantity), dateOrNull(pen, line.promised_by)) : null,
        instead(line, pen),
      ]),
      ...choice(props, pen, { shipNow: props.lines.some(isAvailable) }),
      paragraph(words.choiceOffered.silence),
      paragraph(props.charged ? words.charged : words.notCharged),
    ],
  }
}

function subject(props: Props, pen: Pen): string {
  const words = pen.words.choiceOffered
  const order = oneLine(props.order_display_id)
  const waiting = props.lines.filter(waits)
  const [line, ...others] = waiting
  return line !== undefined && others.length === 0
    ? words.subject(order, goods(pen, line, line.waiting_quantity))
    : words.subjectOfMany(order, waiting.length)
}
