/**
 * Which customers a line of a purchase order is too late for: the queue at its place as the engine would serve it, each
 * unit against the day of its customer's promise that counts.
 *
 * That day is the first one promised; a later one moves it only once the customer has agreed to wait. Else a delay
 * would excuse itself by being told.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { MeasuredStock } from "../../modules/backorder/measured-stock"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { WaitingQueue, WaitingShare } from "../../modules/backorder/waiting-queue"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { Coming, Waiting } from "../../modules/supply/domain/alternatives/coverage"
import { lateBecauseOf, type QueuedUnits } from "../../modules/supply/domain/alternatives/late-units"
import { addDays, localDay } from "../../modules/supply/domain/calendar-day"
import { openQuantity } from "../../modules/supply/domain/line"
import { isOpen } from "../../modules/supply/domain/purchase-order-status"
import type SupplyModuleService from "../../modules/supply/service"
import type { ProposedSubstituteDTO, PurchaseOrderStatus } from "../../types"
import { exact, type ExactQuantity } from "./exact-quantity"

/** A line of a purchase order with what the ways out need to know of the order. */
export interface OrderedLine {
  id: string
  inventory_item_id: string
  open: BigNumber
  unit_cost: BigNumber
  expected_at: Date | null
  substitute: ProposedSubstituteDTO | null
  order: {
    id: string
    display_id: number
    status: PurchaseOrderStatus
    supplier_id: string
    location_id: string
    currency_code: string
    dropship_order_id: string | null
    sent_at: Date | null
  }
}

type Row = ExactQuantity<"quantity" | "received_quantity" | "canceled_quantity" | "unit_cost"> & {
  id: string
  inventory_item_id: string
  expected_at: Date | null
  proposed_substitute: ProposedSubstituteDTO | null
  purchase_order: OrderedLine["order"]
}

/** The lines of an order, or one of them. */
export async function orderedLines(
  container: MedusaContainer,
  purchaseOrderId: string,
  lineId?: string
): Promise<OrderedLine[]> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const rows: Row[] = await supply.listPurchaseOrderLines(
    { purchase_order_id: purchaseOrderId, ...(lineId === undefined ? {} : { id: lineId }) },
    { relations: ["purchase_order"], take: null }
  )
  if (rows.length === 0) {
    const what = lineId === undefined ? "purchase order" : `line "${lineId}" of a purchase order`
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${what} with id "${purchaseOrderId}".`)
  }
  return rows.map((row) => ({
    id: row.id,
    inventory_item_id: row.inventory_item_id,
    open: openQuantity({
      quantity: exact(row, "quantity"),
      received: exact(row, "received_quantity"),
      canceled: exact(row, "canceled_quantity"),
    }),
    unit_cost: exact(row, "unit_cost"),
    expected_at: row.expected_at,
    substitute: row.proposed_substitute,
    order: row.purchase_order,
  }))
}

/** Customers count on what was ordered for the shop's stock and is still to come. */
export const isAwaited = ({ open, order }: OrderedLine): boolean =>
  open.gt(0) && isOpen(order.status) && order.dropship_order_id === null

export interface LateSituation {
  units: QueuedUnits[]
  coming: Coming[]
  shares: ReadonlyMap<string, WaitingShare>
}

export interface Planned {
  measured: MeasuredStock
  queue: WaitingQueue
}

export async function planned(container: MedusaContainer, measured: MeasuredStock): Promise<Planned> {
  return { measured, queue: await container.resolve<BackorderModuleService>(BACKORDER_MODULE).waitingQueue(measured) }
}

export function situationOf(container: MedusaContainer, line: OrderedLine, plan: Planned, now: Date): LateSituation {
  const { handling_days, transit_days } = container.resolve<BackorderModuleService>(BACKORDER_MODULE).options.promise
  const toTheDoor = Math.floor(handling_days + transit_days)
  const today = localDay(now, "UTC")
  const pool = plan.measured.pools.find(
    ({ inventoryItemId, locationId }) => inventoryItemId === line.inventory_item_id && locationId === line.order.location_id
  )
  const arrivals = (pool?.arrivals ?? []).filter(({ lineId }) => !lineId)
  const coming = arrivals.map(({ id, quantity, promisedBy }): Coming => {
    const by = localDay(promisedBy, "UTC")
    return { id, quantity, by: by < today ? today : by }
  })
  const here = new Set(arrivals.map(({ id }) => id))
  const shares = plan.queue.shares.filter(
    ({ inventoryItemId, locationId, arrivalId }) =>
      inventoryItemId === line.inventory_item_id &&
      (arrivalId === null ? locationId === line.order.location_id : here.has(arrivalId))
  )
  const queue = shares.map((share): Waiting => {
    const deadline = deadlineOf(share)
    return { id: share.backorderId, quantity: share.waiting, needed_by: deadline && addDays(deadline, -toTheDoor) }
  })
  return {
    units: lateBecauseOf(queue, coming, { id: line.id, quantity: line.open }, today),
    coming,
    shares: new Map(shares.map((share) => [share.backorderId, share])),
  }
}

export function deadlineOf({ promise, agreed }: Pick<WaitingShare, "promise" | "agreed">): string | null {
  const last = promise.date?.promisedBy ?? null
  const first = promise.firstPromisedBy
  const counts = last && first && first < last && !agreed ? first : last
  return counts && localDay(counts, "UTC")
}
