/** What waits, what arrives and what the shop's rules say about some variants, in a few queries for all of them. */
import type { MedusaContainer } from "@medusajs/framework/types"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { capAt } from "../../modules/backorder/domain/checkout/cap"
import { nobody, type OtherClaims } from "../../modules/backorder/domain/checkout/claim"
import { soldWhole, unitsWaiting } from "../../modules/backorder/domain/checkout/units-waiting"
import type { DirectSupply } from "../../modules/backorder/domain/direct-supply"
import type { Arrival } from "../../modules/backorder/domain/peg-arrivals"
import type { PolicyValues } from "../../modules/backorder/domain/policy/policy"
import type { PromiseTerms } from "../../modules/backorder/domain/promise"
import type { PartOutlook } from "../../modules/backorder/domain/promise-for-request"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import { dropshipOffers } from "./dropship-offers"
import { toArrival } from "./measure-stock"
import type { Buyer } from "./store-buyer"
import type { StoreLevel, StorePart, StoreVariant } from "./store-variants"

/** What others want of a variant, in its units. */
export interface VariantDemand {
  waiting: BigNumber
  others: OtherClaims
}

export interface StoreSupply {
  terms: PromiseTerms
  outlook(part: StorePart, level: StoreLevel): PartOutlook
  /** What holds for a variant and the buyer it is asked for. */
  rules(variant: StoreVariant): PolicyValues
  /** Counted for variants under a cap only. */
  demand(variant: StoreVariant): VariantDemand
  /**
   * Somewhere orders wait for the variant while more of it is held than there is. Most likely an
   * order was just recorded and still holds what it now waits for: its units are counted twice.
   */
  unsettled(variant: StoreVariant): boolean
}

export async function storeSupply(
  container: MedusaContainer,
  variants: readonly StoreVariant[],
  buyerOf: (variant: StoreVariant) => Buyer,
  now: Date
): Promise<StoreSupply> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const [{ outlook, unsettled }, rules, dropships] = await Promise.all([
    suppliedPlaces(container, variants, now),
    rulesOf(backorder, variants, buyerOf),
    dropshipOffers(container, { itemIds: itemsOf(variants), lineIds: [] }, now),
  ])
  const direct = new Map(
    variants.flatMap((variant): [StorePart, DirectSupply | undefined][] => {
      const shipsComplete = rules.get(variant.id)?.shipping === "complete"
      const requiredByItem = new Map(variant.parts.map((part) => [part.inventoryItemId, part.required]))
      const supplied = dropships.directSupply({ lineId: null, orderedAt: now, requiredByItem, shipsComplete })
      return variant.parts.map((part) => [part, supplied])
    })
  )
  const capped = variants.filter((variant) => {
    const values = rules.get(variant.id)
    return variant.managed && variant.backorderable && values && capAt(values, now)
  })
  const demands = await demandOf(backorder, capped, buyerOf)
  const { promise } = backorder.options
  return {
    terms: { handlingDays: promise.handling_days, transitDays: promise.transit_days, leadTimeDays: promise.lead_time_days },
    outlook: (part, level) => ({ ...outlook(part, level), direct: direct.get(part) }),
    unsettled,
    rules: (variant) => {
      const values = rules.get(variant.id)
      if (!values) {
        throw new Error(`No rules were read for the variant ${variant.id}.`)
      }
      return values
    },
    demand: (variant) => demands.get(variant.id) ?? { waiting: new BigNumber(0), others: nobody },
  }
}

function itemsOf(variants: readonly StoreVariant[]): string[] {
  return variants.flatMap((variant) => variant.parts.map((part) => part.inventoryItemId))
}

