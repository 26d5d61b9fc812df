import type { NoticeProps } from "../../types/notice"
import { paragraph, type Letter } from "../letter"
import { isAvailable, lineList, waits, type Pen } from "../pen"
import { oneLine } from "../untrusted"

type Props = Extract<NoticeProps, { type: "withdrawal_received" }>

/** The acknowledgement that the law asks for: what was declared, with day and time, to be kept. */
export function withdrawalReceived(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { format } = pen
  const words = pen.words.withdrawalReceived
  const order = oneLine(props.order_display_id)
  return {
    subject: words.subject(order),
    blocks: [
      paragraph(words.intro(order, format.moment(props.declared_at, props.time_zone))),
      paragraph(words.declared(oneLine(props.name), order)),
      ...lineList(props.lines, (line) => [
        waits(line) ? words.notShipped(format.amount(line.waiting_quantity)) : null,
        isAvailable(line) ? words.shipped(format.amount(line.available_quantity)) : null,
      ]),
      paragraph(words.contact(oneLine(props.email))),
      ...(props.lines.some(isAvailable) ? [paragraph(words.giveBack(format.date(props.return_by)))] : []),
      paragraph(words.refund(format.date(props.refund_by))),
      paragraph(words.keep),
    ],
  }
}
