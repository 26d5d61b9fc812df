import type { NoticeLine, NoticeMoney } from "../types/notice"
import { paragraph, type Block } from "./letter"
import { dateOrNull, isAvailable, lineList, waits, type Pen } from "./pen"

interface Cancellation {
  refunded: NoticeMoney | null
  released: boolean
  refund_by?: string
  remaining?: NoticeLine[]
}

/** What becomes of the money of goods that were canceled. */
export function moneyBack({ refunded, released, refund_by }: Cancellation, pen: Pen): Block {
  const words = pen.words.cancellation
  const back =
    refunded === null
      ? []
      : [words.refunded(pen.format.money(refunded)), ...(refund_by === undefined ? [] : [words.refundBy(pen.format.date(refund_by))])]
  const sentences = [...back, ...(released ? [words.released] : [])]
  return paragraph(sentences.length > 0 ? sentences.join(" ") : words.nothingCharged)
}

/** What of the order is still to come, line by line; that nothing is, where it is so. */
export function whatRemains({ remaining }: Cancellation, lines: readonly NoticeLine[], pen: Pen): Block[] {
  if (remaining === undefined) {
    return []
  }
  const { words, format } = pen
  if (remaining.length === 0) {
    return lines.some(isAvailable) ? [] : [paragraph(words.cancellation.nothingRemains)]
  }
  return [
    paragraph(words.cancellation.remains),
    ...lineList(remaining, (line) => [
      isAvailable(line) ? words.available(format.amount(line.available_quantity)) : null,
      waits(line) ? words.follows(format.amount(line.waiting_quantity), dateOrNull(pen, line.promised_by)) : null,
    ]),
  ]
}
