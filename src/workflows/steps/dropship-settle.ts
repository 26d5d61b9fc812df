import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NoticeModuleService } from "../../modules/notice/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import { linePlan } from "../../modules/supply/domain/agreement/line-plan"
import type SupplyModuleService from "../../modules/supply/service"
import { errorReason } from "../../modules/work-queue/error-reason"
import { createDropshipOrderWorkflow } from "../create-dropship-order"
import { replanOrdersWorkflow } from "../replan-orders"
import { dropshipStates, type DropshipState, type DropshipWish } from "../queries/dropship-state"
import { tellSuppliersWorkflow } from "../tell-suppliers"
import { newAddresses, readdress } from "./dropship-address"
import { cutOrders, followOrders } from "./dropship-balance"
import { closeDelivered, deliverDropships, hasShipped } from "./dropship-deliver"
import { choicesDue, offerChoices, takeBackStranded } from "./dropship-refusal"
import { withDropshipsLocked } from "./locks"
import type { ReplanCause } from "./replan-pairs"

/** A step changes what the next one sees; more than so many are left to the next run. */
const TURNS = 4

/** Orders looked at together. */
const PAGE = 100

/**
 * Orders with suppliers what they deliver themselves, delivers what they have shipped, and keeps both sides equal.
 * Whatever is done is seen in the state, so that doing it again changes nothing; an order that fails is logged, does
 * not hold up the others, and is tried again by the job.
 */
export const settleDropshipsStep = createStep(
  "settle-dropships",
  async ({ order_ids, cause, now }: { order_ids: string[]; cause?: ReplanCause; now: string }, { container }) => {
    const failed: string[] = []
    for (const orderId of cause ? order_ids : await unsettled(container, order_ids, now)) {
      try {
        await withDropshipsLocked(container, orderId, () => settleOrder(container, orderId, cause, now))
      } catch (error) {
        failed.push(orderId)
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`What suppliers deliver of order ${orderId} could not be settled and is tried again: ${errorReason(error)}`)
      }
    }
    return new StepResponse({ settled: order_ids.length - failed.length, failed })
  }
)

/**
 * Those of the orders of which there is something to do, found in a few queries for all. What is done to one of them is
 * decided anew under its lock, one order after the other: each turn changes what the next one reads.
 */
async function unsettled(container: MedusaContainer, orderIds: readonly string[], now: string): Promise<string[]> {
  const due: string[] = []
  for (let from = 0; from < orderIds.length; from += PAGE) {
    const states = [...(await dropshipStates(container, orderIds.slice(from, from + PAGE), new Date(now))).values()]
    const [untold, choices] = await Promise.all([untoldOrders(container, states), choicesDue(container, states, now)])
    const isDue = (state: DropshipState): boolean =>
      Object.values(state.balance).some((found) => found.length > 0) ||
      state.wishes.length > 0 ||
      state.lines.some(({ status, purchase_order_id }) => hasShipped(status) || untold.includes(purchase_order_id)) ||
      Object.values(newAddresses(state, new Date(now))).some((found) => found.length > 0) ||
      choices.some(({ record }) => record.orderId === state.order.id)
    due.push(...states.filter(isDue).map(({ order }) => order.id))
  }
  return due
}

async function settleOrder(container: MedusaContainer, orderId: string, cause: ReplanCause | undefined, now: string): Promise<void> {
  if (cause && (await container.resolve<SupplyModuleService>(SUPPLY_MODULE).dropshipLines([orderId])).length > 0) {
    // The order changed, and what of it still waits may not be recorded yet.
    await replanOrdersWorkflow(container).run({ input: { order_ids: [orderId], thorough: true, cause, now } })
  }
  await deliverDropships(container, orderId, now)
  const state = async (): Promise<DropshipState | undefined> =>
    (await dropshipStates(container, [orderId], new Date(now))).get(orderId)
  let current = await state()
  for (let turn = 0; turn < TURNS && current && (await takeTurn(container, current, now)); turn += 1) {
    current = await state()
  }
  if (current) {
    await offerChoices(container, current, now)
  }
  await closeDelivered(container, orderId, now)
}

