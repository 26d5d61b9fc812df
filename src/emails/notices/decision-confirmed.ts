import type { NoticeLine, NoticeProps } from "../../types/notice"
import { moneyBack, whatRemains } from "../cancellation"
import { paragraph, type Block, type Letter } from "../letter"
import { dateOrNull, isAvailable, lineList, priced, waits, type Pen } from "../pen"
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
      ...outcome(props, pen),
    ],
  }
}

function outcome(props: Props, pen: Pen): Block[] {
  const words = pen.words.decisionConfirmed
  switch (props.decision) {
    case "cancel":
      return [moneyBack(props, pen), ...whatRemains(props, props.lines, pen), paragraph(pen.words.cancellation.silence)]
    case "substitute":
      return [props.refunded ? moneyBack(props, pen) : paragraph(words.agreedPrice), paragraph(words.substituteFollows)]
    case "wait":
    case "ship_available":
      return [paragraph(words.unchanged), paragraph(words.silence)]
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
  if (line.substitute) {
    const { goods, unit, total } = priced(line.substitute, pen)
    return pen.words.decisionConfirmed.replaced(amount, goods, unit, total)
  }
  return props.decision === "cancel"
    ? pen.words.cancellation.canceled(amount)
    : pen.words.follows(amount, dateOrNull(pen, line.promised_by))
}
