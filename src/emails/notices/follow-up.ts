import type { NoticeProps } from "../../types/notice"
import { paragraph, type Letter } from "../letter"
import { isAvailable, lineList, type Pen } from "../pen"
import { oneLine } from "../untrusted"

type Props = Extract<NoticeProps, { type: "follow_up" }>

/** Here a line's `available_quantity` is what has left of it in all. */
export function followUp(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { words, format } = pen
  const order = oneLine(props.order_display_id)
  return {
    subject: words.followUp.subject(order),
    blocks: [
      paragraph(words.followUp.intro(order, format.date(props.shipped_at))),
      ...lineList(props.lines, (line) => [isAvailable(line) ? words.followUp.left(format.amount(line.available_quantity)) : null]),
      paragraph(words.followUp.question),
      paragraph(words.followUp.silence),
    ],
  }
}
