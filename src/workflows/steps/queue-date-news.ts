/**
 * Puts mails about dates into the outbox in place of older ones that nobody has begun to send and whose lines they tell
 * of, too. A customer whose date moves twice before the first mail is out reads one, from the day told last.
 */
import { subjectOf } from "../../emails"
import { supersede, type DateLine, type DateMail } from "../../modules/notice/domain/supersede"
import { readProps } from "../../modules/notice/props"
import type { NewNotice, NoticeModuleService, NoticeRow } from "../../modules/notice/service"
import type { CustomerNoticeProps, NoticeLine } from "../../types"
import { dateNewsType } from "../queries/notice-props"

type DateProps = Extract<CustomerNoticeProps, { type: "date_known" } | { type: "promise_changed" }>
type DateNews = NewNotice & { props: DateProps }

/** A sender takes the older mail at most this often just when it is to be replaced; then both are sent. */
const ATTEMPTS = 3

const TYPES: DateProps["type"][] = ["date_known", "promise_changed"]

export const isDateNews = (notice: NewNotice): notice is DateNews =>
  notice.props.type === "date_known" || notice.props.type === "promise_changed"

/** @param notices in the order in which they were written */
export async function queueDateNews(outbox: NoticeModuleService, notices: readonly NewNotice[]): Promise<string[]> {
  const runs = new Map<string, DateNews[]>()
  for (const notice of notices.filter(isDateNews)) {
    const key = `${notice.order_id}:${notice.run_id}`
    runs.set(key, [...(runs.get(key) ?? []), notice])
  }
  const queued: string[] = []
  for (const run of runs.values()) {
    queued.push(...(await queueRun(outbox, run)))
  }
  return queued
}

/** The mails of one run to one order: where silence means different things they are several. */
async function queueRun(outbox: NoticeModuleService, run: DateNews[]): Promise<string[]> {
  const lineIds = new Set(run.flatMap(({ props }) => props.lines.flatMap(({ line_item_id }) => line_item_id ?? [])))
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { superseded, known } = supersede(await earlierMails(outbox, run[0]), lineIds)
    const told = run.map((notice) => fromWhatIsKnown(notice, known))
    const isVoid = superseded.length > 0 && told.every(isNoNews)
    const queued = await outbox.replace([...superseded], told, isVoid)
    if (queued !== null) {
      return queued
    }
  }
  return await outbox.enqueue(run)
}

async function earlierMails(outbox: NoticeModuleService, { order_id, run_id, written_at }: DateNews): Promise<DateMail[]> {
  const rows = await outbox.listBackorderNotices(
    { order_id, type: TYPES, status: ["pending", "sent", "failed"] },
    { take: null, order: { written_at: "ASC", id: "ASC" } }
  )
  return rows
    .filter((row) => row.run_id !== run_id && row.written_at !== null && (!written_at || row.written_at <= written_at))
    .map((row) => ({ id: row.id, state: stateOf(row), lines: linesOf(row) }))
}

function stateOf({ status, lease_until, delivery }: NoticeRow): DateMail["state"] {
  if (status === "failed" || delivery === "bounced" || delivery === "dropped") {
    return "lost"
  }
  return status === "pending" && lease_until === null ? "unsent" : "told"
}

function linesOf(row: NoticeRow): DateLine[] {
  const props = readProps(row.id, row.props)
  return "order_display_id" in props ? props.lines : []
}

function fromWhatIsKnown(notice: DateNews, known: ReadonlyMap<string, DateLine>): DateNews {
  if (known.size === 0) {
    return notice
  }
  const lines = notice.props.lines.map((line) => {
    const before = known.get(line.line_item_id ?? "")
    return before
      ? { ...line, previous_promised_by: before.previous_promised_by, newly_waiting: before.newly_waiting }
      : line
  })
  const props: DateProps = { ...notice.props, type: dateNewsType(lines), lines }
  return { ...notice, type: props.type, subject: subjectOf(props, notice.language), props }
}

/** The customer knows the day and agreed to it by silence; where a yes or a right is open, a mail says so again. */
const isNoNews = ({ props }: DateNews): boolean => props.silence.means === "agrees" && props.lines.every(isUnchanged)

const isUnchanged = ({ promised_by, previous_promised_by, newly_waiting }: NoticeLine): boolean =>
  !newly_waiting && promised_by !== null && promised_by.slice(0, 10) === previous_promised_by?.slice(0, 10)
