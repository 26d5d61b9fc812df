/** Whom a supplier's new date would hit: the engine's dry run over what would arrive then. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { daysBetween } from "../../modules/backorder/domain/calendar"
import { delayClass } from "../../modules/backorder/domain/clock/delay-class"
import type { LinePromise } from "../../modules/backorder/domain/promise"
import type { MeasuredStock } from "../../modules/backorder/measured-stock"
import type { StoredChange } from "../../modules/backorder/replan-lines"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { NewRevision } from "../../modules/supply/operations/revise-lines"
import type SupplyModuleService from "../../modules/supply/service"
import type { EtaPreviewDTO, EtaPreviewLineDTO } from "../../types"
import type { Look } from "./measure-stock"
import { measureWhole } from "./measure-whole"
import { noticeOrders, type NoticeOrder } from "./notice-orders"
import { lineHistories, type RecordHistory } from "./line-histories"
import { localDays } from "./local-days"
import { moneyOfPreview } from "./preview-money"

export async function previewRevision(
  container: MedusaContainer,
  revision: NewRevision,
  now: Date
): Promise<EtaPreviewDTO> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const { purchase_order_id, line_id } = revision
  const [line] = await supply.listPurchaseOrderLines({ id: line_id, purchase_order_id }, { select: ["inventory_item_id"] })
  if (!line) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no line "${line_id}" of a purchase order with id "${purchase_order_id}".`
    )
  }
  const { measured, changes: planned } = await dryRun(container, revision, [line.inventory_item_id], now)
  const changes = planned.flatMap((change) => movedDate(change, measured))
  const orderIds = [...new Set(changes.map(({ change }) => change.facts.orderId))]
  const [orders, histories] = await Promise.all([noticeOrders(container, orderIds), lineHistories(container, orderIds)])
  const lines = changes.map((moved) =>
    toLine(moved, classOf(container, moved, histories.find(({ backorderId }) => backorderId === moved.backorderId), now))
  )
  const told = new Set(changes.filter(({ isTold }) => isTold).map(({ change }) => change.facts.orderId))
  return {
    lines,
    orders: orderIds.length,
    customers: new Set(changes.map(({ change: { facts } }) => facts.customerId ?? facts.email ?? facts.orderId)).size,
    mails: mailsTo([...told].flatMap((id) => orders.get(id) ?? [])),
    ...(await moneyOfPreview(container, lines)),
  }
}

/** Plans the item as if the word were in force; with kits, all of their items. */
async function dryRun(
  container: MedusaContainer,
  revision: NewRevision,
  items: readonly string[],
  now: Date
): Promise<{ measured: MeasuredStock; changes: StoredChange[] }> {
  const measured = await measureWhole(container, items, { ...afterWord(container, revision), now })
  const changes = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).replan({
    measured,
    wishes: { cancellations: [], priorities: [], moves: [] },
    skipIncomplete: true,
    notYet: new Set(),
    wholeOrders: new Set(),
    dryRun: true,
    run: {
      id: generateEntityId(undefined, "borun"),
      cause: { type: "supply_revised", id: revision.line_id, reason: null, actorId: null },
      now,
    },
  })
  return { measured, changes: "incompleteOrders" in changes ? [] : changes }
}

/** Looks at what would arrive after a supplier's word; the word itself is not taken in. */
export function afterWord(container: MedusaContainer, revision: NewRevision): Pick<Look, "always" | "arrivals"> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  // Where nobody waits the word itself is looked at all the same, so that a wrong one is refused.
  return { always: true, arrivals: (pairs, at) => supply.arrivalsAfter(revision, pairs, at) }
}

interface MovedDate {
  change: StoredChange
  backorderId: string
  /** Units of the order line that wait; of a kit as many as wait for this part. */
  waiting: BigNumber
  from: LinePromise
  to: LinePromise
  /** The promise itself changes, and with it the customer is told. */
  isTold: boolean
}

function movedDate(change: StoredChange, measured: MeasuredStock): MovedDate[] {
  const { backorderId, before, record, facts, inventoryItemId } = change
  if (!backorderId || !before || !record) {
    return []
  }
  const [from, to] = [before.promise, record.promise]
  const parts = measured.lines.find((line) => line.facts.lineId === facts.lineId)?.parts ?? []
  const required = parts.find((part) => part.inventoryItemId === inventoryItemId)?.required ?? 1
  const isTold = from.version !== to.version
  return isTold || from.date?.expectedAt.getTime() !== to.date?.expectedAt.getTime()
    ? [{ change, backorderId, waiting: record.waiting.div(required), from, to, isTold }]
    : []
}

/** A line without a date before, or without one then, is told of no delay. */
function classOf(
  container: MedusaContainer,
  { from, to }: MovedDate,
  record: RecordHistory | undefined,
  now: Date
): EtaPreviewLineDTO["delay_class"] {
  if (!record || !from.date || !to.date) {
    return "no_delay"
  }
  const { rules } = container.resolve<BackorderModuleService>(BACKORDER_MODULE).lawFor(record.country)
  return delayClass(rules, record.history, to.date.promisedBy, now, localDays(rules.time_zone))
}

function toLine(
  { change, backorderId, waiting, from, to }: MovedDate,
  delay_class: EtaPreviewLineDTO["delay_class"]
): EtaPreviewLineDTO {
  const { facts } = change
  const [standing, next] = [from.date?.promisedBy, to.date?.promisedBy]
  const known = standing && next
  return {
    backorder_id: backorderId,
    order_id: facts.orderId,
    order_display_id: facts.orderDisplayId,
    line_item_id: facts.lineId,
    title: facts.title,
    sku: facts.sku,
    waiting_quantity: waiting.toNumber(),
    previous: datesOf(from),
    next: datesOf(to),
    delay_days: known ? daysBetween(standing, next) : null,
    delay_class,
  }
}

const datesOf = ({ date }: LinePromise): EtaPreviewLineDTO["next"] => ({
  expected_at: date?.expectedAt.toISOString() ?? null,
  promised_by: date?.promisedBy.toISOString() ?? null,
})

function mailsTo(orders: readonly NoticeOrder[]): EtaPreviewDTO["mails"] {
  return [...new Set(orders.map(({ language }) => language))].map((language) => ({
    type: "promise_changed",
    language,
    count: orders.filter((order) => order.language === language).length,
  }))
}
