import type { NoticeLine, NoticeProps } from "../../types/notice"
import { moneyBack, whatRemains } from "../cancellation"
import { paragraph, type Letter } from "../letter"
import { dateOrNull, isAvailable, lineList, waits, type Pen } from "../pen"
import { oneLine } from "../untrusted"

type Props = Extract<NoticeProps, { type: "decision_confirmed" }>

/** Lines are told as they stood when the customer decided. */
export function decisionConfirmed(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const words = pen.words.decisionConfirmed
  const order = oneLine(props.order_display_id)
  return {
    subject: words.subject(order, props.decision),
    blocks: [
      paragraph(words.intro(order, props.decision, props.by)),
      ...lineList(props.lines, (line) => [available(line, props, pen), waiting(line, props, pen)]),
      ...(props.decision === "cancel"
        ? [moneyBack(props, pen), ...whatRemains(props, props.lines, pen), paragraph(pen.words.cancellation.silence)]
        : [paragraph(words.unchanged), paragraph(words.silence)]),
    ],
  }
}

function available(line: NoticeLine, props: Props, pen: Pen): string | null {
  if (!isAvailable(line)) {
    return null
  }
  const amount = pen.format.amount(line.available_quantity)
  return props.decision === "ship_available"
    ? pen.words.decisionConfirmed.shipsNow(amount)
    : pen.words.available(amount)
}

function waiting(line: NoticeLine, props: Props, pen: Pen): string | null {
  if (!waits(line)) {
    return null
  }
  const amount = pen.format.amount(line.waiting_quantity)
  return props.decision === "cancel"
    ? pen.words.cancellation.canceled(amount)
    : pen.words.follows(amount, dateOrNull(pen, line.promised_by))
}
