import type { NoticeProps } from "../../types/notice"
import { moneyBack, whatRemains } from "../cancellation"
import { paragraph, type Letter } from "../letter"
import { goods, isAvailable, lineList, waits, type Pen } from "../pen"
import { oneLine } from "../untrusted"

type Props = Extract<NoticeProps, { type: "goods_canceled" }>

/** The shop or the law has canceled goods; a line's `waiting_quantity` is what was canceled of it. */
export function goodsCanceled(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { words, format } = pen
  const order = oneLine(props.order_display_id)
  return {
    subject: subject(props, pen),
    blocks: [
      paragraph(words.goodsCanceled.intro(order, props.by)),
      ...lineList(props.lines, (line) => [
        waits(line) ? words.cancellation.canceled(format.amount(line.waiting_quantity)) : null,
        isAvailable(line) ? words.available(format.amount(line.available_quantity)) : null,
      ]),
      moneyBack(props, pen),
      ...whatRemains(props, props.lines, pen),
      paragraph(words.cancellation.silence),
    ],
  }
}

function subject(props: Props, pen: Pen): string {
  const words = pen.words.goodsCanceled
  const order = oneLine(props.order_display_id)
  const money = props.refunded === null ? null : pen.format.money(props.refunded)
  const [line, ...others] = props.lines.filter(waits)
  return line !== undefined && others.length === 0
    ? words.subject(order, goods(pen, line, line.waiting_quantity), money)
    : words.subjectOfMany(order, others.length === 0 ? 0 : others.length + 1, money)
}
