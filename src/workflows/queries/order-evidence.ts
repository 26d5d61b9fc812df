/** What can be shown of one order to a court, an authority or its customer, from the shop's own records. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { verifyChain } from "../../modules/backorder/ledger-chain"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NoticeModuleService } from "../../modules/notice/service"
import type {
  BackorderEventDTO,
  EvidenceAnswerDTO,
  EvidenceNoticeDTO,
  EvidencePromiseDTO,
  OrderEvidenceDTO,
  PromiseBasis,
} from "../../types"
import { exact, type ExactQuantity } from "./exact-quantity"
import { orderLedger } from "./order-ledger"
import { refundedOrder } from "./order-refunds"
import { storedBackorderFields } from "./stored-backorder-fields"
import { storedNotices } from "./stored-notices"

type StoredBackorder = OrderEvidenceDTO["backorders"][number]

export async function orderEvidence(
  container: MedusaContainer,
  orderId: string,
  asked: { by: string; at: Date }
): Promise<OrderEvidenceDTO> {
  const { refunds, ...order } = await refundedOrder(container, orderId)
  const [backorders, entries, notices, answers] = await Promise.all([
    backordersOf(container, orderId),
    orderLedger(container, orderId),
    noticesOf(container, orderId),
    answersOf(container, orderId),
  ])
  const reports = notices.reduce((sum, { deliveries }) => sum + deliveries.length, 0)
  return {
    exported_at: asked.at.toISOString(),
    exported_by: asked.by,
    order,
    sources: [
      { name: "backorders", table: "backorder", rows: backorders.length },
      { name: "ledger", table: "backorder_event", rows: entries.length },
      { name: "notices", table: "backorder_notice", rows: notices.length },
      { name: "deliveries", table: "backorder_notice_delivery", rows: reports },
      { name: "answers", table: "backorder_decision", rows: answers.length },
      { name: "refunds", table: "refund", rows: refunds.length },
    ],
    backorders,
    promises: promisesIn(entries, new Map(backorders.map(({ id, title }) => [id, title]))),
    notices,
    answers,
    refunds,
    ledger: { verification: verifyChain(entries), entries },
  }
}

const promising: BackorderEventDTO["type"][] = ["created", "promise_changed"]

function promisesIn(entries: readonly BackorderEventDTO[], titles: ReadonlyMap<string, string>): EvidencePromiseDTO[] {
  return entries.flatMap(({ type, backorder_id, sequence, occurred_at, cause, data }) => {
    if (backorder_id === null || !promising.includes(type)) {
      return []
    }
    return {
      backorder_id,
      title: titles.get(backorder_id) ?? backorder_id,
      sequence,
      made_at: occurred_at,
      version: Number(data.promise_version),
      basis: basisIn(data.promise_basis),
      promised_by: textIn(data.promised_by),
      previous_promised_by: textIn(data.previous_promised_by),
      cause,
    }
  })
}

const textIn = (value: unknown): string | null => (typeof value === "string" ? value : null)

function basisIn(value: unknown): PromiseBasis {
  return value === "purchase_order" || value === "lead_time" || value === "manual" ? value : "none"
}

async function noticesOf(container: MedusaContainer, orderId: string): Promise<EvidenceNoticeDTO[]> {
  const { notices } = await storedNotices(container, { filters: { order_id: orderId } })
  const reports = await container
    .resolve<NoticeModuleService>(NOTICE_MODULE)
    .deliveriesOf(notices.map(({ notice }) => notice.id))
  return notices
    .sort((a, b) => time(a.writtenAt) - time(b.writtenAt) || a.notice.id.localeCompare(b.notice.id))
    .map(({ notice, props }) => ({ ...notice, facts: withoutLinks(props), deliveries: reports.get(notice.id) ?? [] }))
}

const time = (at: string): number => new Date(at).getTime()

/** Whoever has a link can answer for the customer. */
function withoutLinks(props: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !name.endsWith("_url")))
}

async function backordersOf(container: MedusaContainer, orderId: string): Promise<StoredBackorder[]> {
  const { data }: { data: StoredBackorder[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "backorder",
    fields: storedBackorderFields,
    filters: { order_id: orderId },
    pagination: { skip: 0, order: { display_id: "ASC" } },
  })
  return data
}

type DecisionRow = Omit<EvidenceAnswerDTO, "amount" | "refunded_amount" | "decided_at"> & {
  decided_at: string | Date
} & ExactQuantity<"amount" | "refunded_amount">

async function answersOf(container: MedusaContainer, orderId: string): Promise<EvidenceAnswerDTO[]> {
  const { data }: { data: DecisionRow[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "backorder_decision",
    fields: [
      "id",
      "source",
      "actor_id",
      "decision",
      "promise_version",
      "status",
      "lines",
      "amount",
      "raw_amount",
      "refunded_amount",
      "raw_refunded_amount",
      "currency_code",
      "decided_at",
    ],
    filters: { order_id: orderId },
    pagination: { skip: 0, order: { decided_at: "ASC", id: "ASC" } },
  })
  return data.map((row) => ({
    id: row.id,
    source: row.source,
    actor_id: row.actor_id,
    decision: row.decision,
    promise_version: row.promise_version,
    status: row.status,
    lines: row.lines,
    amount: exact(row, "amount").toFixed(),
    refunded_amount: exact(row, "refunded_amount").toFixed(),
    currency_code: row.currency_code,
    decided_at: new Date(row.decided_at).toISOString(),
  }))
}
