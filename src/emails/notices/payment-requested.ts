import type { NoticeProps } from "../../types/notice"
import { paragraph, type Block, type Letter } from "../letter"
import { dateOrNull, isAvailable, lineList, waits, type Pen } from "../pen"
import { oneLine, webAddress } from "../untrusted"

type Props = Extract<NoticeProps, { type: "payment_requested" }>

/** Goods are ready, and the payment that was authorised for them was given up. */
export function paymentRequested(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { format } = pen
  const words = pen.words.paymentRequested
  const order = oneLine(props.order_display_id)
  const money = format.money(props.due)
  const url = webAddress(props.payment_url)
  const link: Block[] = url === undefined ? [] : [{ kind: "action", label: words.pay(money), url }]
  return {
    subject: words.subject(order, money),
    blocks: [
      paragraph(words.intro(order)),
      ...lineList(props.lines, (line) => [
        isAvailable(line) ? pen.words.available(format.amount(line.available_quantity)) : null,
        waits(line) ? pen.words.follows(format.amount(line.waiting_quantity), dateOrNull(pen, line.promised_by)) : null,
      ]),
      paragraph(words.why),
      ...link,
      paragraph(words.silence(props.goods_wait)),
    ],
  }
}
