import type { NoticeLine, NoticeProps } from "../../types/notice"
import { choice, instead } from "../choice"
import { paragraph, type Letter } from "../letter"
import { goods, isAvailable, lineList, waits, writeChange, type Pen } from "../pen"
import { promiseChange } from "../promise-change"
import { oneLine } from "../untrusted"
import type { WrittenChange } from "../wording"

type Props = Extract<NoticeProps, { type: "date_known" } | { type: "promise_changed" }>

const changeOf = (line: NoticeLine, pen: Pen): WrittenChange =>
  writeChange(pen, promiseChange(line.previous_promised_by, line.promised_by, line))

/** A first date, an earlier or a later one, or that no date is known: of one line or of several. */
export function promiseChanged(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { words, format } = pen
  return {
    subject: subject(props, pen),
    blocks: [
      paragraph(intro(props, pen)),
      ...lineList(props.lines, (line) => [
        isAvailable(line) ? words.available(format.amount(line.available_quantity)) : null,
        waits(line) ? words.promiseChanged.change(format.amount(line.waiting_quantity), changeOf(line, pen)) : null,
        instead(line, pen),
      ]),
      ...choice(props, pen, { agree: props.silence.means === "cancels" }),
      paragraph(silence(props, pen)),
      paragraph(props.charged ? words.charged : words.notCharged),
    ],
  }
}

function intro(props: Props, pen: Pen): string {
  const words = pen.words.promiseChanged
  const order = oneLine(props.order_display_id)
  if (props.type === "date_known") {
    return words.known(order)
  }
  const changes = props.lines.filter(waits).map((line) => changeOf(line, pen))
  if (changes.every(({ kind }) => kind === "open")) {
    return words.undated(order)
  }
  if (changes.every(({ kind }) => kind === "unchanged")) {
    return words.unchanged(order)
  }
  if (changes.every(({ kind }) => kind === "missing")) {
    return words.missing(order)
  }
  const again = changes.every((change) => (change.kind === "later" || change.kind === "withdrawn") && change.before > 0)
  return again ? words.again(order) : words.intro(order)
}

function silence({ silence: silent, lines, decision_url }: Props, { words, format }: Pen): string {
  switch (silent.means) {
    case "agrees": {
      const dated = lines.filter(waits).every((line) => line.promised_by !== null)
      return words.promiseChanged.silence(dated, decision_url !== null)
    }
    case "changes_nothing":
      return words.silence.changesNothing
    case "cancels":
      return words.silence.cancels(format.date(silent.after))
  }
}

function subject(props: Props, pen: Pen): string {
  const words = pen.words.promiseChanged
  const order = oneLine(props.order_display_id)
  const waiting = props.lines.filter(waits)
  const moved = waiting.filter((line) => changeOf(line, pen).kind !== "unchanged")
  const changed = moved.length > 0 ? moved : waiting
  const [line, ...others] = changed
  if (line !== undefined && others.length === 0) {
    return words.subject(order, goods(pen, line, line.waiting_quantity), changeOf(line, pen))
  }
  return props.type === "date_known" ? words.subjectOfManyKnown(order, changed.length) : words.subjectOfMany(order, changed.length)
}
