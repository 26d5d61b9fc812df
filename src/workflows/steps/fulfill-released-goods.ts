import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { sum } from "../../modules/backorder/domain/hand-out"
import { release, type Release } from "../../modules/backorder/domain/release"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { errorReason } from "../../modules/work-queue/error-reason"
import { exact } from "../queries/exact-quantity"
import { halfMadeParcels } from "../queries/half-made-parcels"
import { openLines, type OrderLine } from "../queries/open-lines"
import { paymentGap } from "../queries/payment-gap"
import { withItemsLocked } from "./locks"
import { setReservations, type WantedHold } from "./set-reservations"

export interface FulfillReleasedInput {
  order_ids: string[]
  /** Whatever is there, whatever the shipping policy says: a customer or the merchant asked for it. */
  everything?: boolean
  /** From this location alone. */
  location_id?: string
}

/**
 * Packs what may leave of each order. Core fulfils one order at a time, hence the loop. An order
 * that core refuses to pack (no shipping option, say) keeps its mark and is tried again by the
 * sweep; it does not hold up the others.
 *
 * A fulfilment is not undone when a later step fails: the goods are packed, and the next run of
 * the engine reads that from the order.
 */
export const fulfillReleasedGoodsStep = createStep(
  "backorder-fulfill-released-goods",
  async (input: FulfillReleasedInput, { container }) => {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const pairs: { inventory_item_id: string }[] = []
    for (const orderId of input.order_ids) {
      try {
        pairs.push(...(await fulfillOrder(container, orderId, input)))
      } catch (error) {
        const reason = errorReason(error)
        logger.warn(`Order ${orderId} has goods to ship, but no fulfilment could be created: ${reason}`)
      }
    }
    return new StepResponse(pairs)
  }
)

/**
 * Packs under the items' locks: core deducts the reservation before it counts the units as
 * fulfilled, and a plan made in between would think them lost. What is open is read again under
 * the lock, so that two runs never pack the same goods twice.
 */
async function fulfillOrder(
  container: MedusaContainer,
  orderId: string,
  { everything = false, location_id }: FulfillReleasedInput
): Promise<{ inventory_item_id: string }[]> {
  const items = itemsOf(await openLines(container, orderId))
  return withItemsLocked(container, items, async () => {
    const [halfMade] = await halfMadeParcels(container, [orderId])
    if (halfMade) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `The making of parcel ${halfMade.parcelId} was broken off. The reconcile counts it first, then the rest is packed.`
      )
    }
    const lines = await openLines(container, orderId)
    const releases = release(lines, everything).filter(({ locationId }) => location_id === undefined || locationId === location_id)
    if (await waitsForPayment(container, orderId, releases)) {
      return []
    }
    for (const [locationId, shipments] of byLocation(releases)) {
      await letCorePack(container, await openLines(container, orderId), shipments)
      await createOrderFulfillmentWorkflow(container).run({
        input: {
          order_id: orderId,
          location_id: locationId,
          items: shipments.map((item) => ({ id: item.lineId, quantity: item.quantity.toNumber() })),
        },
      })
    }
    const released = new Set(releases.map((item) => item.lineId))
    return itemsOf(lines.filter((line) => released.has(line.lineId))).map((inventory_item_id) => ({ inventory_item_id }))
  })
}

/** Goods of an order whose authorisation was given up stay until the customer has paid for them anew. */
async function waitsForPayment(container: MedusaContainer, orderId: string, releases: readonly Release[]): Promise<boolean> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const [request] = await backorder.listBackorderPaymentRequests({ order_id: orderId, ships_unpaid: false }, { take: 1 })
  return request !== undefined && releases.length > 0 && (await paymentGap(container, orderId, releases)).gt(0)
}

/**
 * Core packs a line from every reservation it knows of it. Where a line is served from several
 * locations, only the one that packs now is shown to core; the next plan shows it another.
 */
async function letCorePack(
  container: MedusaContainer,
  lines: readonly OrderLine[],
  shipments: readonly Release[]
): Promise<void> {
  for (const { lineId, locationId, quantity } of shipments) {
    const line = lines.find((candidate) => candidate.lineId === lineId)
    if (line && line.counted && !coreCanPack(line, locationId, quantity)) {
      await setReservations(container, holdsWhilePacking(line, locationId, quantity), line.reservations)
    }
  }
}

function coreCanPack(line: OrderLine, locationId: string | null, quantity: BigNumber): boolean {
  const known = line.reservations.filter((row) => row.line_item_id)
  const elsewhere = locationId !== null && known.some((row) => row.location_id !== locationId)
  return (
    !elsewhere &&
    line.parts.every((part) => {
      const rows = known.filter((row) => row.inventory_item_id === part.inventoryItemId)
      return rows.length === 1 && exact(rows[0], "quantity").gte(quantity.times(part.required))
    })
  )
}

function holdsWhilePacking(line: OrderLine, locationId: string | null, quantity: BigNumber): WantedHold[] {
  return line.parts.flatMap((part) => {
    const rows = line.reservations.filter((row) => row.inventory_item_id === part.inventoryItemId)
    const heldAt = (location: string): BigNumber =>
      sum(rows.filter((row) => row.location_id === location).map((row) => exact(row, "quantity")))
    const locations = [...new Set(rows.map((row) => row.location_id))].sort(
      (a, b) => heldAt(b).comparedTo(heldAt(a)) ?? 0
    )
    const packsAt = locationId ?? locations[0]
    return locations.map((location) => ({
      lineId: line.lineId,
      orderDisplayId: null,
      inventoryItemId: part.inventoryItemId,
      locationId: location,
      held: heldAt(location),
      packable: location === packsAt ? quantity.times(part.required) : new BigNumber(0),
    }))
  })
}

function itemsOf(lines: readonly OrderLine[]): string[] {
  return [
    ...new Set(
      lines.flatMap((line) => [
        ...line.parts.map((part) => part.inventoryItemId),
        ...line.reservations.map((row) => row.inventory_item_id),
      ])
    ),
  ]
}

function byLocation(releases: readonly Release[]): ReadonlyMap<string | null, readonly Release[]> {
  const groups = new Map<string | null, Release[]>()
  for (const item of releases) {
    groups.set(item.locationId, [...(groups.get(item.locationId) ?? []), item])
  }
  return groups
}
