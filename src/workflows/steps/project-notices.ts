import type { MedusaContainer } from "@medusajs/framework/types"
import BigNumber from "bignumber.js"
import { subjectOf } from "../../emails"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { refundDeadline } from "../../modules/backorder/domain/clock/refund-deadline"
import { noticesDue, type NoticeDue, type NoticeKind } from "../../modules/backorder/domain/notices-due"
import type { BackorderEventRow, BackorderModuleService } from "../../modules/backorder/service"
import { NOTICE_MODULE } from "../../modules/notice"
import { dueAt, type QuietHours } from "../../modules/notice/domain/quiet-hours"
import type { NewNotice, NoticeModuleService } from "../../modules/notice/service"
import { lineStandings, type LineStanding } from "../queries/line-standing"
import { localDays } from "../queries/local-days"
import { noticeOrders, type NoticeOrder } from "../queries/notice-orders"
import { noticeProps, type NoticeContext } from "../queries/notice-props"
import { departedParcels } from "../queries/departed-parcels"
import { leftBy, type DepartedParcel } from "../queries/left-by-then"
import { shippedData } from "../queries/shipped-units"
import type { NoticeSilence } from "../../types"
import { standingSubstitutes } from "../queries/standing-substitutes"
import { isDateNews, queueDateNews } from "./queue-date-news"

/** Which run of the engine wrote to which order's ledger. */
export interface LedgerMark {
  run_id: string
  order_id: string
}

/** Puts the notices that follow from the marked runs into the outbox; their key keeps out what is there already. */
export async function projectNotices(
  container: MedusaContainer,
  marks: readonly LedgerMark[],
  now: Date
): Promise<string[]> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const outbox = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const quiet = outbox.quietHours
  const orderIds = [...new Set(marks.map((mark) => mark.order_id))]
  const events = await backorder.listBackorderEvents(
    { run_id: [...new Set(marks.map((mark) => mark.run_id))], order_id: orderIds },
    { take: null, order: { sequence: "ASC" } }
  )
  const kinds = new Set(noticesDue(events).map(({ kind }) => kind))
  const [orders, records, standings, parcels, substitutes] = await Promise.all([
    noticeOrders(container, orderIds, namedLines(events)),
    backorder.recordsOfOrders(orderIds),
    quiet || kinds.has("promise_changed") ? lineStandings(container, orderIds, now) : noStandings,
    events.some(({ type }) => type === "shipped" || type === "decided") ? departedParcels(container, orderIds) : [],
    asking.some((kind) => kinds.has(kind)) ? standingSubstitutes(container, orderIds) : noSubstitutes,
  ])

  const notices = marks.flatMap((mark) => {
    const order = orders.get(mark.order_id)
    const run = events.filter((event) => event.run_id === mark.run_id && event.order_id === mark.order_id)
    const orderRecords = records.filter((record) => record.orderId === mark.order_id)
    const version = Math.max(0, ...orderRecords.map((record) => record.promise.version))
    if (!order) {
      return []
    }
    const { rules } = backorder.lawFor(order.country)
    return noticesDue(run)
      .flatMap((due) => bySilence(due, standings))
      .map(({ due, silence }) =>
        newNotice(due, order, version, {
          records: orderRecords,
          decisionUrl: backorder.decisionUrl(order.id, version, now),
          paymentUrl: (requestId) => backorder.paymentUrl(requestId, now),
          withdrawalUrl: rules.withdrawal_days === null ? null : backorder.withdrawalUrl(order.id),
          silence,
          delaysBefore: (lineId) => standings.get(lineId)?.delaysBefore ?? 0,
          left: leftWhen(due.facts[0], parcels),
          substitutes,
          refundBy: refundDeadline(rules, localDays(rules.time_zone)(due.facts[0].occurred_at)),
        })
      )
      .filter(holds)
      .map((notice) => ({ ...notice, ...hold(notice, quiet, rules.time_zone, standings, now) }))
  })
  const [dated, others] = [notices.filter(isDateNews), notices.filter((notice) => !isDateNews(notice))]
  return [...(await outbox.enqueue(others)), ...(await queueDateNews(outbox, dated))]
}