/** Says whether something was done. */
async function takeTurn(container: MedusaContainer, state: DropshipState, now: string): Promise<boolean> {
  const { moves, cuts } = state.balance
  await followOrders(container, state, now)
  await cutOrders(container, state, now)
  const tookBack = await takeBackStranded(container, state, now)
  const placed = await placeOrders(container, state, now)
  const readdressed = await readdress(container, state, now)
  await tellOfNew(container, state, now)
  return moves.length > 0 || cuts.length > 0 || tookBack || placed || readdressed
}

/** One purchase order for each supplier. */
async function placeOrders(container: MedusaContainer, { wishes, order, records }: DropshipState, now: string): Promise<boolean> {
  const keyOf = ({ agreement }: DropshipWish): string => `${agreement.supplier_id} ${agreement.currency_code}`
  for (const key of new Set(wishes.map(keyOf))) {
    const own = wishes.filter((wish) => keyOf(wish) === key)
    const { supplier_id, currency_code, supplier } = own[0].agreement
    if (order.shipTo && supplier.location_id !== null) {
      const head = { supplier_id, currency_code, location_id: supplier.location_id, order_id: order.id, supplier_name: supplier.name }
      await createDropshipOrderWorkflow(container).run({
        input: {
          ...head,
          ship_to: order.shipTo,
          lines: own.map((wish) => lineOf(wish, now)),
          moves: own.flatMap((wish) => moveOf(wish, head.location_id, records)),
          now,
        },
      })
    }
  }
  return wishes.length > 0
}

function lineOf({ agreement, quantity, order_line_item_id, title }: DropshipWish, now: string) {
  const plan = linePlan(agreement, quantity, new Date(now), agreement.supplier, { item: title })
  return {
    inventory_item_id: agreement.inventory_item_id,
    order_line_item_id,
    supplier_sku: plan.supplier_sku,
    quantity: quantity.toNumber(),
    unit_cost: plan.unit_cost.toNumber(),
    expected_at: plan.expected_at.toISOString(),
  }
}

/** From where most of them wait; what waits elsewhere follows in the next turn. */
function moveOf({ waitsAt, quantity, order_line_item_id }: DropshipWish, to: string, records: DropshipState["records"]) {
  const [most] = waitsAt
    .filter(({ location_id }) => location_id !== to)
    .sort((left, right) => right.quantity.comparedTo(left.quantity) ?? 0)
  const record = records.find(({ lineId }) => lineId === order_line_item_id)
  if (!most || !record) {
    return []
  }
  const units = (most.quantity.lt(quantity) ? most.quantity : quantity).div(record.required)
  return [{ line_item_id: order_line_item_id, from_location_id: most.location_id, to_location_id: to, quantity: units.toFixed() }]
}

/** A run that died after it placed an order may have told nobody; who was told is not told again. */
async function tellOfNew(container: MedusaContainer, state: DropshipState, now: string): Promise<void> {
  const ids = await untoldOrders(container, [state])
  if (ids.length > 0) {
    await tellSuppliersWorkflow(container).run({
      input: { news: ids.map((id) => ({ type: "supplier_order", purchase_order_id: id, key: "sent" })), now },
    })
  }
}

async function untoldOrders(container: MedusaContainer, states: readonly DropshipState[]): Promise<string[]> {
  const sent = states.flatMap(({ lines }) => lines.filter(({ status, is_written_to }) => status === "sent" && is_written_to))
  const ids = [...new Set(sent.map((line) => line.purchase_order_id))]
  const told =
    ids.length > 0
      ? await container
          .resolve<NoticeModuleService>(NOTICE_MODULE)
          .listBackorderNotices({ purchase_order_id: ids, type: "supplier_order" }, { select: ["id", "purchase_order_id"], take: null })
      : []
  return ids.filter((id) => !told.some((notice) => notice.purchase_order_id === id))
}
