import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import { balanceDropships } from "../../modules/supply/domain/dropship/balance"
import { linePlan } from "../../modules/supply/domain/agreement/line-plan"
import type SupplyModuleService from "../../modules/supply/service"
import { errorReason } from "../../modules/work-queue/error-reason"
import { createDropshipOrderWorkflow } from "../create-dropship-order"
import { replanOrdersWorkflow } from "../replan-orders"
import { dropshipState, type DropshipState, type DropshipWish } from "../queries/dropship-state"
import { tellSuppliersWorkflow } from "../tell-suppliers"
import { cutOrders, followOrders, readdress, takeBackStranded } from "./dropship-balance"
import { closeDelivered, deliverDropships } from "./dropship-deliver"
import { withDropshipsLocked } from "./locks"
import type { ReplanCause } from "./replan-pairs"

/** A step changes what the next one sees; more than so many are left to the next run. */
const TURNS = 4

/**
 * Orders with suppliers what they deliver themselves, delivers what they have shipped, and keeps both sides equal.
 * Whatever is done is seen in the state, so that doing it again changes nothing; an order that fails is logged, does
 * not hold up the others, and is tried again by the job.
 */
export const settleDropshipsStep = createStep(
  "settle-dropships",
  async ({ order_ids, cause, now }: { order_ids: string[]; cause?: ReplanCause; now: string }, { container }) => {
    const failed: string[] = []
    for (const orderId of order_ids) {
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

async function settleOrder(container: MedusaContainer, orderId: string, cause: ReplanCause | undefined, now: string): Promise<void> {
  if (cause && (await container.resolve<SupplyModuleService>(SUPPLY_MODULE).dropshipLines(orderId)).length > 0) {
    // The order changed, and what of it still waits may not be recorded yet.
    await replanOrdersWorkflow(container).run({ input: { order_ids: [orderId], thorough: true, cause, now } })
  }
  await deliverDropships(container, orderId, now)
  for (let turn = 0; turn < TURNS; turn += 1) {
    const state = await dropshipState(container, orderId)
    if (!state || !(await takeTurn(container, state, now))) {
      break
    }
  }
  await closeDelivered(container, orderId, now)
}

/** Says whether something was done. */
async function takeTurn(container: MedusaContainer, state: DropshipState, now: string): Promise<boolean> {
  const { moves, cuts, stranded } = balanceDropships(
    state.lines,
    state.records.map(({ lineId, locationId, waiting }) => ({ order_line_item_id: lineId, location_id: locationId, waiting }))
  )
  await followOrders(container, state, moves, now)
  await cutOrders(container, state, cuts, now)
  const tookBack = await takeBackStranded(container, state, stranded, now)
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
      const head = { supplier_id, currency_code, location_id: supplier.location_id, order_id: order.id }
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
async function tellOfNew(container: MedusaContainer, { lines }: DropshipState, now: string): Promise<void> {
  const ids = [...new Set(lines.filter(({ status }) => status === "sent").map((line) => line.purchase_order_id))]
  if (ids.length > 0) {
    await tellSuppliersWorkflow(container).run({
      input: { news: ids.map((id) => ({ type: "supplier_order", purchase_order_id: id, key: "sent" })), now },
    })
  }
}
