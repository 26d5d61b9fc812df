/** Fills a notice with what it says: the order's lines as they stand, and what the ledger says happened. */
import BigNumber from "bignumber.js"
import { z } from "@medusajs/framework/zod"
import { unitsGivenUp } from "../../modules/backorder/domain/cancellation"
import { customerLine } from "../../modules/backorder/domain/customer-line"
import type { NoticeKind } from "../../modules/backorder/domain/notices-due"
import type { StoredRecord } from "../../modules/backorder/repositories/backorder-row"
import type { CustomerNoticeProps, NoticeLine, NoticeSilence, NoticeSubstitute } from "../../types"
import type { NoticeOrder } from "./notice-orders"
import { shippedData } from "./shipped-units"

export interface NoticeContext {
  order: NoticeOrder
  records: readonly StoredRecord[]
  /** The ledger's entries behind the notice. */
  events: readonly { type: string; lineId: string | null; data: Record<string, unknown> }[]
  decisionUrl: string
  paymentUrl: (requestId: string) => string
  /** Null where the law gives no right to withdraw. */
  withdrawalUrl: string | null
  /** What it means that the customer says nothing; the same for all lines that the notice is about. */
  silence: NoticeSilence
  /** By line: how often the customer was told of a delay before. */
  delaysBefore: (lineId: string) => number
  /** By line: units that had left when what the notice tells of happened; null where it does not say what has left. */
  left: ReadonlyMap<string, BigNumber> | null
  /** By line: what staff offered instead of what waits, as long as it can be had. */
  substitutes: ReadonlyMap<string, { title: string; unit: BigNumber }>
  /** The last day by which money for what is canceled now has to be back. */
  refundBy: Date
}

const goods = { title: z.string(), unit_amount: z.string() }

const offeredData = z.object({ substitutes: z.record(z.string(), z.object(goods)).default({}) })

const decidedData = z.object({
  decision_id: z.string(),
  decision: z.enum(["wait", "ship_available", "substitute", "cancel"]),
  by: z.enum(["customer", "merchant", "clock"]),
  lines: z.record(z.string(), z.string()),
  substitutes: z.array(z.object({ line_item_id: z.string(), quantity: z.string(), ...goods })).default([]),
  refunded_amount: z.string().nullable(),
  released: z.boolean(),
})

const paymentData = z.object({ request_id: z.string(), amount: z.string(), currency_code: z.string(), goods_wait: z.boolean() })

/** A line that begins to wait had no date before. */
const promiseChangedData = z.object({ previous_promised_by: z.string().nullable().default(null) })
const lastChanceData = z.object({ deadline: z.iso.datetime() })
const overdueData = z.object({ promised_by: z.string() })

export function noticeProps(kind: NoticeKind, context: NoticeContext): CustomerNoticeProps {
  const { order, events, decisionUrl } = context
  const withdrawal = context.withdrawalUrl === null ? {} : { withdrawal_url: context.withdrawalUrl }
  const frame = { shop_name: order.shopName, order_display_id: order.displayId, customer_name: order.customerName }
  const named = new Set(events.flatMap((event) => event.lineId ?? []))
  const open = openLines(context)
  const affected = open.filter((line) => named.has(line.id))

  switch (kind) {
    case "order_taken":
      return { ...frame, ...withdrawal, type: kind, charged: order.paid, lines: open.map(toLine) }
    case "promise_changed": {
      const lines = affected.map((line) => ({ ...dateNews(line, context), ...standing(line, context) }))
      const type = dateNewsType(lines)
      return { ...frame, type, charged: order.paid, decision_url: decisionUrl, silence: context.silence, lines }
    }
    case "last_chance": {
      const [after] = events.map((event) => lastChanceData.parse(event.data).deadline).sort()
      return { ...frame, type: kind, charged: order.paid, decision_url: decisionUrl, after, lines: affected.map((line) => ({ ...toLine(line), ...standing(line, context) })) }
    }
    case "overdue": {
      const missed = new Map(events.map((event) => [event.lineId, overdueData.parse(event.data).promised_by]))
      const lines = affected.map((line) => ({
        ...toLine(line),
        previous_promised_by: missed.get(line.id) ?? null,
        ...standing(line, context),
      }))
      return { ...frame, type: kind, charged: order.paid, decision_url: decisionUrl, lines }
    }
    case "choice_offered": {
      const { substitutes } = offeredData.parse(events[0]?.data)
      // What is there is named too: having it now is one of the choices.
      const lines = open.map((line) => {
        const named = substitutes[line.id]
        return named && line.waiting.gt(0) ? { ...toLine(line), substitute: instead(named, line.waiting, order) } : toLine(line)
      })
      return { ...frame, type: kind, charged: order.paid, decision_url: decisionUrl, lines }
    }
    case "decision_confirmed": {
      const data = decidedData.parse(events[0]?.data)
      const refunded =
        data.refunded_amount === null ? null : { amount: data.refunded_amount, currency_code: order.currencyCode }
      const lines = open
        .filter((line) => line.id in data.lines)
        .map((line) => {
          const chosen = data.substitutes.find((one) => one.line_item_id === line.id)
          return {
            ...toLine(line),
            waiting_quantity: data.lines[line.id],
            ...(chosen ? { substitute: instead(chosen, new BigNumber(chosen.quantity), order) } : {}),
          }
        })
      const told = { ...frame, refunded, released: data.released, lines }
      if (data.decision === "substitute" && refunded) {
        return { ...told, type: kind, decision: data.decision, by: data.by, refund_by: context.refundBy.toISOString() }
      }
      if (data.decision !== "cancel") {
        return { ...told, type: kind, decision: data.decision, by: data.by }
      }
      const remaining = open
        .filter((line) => !(line.id in data.lines) && line.ready.plus(line.waiting).gt(0))
        .map((line) => ({ ...toLine(line), available_quantity: line.ready.toFixed() }))
      const canceled = { ...told, remaining, refund_by: context.refundBy.toISOString() }
      return data.by === "customer"
        ? { ...canceled, type: kind, decision: data.decision, by: data.by }
        : { ...canceled, type: "goods_canceled", by: data.by }
    }
    case "payment_requested": {
      const { request_id, amount, currency_code, goods_wait } = paymentData.parse(events[0]?.data)
      const due = { amount, currency_code }
      return { ...frame, type: kind, due, payment_url: context.paymentUrl(request_id), goods_wait, lines: open.map(toLine) }
    }
    case "shipped": {
      const data = shippedData.parse(events[0]?.data)
      const lines = open
        .filter((line) => line.id in data.lines || line.waiting.gt(0) || line.ready.gt(0))
        .map((line) => ({
          ...toLine(line),
          available_quantity: data.lines[line.id] ?? "0",
          ready_quantity: line.ready.toFixed(),
        }))
      const isPart = open.some((line) => line.waiting.gt(0) || line.ready.gt(0))
      return { ...frame, ...withdrawal, type: isPart ? "partly_shipped" : "shipped", tracking: data.tracking, lines }
    }
  }
}

