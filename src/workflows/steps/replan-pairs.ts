import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { Wishes } from "../../modules/backorder/measured-stock"
import type { ReplanOrder, StoredChange } from "../../modules/backorder/replan-lines"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { ReplanDifferenceDTO } from "../../types"
import { measureStock } from "../queries/measure-stock"
import { ordersBeingPaid } from "../queries/orders-being-paid"
import { pairsOfOrders } from "../queries/pairs-of-orders"
import { withItemsLocked } from "./locks"
import { repairReservedQuantities } from "./repair-reserved-quantities"
import { differencesOf } from "./replan-differences"
import { setReservations } from "./set-reservations"

export interface ReplanCause {
  /** What happened, such as `order_placed` or `supply_revised`. */
  type: string
  id?: string | null
  reason?: string | null
  actor_id?: string | null
}

export interface ReplanInput {
  /** The items of these pairs are planned, at all of their locations. */
  pairs: { inventory_item_id: string }[]
  /** Orders all of whose pairs are given. */
  order_ids?: string[]
  /** Looks at the items and at every line of the orders even where nothing seems to wait. */
  thorough?: boolean
  cause: ReplanCause
  /** ISO 8601. */
  now: string
  /** Units of a line's part that are given up, in all, and what was ordered of it then. */
  cancellations?: {
    line_item_id: string
    inventory_item_id: string
    canceled_quantity: string
    ordered_quantity: string
  }[]
  /** Lines that a person puts before or after others. */
  priorities?: { line_item_id: string; priority: number }[]
  /** Units of lines that a person wants served from another location. */
  moves?: { line_item_id: string; from_location_id: string; to_location_id: string; quantity: string }[]
  /** Says what would change and changes nothing. */
  dry_run?: boolean
}

export interface ReplanOutcome {
  run_id: string
  order_ids: string[]
  events: { type: string; id: string; order_id: string }[]
  differences: ReplanDifferenceDTO[]
}

/**
 * Reads, decides and stores under one lock, in one step: between the reading and the storing
 * nobody else may plan the same items.
 *
 * There is nothing to undo: the next run measures afresh and plans from what is true then.
 */
export const replanPairsStep = createStep(
  "backorder-replan-pairs",
  async (input: ReplanInput, { container }) => {
    const items = [...new Set(input.pairs.map((pair) => pair.inventory_item_id))]
    return new StepResponse(await replanWhole(container, input, items))
  }
)

/** More must be locked before anything can be decided. */
interface Widened {
  items: readonly string[]
  order_ids: string[]
  parts: ReadonlySet<string>
}

/** How far the view has been widened so far. */
interface View {
  parts: ReadonlySet<string>
  widenings: number
}

/** In a rush every run finds further new orders; after so many attempts they are left to their own runs. */
const WIDENINGS = 3

/**
 * A kit that waits is planned with all of its items, and an order that turns up for the first time
 * with all of its own, or not at all. The other items are locked from the start, in order, not on
 * top: so two runs never wait for each other.
 */
async function replanWhole(
  container: MedusaContainer,
  input: ReplanInput,
  items: readonly string[],
  view: View = { parts: new Set(), widenings: 0 }
): Promise<ReplanOutcome> {
  const outcome = await withItemsLocked(container, items, () => replanLocked(container, input, items, view))
  return "items" in outcome
    ? replanWhole(container, { ...input, order_ids: outcome.order_ids }, outcome.items, {
        parts: outcome.parts,
        widenings: view.widenings + 1,
      })
    : outcome
}

async function replanLocked(
  container: MedusaContainer,
  input: ReplanInput,
  items: readonly string[],
  { parts, widenings }: View
): Promise<ReplanOutcome | Widened> {
  const runId = generateEntityId(undefined, "borun")
  const wishes = wishesOf(input)
  const orderIds = input.order_ids ?? []
  const { measured, reservations, itemsToo } = await measureStock(container, items, {
    orderIds,
    parts,
    now: new Date(input.now),
    always: input.thorough === true || Object.values(wishes).some((wished) => wished.length > 0),
  })
  if (itemsToo.length > 0) {
    return { items: [...new Set([...items, ...itemsToo])], order_ids: orderIds, parts: new Set([...parts, ...itemsToo]) }
  }
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const order: ReplanOrder = {
    measured,
    wishes,
    skipIncomplete: widenings >= WIDENINGS,
    notYet: new Set(),
    run: {
      id: runId,
      cause: {
        type: input.cause.type,
        id: input.cause.id ?? null,
        reason: input.cause.reason ?? null,
        actorId: input.cause.actor_id ?? null,
      },
      now: new Date(input.now),
    },
    wholeOrders: new Set(orderIds),
    dryRun: input.dry_run === true,
  }
  let changes = await backorder.replan(order)
  if ("incompleteOrders" in changes) {
    const notYet = await ordersBeingPaid(container, changes.incompleteOrders)
    const placed = changes.incompleteOrders.filter((orderId) => !notYet.has(orderId))
    const order_ids = [...orderIds, ...placed]
    const pairs = placed.length > 0 ? await pairsOfOrders(container, placed) : []
    const widened = [...new Set([...items, ...pairs.map((pair) => pair.inventory_item_id)])]
    // Orders of nothing but what is locked already are whole as they were measured.
    changes =
      widened.length === items.length
        ? await backorder.replan({ ...order, notYet, wholeOrders: new Set(order_ids) })
        : changes
    if ("incompleteOrders" in changes) {
      return { items: widened, order_ids, parts }
    }
  }
  if (!input.dry_run) {
    await setReservations(container, changes.flatMap(wantedHold), reservations)
  }
  const repaired = await repairReservedQuantities(container, items, input.dry_run === true)
  return {
    run_id: runId,
    order_ids: [...new Set(changes.map((change) => change.facts.orderId))],
    events: changes.flatMap(({ backorderId: id, facts, events }) =>
      id ? events.map((event) => ({ type: event.type, id, order_id: facts.orderId })) : []
    ),
    differences: [...changes.map(differencesOf), ...repaired],
  }
}

function wishesOf({ cancellations = [], priorities = [], moves = [] }: ReplanInput): Wishes {
  return {
    cancellations: cancellations.map((wish) => ({
      lineId: wish.line_item_id,
      inventoryItemId: wish.inventory_item_id,
      canceled: new BigNumber(wish.canceled_quantity),
      ordered: new BigNumber(wish.ordered_quantity),
    })),
    priorities: priorities.map((wish) => ({ lineId: wish.line_item_id, priority: wish.priority })),
    moves: moves.map((wish) => ({
      lineId: wish.line_item_id,
      from: wish.from_location_id,
      to: wish.to_location_id,
      units: new BigNumber(wish.quantity),
    })),
  }
}

function wantedHold({ facts, inventoryItemId, locationId, reservation }: StoredChange) {
  return reservation
    ? [{ lineId: facts.lineId, orderDisplayId: facts.orderDisplayId, inventoryItemId, locationId, ...reservation }]
    : []
}
