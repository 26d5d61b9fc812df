/** What the clock judges by: what each waiting line was promised, what its customer was told and answered. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { LineHistory, Told } from "../../modules/backorder/domain/clock/history"
import type { StoredPromise } from "../../modules/backorder/repositories/duties"
import type { BackorderDecisionRow, BackorderModuleService, BackorderRow } from "../../modules/backorder/service"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NoticeModuleService, NoticeRow } from "../../modules/notice/service"
import { orderCountries } from "./order-countries"

export interface RecordHistory {
  backorderId: string
  orderId: string
  lineId: string
  /** Where the goods go: ISO 3166-1 alpha-2, lower case. */
  country: string | null
  history: LineHistory
  waits: boolean
  /** It was ordered before the plugin was there: what its customer was told is not known. */
  isForeign: boolean
}

/** The mails that tell of a day, and those that tell of what the clock found. */
const tellers = { order_taken: "date", date_known: "date", promise_changed: "date", last_chance: "last_chance", overdue: "overdue" } as const

export async function lineHistories(
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<RecordHistory[]> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const of = { order_id: [...orderIds] }
  const [records, promises, answers, mails, countries] = await Promise.all([
    backorder.listBackorders(of, { take: null }),
    backorder.promisesOfOrders([...orderIds]),
    backorder.listBackorderDecisions(of, { take: null, order: { decided_at: "ASC" } }),
    notices.listBackorderNotices({ ...of, type: Object.keys(tellers), status: ["pending", "sent", "failed"] }, { take: null }),
    orderCountries(container, orderIds),
  ])
  const transitDays = backorder.options.promise.transit_days
  return records.map((record) => {
    const given = promisesOf(record, promises)
    const ours = <Of extends { order_id: string | null }>(rows: readonly Of[]): Of[] =>
      rows.filter((row) => row.order_id === record.order_id)
    return {
      backorderId: record.id,
      orderId: record.order_id,
      lineId: record.line_item_id,
      country: countries.get(record.order_id) ?? null,
      history: historyOf(record, given, ours(mails), ours(answers), transitDays),
      waits: Number(record.waiting_quantity) > 0,
      isForeign: given.some((promise) => promise.cause === "taken_in"),
    }
  })
}

function promisesOf(record: BackorderRow, promises: readonly StoredPromise[]): StoredPromise[] {
  const own = promises.filter((promise) => promise.backorder_id === record.id)
  return own.some(({ is_first }) => is_first)
    ? own
    : promises.filter(
        ({ line_item_id, inventory_item_id }) =>
          line_item_id === record.line_item_id && inventory_item_id === record.inventory_item_id
      )
}

function historyOf(
  record: BackorderRow,
  promises: readonly StoredPromise[],
  mails: readonly NoticeRow[],
  answers: readonly BackorderDecisionRow[],
  transitDays: number
): LineHistory {
  const decided = answers.filter((answer) => record.line_item_id in answer.lines)
  return {
    ordered_at: record.ordered_at,
    transit_days: transitDays,
    promises: promises.map(({ version, promised_by }) => ({ version, day: promised_by })),
    told: mails.flatMap((mail) => tellingOf(mail, promises)),
    answers: decided
      .filter(({ decision }) => decision === "wait")
      .map(({ promise_version, decided_at }) => ({ version: versionAt(promises, promise_version), at: decided_at })),
    shipped_at: record.status === "fulfilled" ? record.closed_at : null,
    canceled_at: record.status === "canceled" ? record.closed_at : null,
    owes_refund: decided.some(({ decision, status }) => decision === "cancel" && status === "claimed"),
  }
}

/** A mail about a day tells of what its run wrote down; the clock's own mails tell of what held when they were written. */
function tellingOf(mail: NoticeRow, promises: readonly StoredPromise[]): Told[] {
  const about = Object.entries(tellers).find(([type]) => type === mail.type)?.[1]
  if (!about) {
    return []
  }
  // How long a mail waited in the outbox is the machine's time, when it was written the shop's.
  const waited = mail.sent_at ? mail.sent_at.getTime() - mail.created_at.getTime() : 0
  const at = new Date((mail.written_at ?? mail.created_at).getTime() + waited)
  const versions =
    about === "date"
      ? promises.filter((promise) => promise.run_id === mail.run_id && tells(mail, promise)).map(({ version }) => version)
      : [versionAt(promises, mail.promise_version)]
  return versions.map((version) => ({ about, version, at, reached: mail.status === "sent" && !isLost(mail) }))
}

/** An order that is taken without a day is told of no delay. */
const tells = ({ type }: NoticeRow, { promised_by }: StoredPromise): boolean => type !== "order_taken" || promised_by !== null

const isLost = ({ delivery }: NoticeRow): boolean => delivery === "bounced" || delivery === "dropped"

/** The lines of an order share one count of versions; what held for this one under the order's. */
function versionAt(promises: readonly StoredPromise[], orderVersion: number): number {
  return promises.filter(({ version }) => version <= orderVersion).at(-1)?.version ?? 0
}
