import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  createReservationsWorkflow,
  deleteReservationsWorkflow,
  updateReservationsWorkflow,
} from "@medusajs/medusa/core-flows"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { PairKey } from "../../modules/backorder/domain/pair-state"
import type { IncompleteOrders, StoredChange } from "../../modules/backorder/replan-lines"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { exact } from "../queries/exact-quantity"
import { pairsOfOrders } from "../queries/pairs-of-orders"
import { measurePairs, type Reservation } from "../queries/measure-pairs"
import { withPairsLocked, type InventoryPair } from "./locks"

export interface ReplanCause {
  /** What happened, such as `order_placed` or `supply_revised`. */
  type: string
  id?: string | null
  reason?: string | null
  actor_id?: string | null
}

export interface ReplanInput {
  pairs: InventoryPair[]
  /** Orders all of whose pairs are given. */
  order_ids?: string[]
  cause: ReplanCause
  /** ISO 8601. */
  now: string
  /** Units of a line's part that are given up, in all. */
  cancellations?: { line_item_id: string; inventory_item_id: string; canceled_quantity: string }[]
}

export interface ReplanOutcome {
  run_id: string
  order_ids: string[]
  events: { type: string; id: string; order_id: string }[]
}

/**
 * Reads, decides and stores under one lock, in one step: between the reading and the storing
 * nobody else may plan the same pair.
 *
 * There is nothing to undo: the next run measures afresh and plans from what is true then.
 */
export const replanPairsStep = createStep(
  "backorder-replan-pairs",
  async (input: ReplanInput, { container }) => {
    return new StepResponse(await replanWhole(container, input))
  }
)

/**
 * An order that turns up for the first time is planned at all of its pairs or at none. Its other
 * pairs are locked from the start, in order, not on top: so two runs never wait for each other.
 */
async function replanWhole(container: MedusaContainer, input: ReplanInput): Promise<ReplanOutcome> {
  const outcome = await withPairsLocked(container, input.pairs, () => replanLocked(container, input))
  if (!("incompleteOrders" in outcome)) {
    return outcome
  }
  const order_ids = [...(input.order_ids ?? []), ...outcome.incompleteOrders]
  const pairs = [...input.pairs, ...(await pairsOfOrders(container, order_ids))]
  return replanWhole(container, { ...input, order_ids, pairs })
}

async function replanLocked(
  container: MedusaContainer,
  input: ReplanInput
): Promise<ReplanOutcome | IncompleteOrders> {
  const cancellations = (input.cancellations ?? []).map((cancellation) => ({
    lineId: cancellation.line_item_id,
    inventoryItemId: cancellation.inventory_item_id,
    canceled: new BigNumber(cancellation.canceled_quantity),
  }))
  const runId = generateEntityId(undefined, "borun")
  const { pairs, reservations } = await measurePairs(container, distinctPairs(input.pairs), cancellations.length > 0)
  const changes = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).replan(pairs, cancellations, {
    id: runId,
    cause: {
      type: input.cause.type,
      id: input.cause.id ?? null,
      reason: input.cause.reason ?? null,
      actorId: input.cause.actor_id ?? null,
    },
    now: new Date(input.now),
  }, input.order_ids ?? [])
  if ("incompleteOrders" in changes) {
    return changes
  }
  await adjustReservations(container, changes, reservations)

  return {
    run_id: runId,
    order_ids: [...new Set(changes.map((change) => change.facts.orderId))],
    events: changes.flatMap((change) =>
      change.events.map((event) => ({ type: event.type, id: change.backorderId, order_id: change.facts.orderId }))
    ),
  }
}

/** Makes each reservation hold what the plan allocated; what is lowered goes first, so that the sum never exceeds the stock. */
async function adjustReservations(
  container: MedusaContainer,
  changes: readonly StoredChange[],
  reservations: readonly Reservation[]
): Promise<void> {
  const updates: { id: string; quantity: BigNumber; raise: boolean }[] = []
  const creations: { line_item_id: string; inventory_item_id: string; location_id: string; quantity: BigNumber; allow_backorder: true }[] = []
  const deletions: string[] = []

  for (const change of changes) {
    if (!change.reservation) {
      continue
    }
    const [first, ...rest] = reservations.filter(
      (held) =>
        held.line_item_id === change.facts.lineId &&
        held.inventory_item_id === change.inventoryItemId &&
        held.location_id === change.locationId
    )
    deletions.push(...rest.map((held) => held.id))
    if (first) {
      updates.push({ id: first.id, quantity: change.reservation, raise: change.reservation.gt(exact(first, "quantity")) })
    } else if (change.reservation.gt(0)) {
      creations.push({
        line_item_id: change.facts.lineId,
        inventory_item_id: change.inventoryItemId,
        location_id: change.locationId,
        quantity: change.reservation,
        allow_backorder: true,
      })
    }
  }
  if (deletions.length > 0) {
    await deleteReservationsWorkflow(container).run({ input: { ids: deletions } })
  }
  for (const raise of [false, true]) {
    const batch = updates.filter((update) => update.raise === raise)
    if (batch.length > 0) {
      await updateReservationsWorkflow(container).run({
        input: { updates: batch.map(({ id, quantity }) => ({ id, quantity })) },
      })
    }
  }
  if (creations.length > 0) {
    await createReservationsWorkflow(container).run({ input: { reservations: creations } })
  }
}

function distinctPairs(pairs: readonly InventoryPair[]): PairKey[] {
  const byKey = new Map(
    pairs.map((pair) => [
      `${pair.inventory_item_id} ${pair.location_id}`,
      { inventoryItemId: pair.inventory_item_id, locationId: pair.location_id },
    ])
  )
  return [...byKey.values()]
}