async function suppliedPlaces(
  container: MedusaContainer,
  variants: readonly StoreVariant[],
  now: Date
): Promise<Pick<StoreSupply, "outlook" | "unsettled">> {
  const pairs = variants.flatMap((variant) =>
    variant.parts.flatMap((part) =>
      part.levels.map((level) => ({ inventoryItemId: part.inventoryItemId, locationId: level.locationId }))
    )
  )
  const [records, arrivals] = await Promise.all([
    container.resolve<BackorderModuleService>(BACKORDER_MODULE).openRecords(pairs),
    container
      .resolve<SupplyModuleService>(SUPPLY_MODULE)
      .listArrivals(pairs.map((pair) => ({ inventory_item_id: pair.inventoryItemId, location_id: pair.locationId })), now),
  ])
  const waiting = new Map<string, BigNumber>()
  for (const record of records) {
    const key = placeKey(record.inventoryItemId, record.locationId)
    waiting.set(key, (waiting.get(key) ?? new BigNumber(0)).plus(record.waiting))
  }
  const incoming = new Map<string, Arrival[]>()
  for (const arrival of arrivals) {
    const key = placeKey(arrival.inventory_item_id, arrival.location_id)
    incoming.set(key, [...(incoming.get(key) ?? []), toArrival(arrival)])
  }
  const waitingAt = (part: StorePart, level: StoreLevel): BigNumber =>
    waiting.get(placeKey(part.inventoryItemId, level.locationId)) ?? new BigNumber(0)
  return {
    outlook: (part, level) => ({
      required: part.required,
      free: level.free,
      // An order just taken may hold more than there is until it is recorded; it waits all the same.
      ahead: waitingAt(part, level).plus(owed(level)),
      arrivals: incoming.get(placeKey(part.inventoryItemId, level.locationId)) ?? [],
    }),
    unsettled: ({ parts }) =>
      parts.some((part) => part.levels.some((level) => owed(level).gt(0) && waitingAt(part, level).gt(0))),
  }
}

async function rulesOf(
  backorder: BackorderModuleService,
  variants: readonly StoreVariant[],
  buyerOf: (variant: StoreVariant) => Buyer
): Promise<ReadonlyMap<string, PolicyValues>> {
  const values = await backorder.effectivePolicies(
    variants.map((variant) => {
      const { salesChannelId, regionId, customerGroupIds } = buyerOf(variant)
      return { variantId: variant.id, productId: variant.productId, salesChannelId, regionId, customerGroupIds }
    })
  )
  return new Map(variants.map((variant, place) => [variant.id, values[place]]))
}

async function demandOf(
  backorder: BackorderModuleService,
  capped: readonly StoreVariant[],
  buyerOf: (variant: StoreVariant) => Buyer
): Promise<ReadonlyMap<string, VariantDemand>> {
  const [first] = capped
  if (!first) {
    return new Map()
  }
  const seen = await backorder.variantDemand(
    capped.map((variant) => variant.id),
    buyerOf(first).cartId
  )
  return new Map(
    capped.flatMap((variant) => {
      const demand = seen.get(variant.id)
      if (!demand) {
        return []
      }
      // An order in the making shows as a claim, as more held than there is, or as both.
      const inTheMaking = BigNumber.max(unrecordedUnits(variant), demand.completing)
      const waiting = unitsWaiting(demand.parts, soldWhole(variant.parts)).plus(inTheMaking)
      return [[variant.id, { waiting, others: { ...nobody, claimed: demand.claimed.minus(demand.completing) } }]]
    })
  )
}

/** Units of a variant in orders that are not recorded yet: more is held than there is. */
export function unrecordedUnits(variant: StoreVariant): BigNumber {
  return unitsWaiting(
    variant.parts.flatMap(({ inventoryItemId, required, levels }) =>
      levels.map((level) => ({ lineId: variant.id, inventoryItemId, required, waiting: owed(level) }))
    ),
    soldWhole(variant.parts)
  )
}

function owed(level: StoreLevel): BigNumber {
  return BigNumber.max(0, level.free.negated())
}

export function placeKey(inventoryItemId: string, locationId: string): string {
  return `${inventoryItemId} ${locationId}`
}
