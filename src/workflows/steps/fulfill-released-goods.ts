import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { release, type OpenLine, type Release, type ReleaseRule } from "../../modules/backorder/domain/release"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { halfMadeParcels } from "../queries/half-made-parcels"
import { openLines } from "../queries/open-lines"
import { errorReason } from "../../modules/work-queue/error-reason"
import { withPairsLocked, type InventoryPair } from "./locks"

export interface FulfillReleasedInput {
  order_ids: string[]
  /** Overrides the shop's shipping policy, for a customer who asked for what is there. */
  rule?: ReleaseRule
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
    const pairs: InventoryPair[] = []
    for (const orderId of input.order_ids) {
      try {
        pairs.push(...(await fulfillOrder(container, orderId, input.rule)))
      } catch (error) {
        const reason = errorReason(error)
        logger.warn(`Order ${orderId} has goods to ship, but no fulfilment could be created: ${reason}`)
      }
    }
    return new StepResponse(pairs)
  }
)

/**
 * Packs under the pairs' locks: core deducts the reservation before it counts the units as
 * fulfilled, and a plan made in between would think them lost. What is open is read again under
 * the lock, so that two runs never pack the same goods twice.
 */
async function fulfillOrder(
  container: MedusaContainer,
  orderId: string,
  rule: ReleaseRule | undefined
): Promise<InventoryPair[]> {
  const { options } = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const pairs = pairsOf(await openLines(container, orderId))
  return withPairsLocked(container, pairs, async () => {
    const [halfMade] = await halfMadeParcels(container, [orderId])
    if (halfMade) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `The making of parcel ${halfMade.parcelId} was broken off. The reconcile counts it first, then the rest is packed.`
      )
    }
    const lines = await openLines(container, orderId)
    const releases = release(lines, rule ?? options.shipping.policy)
    for (const [locationId, items] of byLocation(releases)) {
      await createOrderFulfillmentWorkflow(container).run({
        input: {
          order_id: orderId,
          location_id: locationId,
          items: items.map((item) => ({ id: item.lineId, quantity: item.quantity.toNumber() })),
        },
      })
    }
    const released = new Set(releases.map((item) => item.lineId))
    return pairsOf(lines.filter((line) => released.has(line.lineId)))
  })
}

function pairsOf(lines: readonly OpenLine[]): InventoryPair[] {
  return lines.flatMap((line) =>
    line.parts.flatMap((part) =>
      part.locationId ? [{ inventory_item_id: part.inventoryItemId, location_id: part.locationId }] : []
    )
  )
}

function byLocation(releases: readonly Release[]): ReadonlyMap<string | null, readonly Release[]> {
  const groups = new Map<string | null, Release[]>()
  for (const item of releases) {
    groups.set(item.locationId, [...(groups.get(item.locationId) ?? []), item])
  }
  return groups
}
