/**
 * What becomes of units that a supplier gave up.
 *
 * 1. They wait for the shop's stock again, which may have them.
 * 2. What it does not have, the next supplier is asked for in the next turn; nobody is asked twice.
 * 3. With nobody left, and with nothing at hand that keeps what was promised, the customer is offered the choice.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { isUnbacked } from "../../modules/backorder/domain/unbacked"
import type { StoredRecord } from "../../modules/backorder/repositories/backorder-row"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { Stranded } from "../../modules/supply/domain/dropship/balance"
import type { PlacedDropshipLine } from "../../modules/supply/repositories/dropships"
import type SupplyModuleService from "../../modules/supply/service"
import { offerChoiceWorkflow } from "../offer-choice"
import { dropshipStates, isSupplied, type DropshipState } from "../queries/dropship-state"
import { itemNames } from "../queries/item-names"
import { noticeOrders } from "../queries/notice-orders"
import { releaseBackordersWorkflow } from "../release-backorders"
import { replanPairsWorkflow } from "../replan-pairs"
import { toWish } from "./dropship-balance"
import { ringBell } from "./ring-bell"

/** What a supplier gave up waits for the shop's stock like any other; true where something could be moved. */
export async function takeBackStranded(container: MedusaContainer, state: DropshipState, now: string): Promise<boolean> {
  let moved = false
  for (const units of state.balance.stranded) {
    const line = state.lines.find(({ id }) => id === units.line.id)
    moved = (line ? await takeBack(container, state, units, line, now) : false) || moved
  }
  return moved
}

async function takeBack(
  container: MedusaContainer,
  state: DropshipState,
  { order_line_item_id, location_id, quantity }: Stranded,
  line: PlacedDropshipLine,
  now: string
): Promise<boolean> {
  const { inventory_item_id, purchase_order_id: id } = line
  const home = await homeOf(container, state, inventory_item_id)
  const record = state.records.find(({ lineId }) => lineId === order_line_item_id)
  if (home && record) {
    const pairs = [{ inventory_item_id }]
    const cause = line.given_up
      ? { type: "dropship_refused", id, reason: await reasonOf(container, line) }
      : { type: "dropship_ended", id }
    const moves = [toWish({ order_line_item_id, from: location_id, to: home, quantity }, record.required)]
    await replanPairsWorkflow(container).run({ input: { pairs, moves, cause, now } })
    await releaseBackordersWorkflow(container).run({ input: { pairs, now } })
  }
  if (line.given_up) {
    const names = await itemNames(container, [inventory_item_id])
    const units = `${quantity.toFixed()} of ${names[inventory_item_id] ?? inventory_item_id}`
    await ringBell(container, [
      {
        key: `dropship-refused:${line.id}:${line.canceled.toFixed()}`,
        about: { type: "purchase_order", id },
        title: `${line.supplier_name} does not deliver ${units} for order ${state.order.displayId}`,
        description: home
          ? await whatFollows(container, state.order.id, order_line_item_id, now)
          : "No location of the order's sales channel keeps the item, so nothing can come for it. Add an inventory level, or offer the customer a choice in the order.",
      },
    ])
  }
  return home !== null && record !== undefined
}

async function whatFollows(container: MedusaContainer, orderId: string, lineId: string, now: string): Promise<string> {
  const state = (await dropshipStates(container, [orderId], new Date(now))).get(orderId)
  const next = state?.wishes.find((wish) => wish.order_line_item_id === lineId)
  if (next) {
    return `${next.agreement.supplier.name} is asked instead.`
  }
  if (!state?.records.some((record) => record.lineId === lineId && record.waiting.gt(0))) {
    return "The shop's stock covers it."
  }
  if (!unbackedRefusals(container, state, now).some(({ record }) => record.lineId === lineId)) {
    return "It waits for the shop's stock again."
  }
  return (await noticeOrders(container, [orderId])).has(orderId)
    ? "Nothing that keeps the promise is at hand, so the customer is offered the choice by mail. It can still be ordered elsewhere."
    : "Nothing that keeps the promise is at hand, and the order has no e-mail address. Ask the customer, or order it elsewhere."
}

/** Where the rest of the order is served from, if that is one of them; else the channel's first that keeps the item. */
async function homeOf(container: MedusaContainer, { order, records }: DropshipState, itemId: string): Promise<string | null> {
  const levels = await container
    .resolve(Modules.INVENTORY)
    .listInventoryLevels({ inventory_item_id: itemId, location_id: order.locationIds }, { take: null })
  const kept = order.locationIds.filter((id) => levels.some((level) => level.location_id === id))
  return kept.find((id) => records.some((record) => record.locationId === id)) ?? kept[0] ?? null
}

async function reasonOf(container: MedusaContainer, line: PlacedDropshipLine): Promise<string> {
  const [last] = await container
    .resolve<SupplyModuleService>(SUPPLY_MODULE)
    .listPurchaseOrderLineRevisions({ line_id: line.id }, { order: { created_at: "DESC" }, take: 1 })
  return last?.reason ?? `${line.supplier_name} does not deliver it.`
}

interface UnbackedRefusal {
  record: StoredRecord
  /** The purchase order on which it was refused last. */
  purchase_order_id: string
}

/** What was refused and waits where nothing keeps its promise, as long as no other supplier can be asked. */
function unbackedRefusals(container: MedusaContainer, state: DropshipState, now: string): UnbackedRefusal[] {
  const { promise } = container.resolve<BackorderModuleService>(BACKORDER_MODULE).options
  const terms = {
    handlingDays: promise.handling_days,
    transitDays: promise.transit_days,
    leadTimeDays: promise.lead_time_days,
  }
  return state.records.flatMap((record): UnbackedRefusal[] => {
    const refused = state.lines.findLast((line) => line.order_line_item_id === record.lineId && line.given_up)
    const isAskedFor =
      isSupplied(state, record.lineId, record.locationId) ||
      [...state.wishes, ...state.balance.moves].some((units) => units.order_line_item_id === record.lineId)
    return refused && !isAskedFor && isUnbacked(record, terms, new Date(now))
      ? [{ record, purchase_order_id: refused.purchase_order_id }]
      : []
  })
}

/** Refusals after which a choice is to be offered and was not; orders that no mail reaches are left to the bell. */
export async function choicesDue(
  container: MedusaContainer,
  states: readonly DropshipState[],
  now: string
): Promise<UnbackedRefusal[]> {
  const refusals = states.flatMap((state) => unbackedRefusals(container, state, now))
  if (refusals.length === 0) {
    return []
  }
  const orderIds = [...new Set(refusals.map(({ record }) => record.orderId))]
  const [offered, reachable] = await Promise.all([
    container
      .resolve<BackorderModuleService>(BACKORDER_MODULE)
      .listBackorderEvents({ order_id: orderIds, type: "offered", cause: "dropship_refused" }, { select: ["id", "cause_id"], take: null }),
    noticeOrders(container, orderIds),
  ])
  const isDue = ({ record, purchase_order_id }: UnbackedRefusal): boolean =>
    reachable.has(record.orderId) && !offered.some((event) => event.cause_id === purchase_order_id)
  return [...new Map(refusals.filter(isDue).map((refusal) => [refusal.purchase_order_id, refusal])).values()]
}

export async function offerChoices(container: MedusaContainer, state: DropshipState, now: string): Promise<void> {
  for (const { record, purchase_order_id } of await choicesDue(container, [state], now)) {
    await offerChoiceWorkflow(container).run({
      input: { backorder_id: record.backorderId, because: { type: "dropship_refused", id: purchase_order_id }, now },
    })
  }
}