/** A mail about several lines is about first dates only if it is so of all. */
export function dateNewsType(lines: readonly NoticeLine[]): "date_known" | "promise_changed" {
  const waiting = lines.filter((line) => new BigNumber(line.waiting_quantity).gt(0))
  const isFirst = (line: NoticeLine): boolean =>
    line.previous_promised_by === null && line.promised_by !== null && !line.newly_waiting
  return waiting.length > 0 && waiting.every(isFirst) ? "date_known" : "promise_changed"
}

function dateNews(line: OpenLine, { events, delaysBefore }: NoticeContext): NoticeLine {
  const own = events.filter((event) => event.lineId === line.id)
  const [previous = null] = own.flatMap(({ data }) => promiseChangedData.parse(data).previous_promised_by ?? [])
  return {
    ...toLine(line),
    previous_promised_by: previous,
    delays_before: delaysBefore(line.id),
    ...(own.some(({ type }) => type === "created") ? { newly_waiting: true } : {}),
  }
}

function instead(
  { title, unit_amount }: { title: string; unit_amount: string },
  quantity: BigNumber,
  { currencyCode }: NoticeOrder
): NoticeSubstitute {
  const amount = quantity.times(unit_amount).toFixed()
  return { title, quantity: quantity.toFixed(), unit_amount, amount, currency_code: currencyCode }
}

/** A mail that asks for a choice names a substitute that was offered before, too. */
function standing({ id, waiting }: OpenLine, { substitutes, order }: NoticeContext): Pick<NoticeLine, "substitute"> {
  const offered = substitutes.get(id)
  return offered && waiting.gt(0)
    ? { substitute: instead({ title: offered.title, unit_amount: offered.unit.toFixed() }, waiting, order) }
    : {}
}

interface OpenLine {
  id: string
  title: string
  quantity: BigNumber
  waiting: BigNumber
  /** In stock and in no parcel that has left. */
  ready: BigNumber
  promisedBy: Date | null
}

/** Every line of the order with the units that are neither shipped nor given up. */
function openLines({ order, records, left }: NoticeContext): OpenLine[] {
  return order.lines.map((line) => {
    const parts = records.filter((record) => record.lineId === line.id)
    const gone = unitsGivenUp(parts.map((part) => ({ ...part, canceled: part.canceled.plus(part.fulfilled) })))
    const quantity = line.quantity.minus(gone)
    const seen = customerLine(
      parts.map((part) => ({ ...part, promisedBy: part.promise.date?.promisedBy ?? null }))
    )
    const sent = left ? (left.get(line.id) ?? 0) : line.shipped
    const ready = BigNumber.max(0, line.quantity.minus(unitsGivenUp(parts)).minus(sent).minus(seen.waiting))
    return { id: line.id, title: line.title, quantity, ready, ...seen }
  })
}

function toLine(line: OpenLine): NoticeLine {
  return {
    line_item_id: line.id,
    title: line.title,
    quantity: line.quantity.toFixed(),
    available_quantity: BigNumber.max(0, line.quantity.minus(line.waiting)).toFixed(),
    waiting_quantity: line.waiting.toFixed(),
    promised_by: line.promisedBy?.toISOString() ?? null,
    previous_promised_by: null,
  }
}
