import type { NoticeLine, NoticeProps } from "../../types/notice"
import { paragraph, type Block, type Letter } from "../letter"
import { isNothing } from "../format"
import { dateOrNull, goods, isAvailable, lineList, waits, type Pen } from "../pen"
import { oneLine, webAddress } from "../untrusted"
import { withdrawalLink } from "../withdrawal-link"

type Props = Extract<NoticeProps, { type: "partly_shipped" } | { type: "shipped" }>

/** Here a line's `available_quantity` is what is on its way, `waiting_quantity` what comes later. */
export function shipped(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { words, format } = pen
  return {
    subject: subject(props, pen),
    blocks: [
      paragraph(words.shipped.intro(oneLine(props.order_display_id), isPart(props))),
      ...lineList(props.lines, (line) => [
        isAvailable(line) ? words.shipped.onTheWay(format.amount(line.available_quantity)) : null,
        isReady(line) ? words.shipped.ready(format.amount(line.ready_quantity)) : null,
        waits(line) ? words.follows(format.amount(line.waiting_quantity), dateOrNull(pen, line.promised_by)) : null,
      ]),
      ...tracking(props, pen),
      paragraph(words.shipped.silence(isPart(props))),
      ...money(props, pen),
      ...withdrawalLink(props, pen),
    ],
  }
}

const isPart = ({ type }: Props): boolean => type === "partly_shipped"

const isReady = (line: NoticeLine): line is NoticeLine & { ready_quantity: string } =>
  line.ready_quantity !== undefined && !isNothing(line.ready_quantity)

function tracking(props: Props, pen: Pen): Block[] {
  if (props.tracking.length === 0) {
    return []
  }
  return [
    {
      kind: "list",
      items: props.tracking.map(({ number, url }) => ({
        head: pen.words.shipped.tracking,
        text: oneLine(number),
        url: webAddress(url),
      })),
    },
  ]
}

function money(props: Props, pen: Pen): Block[] {
  if (props.charged === undefined) {
    return []
  }
  return [paragraph(props.charged ? pen.words.shipped.charged : pen.words.shipped.notCharged)]
}

function subject(props: Props, pen: Pen): string {
  const words = pen.words.shipped
  const order = oneLine(props.order_display_id)
  const gone = props.lines.filter(isAvailable)
  const [line, ...others] = gone
  return line !== undefined && others.length === 0
    ? words.subject(order, goods(pen, line, line.available_quantity), isPart(props))
    : words.subjectOfMany(order, gone.length, isPart(props))
}