/** By line what of the order had left when something happened; null where that is not about parcels. */
function leftWhen(
  { type, order_id, occurred_at, data }: BackorderEventRow,
  parcels: readonly DepartedParcel[]
): NoticeContext["left"] {
  if (type !== "shipped" && type !== "decided") {
    return null
  }
  const parcelId = type === "shipped" ? shippedData.parse(data).fulfillment_id : null
  return leftBy({ orderId: order_id, at: occurred_at, parcelId }, parcels)
}

/** Mails that ask the customer to choose; an offer of its own names its substitutes itself. */
const asking: readonly NoticeKind[] = ["promise_changed", "overdue", "last_chance"]

const noSubstitutes: NoticeContext["substitutes"] = new Map()

const noStandings: ReadonlyMap<string, LineStanding> = new Map()

/** What answers the customer goes at once, at night too. */
const answers: readonly NewNotice["type"][] = ["order_taken", "decision_confirmed"]

function hold(
  { type, props }: NewNotice,
  quiet: QuietHours | null,
  zone: string,
  standings: ReadonlyMap<string, LineStanding>,
  now: Date
): Pick<NewNotice, "hold_seconds" | "quiet_zone" | "tell_by"> {
  if (quiet === null || answers.includes(type)) {
    return {}
  }
  const lines = "order_display_id" in props ? props.lines : []
  const deadlines = lines.flatMap(({ line_item_id }) => standings.get(line_item_id ?? "")?.deadline ?? [])
  const [deadline = null] = deadlines.sort((left, right) => left.getTime() - right.getTime())
  const held = dueAt({ at: now, quiet, zone, deadline }).getTime() - now.getTime()
  return { hold_seconds: held / 1000, quiet_zone: zone, tell_by: deadline }
}

/** Lines that entries name by their ids; one that was canceled may no longer be on its order. */
function namedLines(events: readonly BackorderEventRow[]): Record<string, string[]> {
  const named: Record<string, string[]> = {}
  for (const { order_id, type, data } of events) {
    if (type === "decided" && typeof data.lines === "object" && data.lines !== null) {
      named[order_id] = [...(named[order_id] ?? []), ...Object.keys(data.lines)]
    }
  }
  return named
}

function newNotice(
  due: NoticeDue<BackorderEventRow>,
  order: NoticeOrder,
  version: number,
  context: Omit<NoticeContext, "order" | "events">
): NewNotice {
  const events = due.facts.map((event) => ({ type: event.type, lineId: lineOf(event), data: event.data }))
  const props = noticeProps(due.kind, { order, events, ...context })
  return {
    // The run tells the promises, answers and parcels of an order apart: each was written in one, once.
    dedupe_key: [order.id, due.kind, due.facts[0].run_id, ...told(context.silence), order.language].join(":"),
    type: props.type,
    order_id: order.id,
    sales_channel_id: order.salesChannelId,
    to: order.to,
    language: order.language,
    subject: subjectOf(props, order.language),
    promise_version: version,
    run_id: due.facts[0].run_id,
    written_at: due.facts[0].occurred_at,
    props,
  }
}

/** Lines of which silence means different things are told of in mails of their own. */
function bySilence(
  due: NoticeDue<BackorderEventRow>,
  standings: ReadonlyMap<string, LineStanding>
): { due: NoticeDue<BackorderEventRow>; silence: NoticeSilence }[] {
  const groups = new Map<string, { due: NoticeDue<BackorderEventRow>; silence: NoticeSilence }>()
  for (const fact of due.facts) {
    const silence = (due.kind === "promise_changed" && standings.get(lineOf(fact) ?? "")?.silence) || AGREES
    const key = told(silence).join(":")
    groups.set(key, { due: { kind: due.kind, facts: [...(groups.get(key)?.due.facts ?? []), fact] }, silence })
  }
  return [...groups.values()]
}

const AGREES: NoticeSilence = { means: "agrees" }

/** What tells mails of one run apart; nothing where silence agrees, as it does of most. */
function told(silence: NoticeSilence): string[] {
  switch (silence.means) {
    case "agrees":
      return []
    case "changes_nothing":
      return [silence.means]
    case "cancels":
      return [silence.means, silence.after]
  }
}

/** A choice is void once nothing waits any more; every other notice says what has happened. */
function holds({ props }: NewNotice): boolean {
  return props.type !== "choice_offered" || props.lines.some((line) => new BigNumber(line.waiting_quantity).gt(0))
}

function lineOf(event: BackorderEventRow): string | null {
  const lineId = event.data.line_item_id
  return typeof lineId === "string" ? lineId : null
}
