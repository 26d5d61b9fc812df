/**
 * What requests of customers would get, and by when, from the places where Medusa would hold them.
 *
 * Medusa holds a line at one location: the first that has all of it, else the first that knows
 * the item. Only what is free there can leave now, so only that is said to. Requests of one cart
 * are asked together, and each leaves less for those after it.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { availableNow } from "../../modules/backorder/domain/delivery-schedule"
import type { PromiseTerms } from "../../modules/backorder/domain/promise"
import {
  outlookAfter,
  promiseForRequest,
  type PartOutlook,
  type RequestPromise,
} from "../../modules/backorder/domain/promise-for-request"
import type { Arrival } from "../../modules/backorder/domain/peg-arrivals"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import type { StoreLevel, StorePart, StoreVariant } from "./store-variants"

export interface StoreRequest {
  variant: StoreVariant
  quantity: BigNumber
}

export interface RequestOutlook extends RequestPromise {
  allowed: boolean
  /** How many may be ordered at most; null without a limit. */
  limit: BigNumber | null
}

/** What waits and what arrives at the places of some variants. */
export interface StoreSupply {
  terms: PromiseTerms
  outlook(part: StorePart, level: StoreLevel): PartOutlook
}

export async function storeSupply(container: MedusaContainer, variants: readonly StoreVariant[]): Promise<StoreSupply> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const pairs = variants.flatMap((variant) =>
    variant.parts.flatMap((part) =>
      part.levels.map((level) => ({ inventoryItemId: part.inventoryItemId, locationId: level.locationId }))
    )
  )
  const [records, arrivals] = await Promise.all([
    backorder.openRecords(pairs),
    container
      .resolve<SupplyModuleService>(SUPPLY_MODULE)
      .listArrivals(pairs.map((pair) => ({ inventory_item_id: pair.inventoryItemId, location_id: pair.locationId }))),
  ])
  const waiting = new Map<string, BigNumber>()
  for (const record of records) {
    const key = keyOf(record.inventoryItemId, record.locationId)
    waiting.set(key, (waiting.get(key) ?? new BigNumber(0)).plus(record.waiting))
  }
  const incoming = new Map<string, Arrival[]>()
  for (const { id, inventory_item_id, location_id, expected_at, quantity } of arrivals) {
    const key = keyOf(inventory_item_id, location_id)
    incoming.set(key, [...(incoming.get(key) ?? []), { id, at: expected_at, quantity: new BigNumber(quantity) }])
  }
  const { promise } = backorder.options
  return {
    terms: { handlingDays: promise.handling_days, transitDays: promise.transit_days, leadTimeDays: promise.lead_time_days },
    outlook: (part, level) => {
      const key = keyOf(part.inventoryItemId, level.locationId)
      return {
        required: part.required,
        free: level.free,
        // An order just taken may hold more than there is until it is recorded; it waits all the same.
        ahead: (waiting.get(key) ?? new BigNumber(0)).plus(BigNumber.max(0, level.free.negated())),
        arrivals: incoming.get(key) ?? [],
      }
    },
  }
}

/** Locations a sales channel sells from, in the order in which Medusa tries them. */
export function channelLocations(variants: readonly StoreVariant[], channelId: string): readonly string[] {
  const levels = variants.flatMap((variant) => variant.parts.flatMap((part) => part.levels))
  return [...new Set(levels.filter((level) => level.channelIds.includes(channelId)).map((level) => level.locationId))]
}

export function outlookOfRequests(
  requests: readonly StoreRequest[],
  channelId: string,
  supply: StoreSupply,
  now: Date
): readonly RequestOutlook[] {
  const locations = channelLocations(requests.map((request) => request.variant), channelId)
  const claims = new Map<string, BigNumber>()

  const outlookAt = (part: StorePart, level: StoreLevel): PartOutlook =>
    outlookAfter(supply.outlook(part, level), claims.get(keyOf(part.inventoryItemId, level.locationId)) ?? new BigNumber(0))

  return requests.map(({ variant, quantity }) => {
    if (!variant.managed) {
      return { ...promiseForRequest(quantity, [], supply.terms, now), allowed: true, limit: null }
    }
    const places = placesOf(variant, quantity, locations)
    if (!places) {
      return { available: new BigNumber(0), backordered: quantity, date: null, allowed: false, limit: new BigNumber(0) }
    }
    const promise = promiseForRequest(quantity, places.map(({ part, level }) => outlookAt(part, level)), supply.terms, now)
    const limit = variant.backorderable ? null : mostAtOnce(variant, locations, outlookAt)
    for (const { part, level } of places) {
      const key = keyOf(part.inventoryItemId, level.locationId)
      claims.set(key, (claims.get(key) ?? new BigNumber(0)).plus(part.required.times(quantity)))
    }
    const allowed = variant.backorderable || promise.backordered.isZero()
    return { ...promise, date: allowed ? promise.date : null, allowed, limit }
  })
}

/** Where Medusa would hold each part; null where it has no place for one, and so cannot take the order. */
export function placesOf(
  variant: StoreVariant,
  quantity: BigNumber,
  locations: readonly string[]
): readonly { part: StorePart; level: StoreLevel }[] | null {
  const places = variant.parts.flatMap((part) => {
    const levels = levelsAt(part, locations)
    const level = levels.find((candidate) => candidate.free.gte(part.required.times(quantity))) ?? levels[0]
    return level ? [{ part, level }] : []
  })
  return places.length === variant.parts.length && places.length > 0 ? places : null
}

/** The most that can be ordered of what may not be backordered: each part from the location that has most of it. */
function mostAtOnce(
  variant: StoreVariant,
  locations: readonly string[],
  outlookAt: (part: StorePart, level: StoreLevel) => PartOutlook
): BigNumber {
  const best = variant.parts.map((part) =>
    levelsAt(part, locations)
      .map((level) => outlookAt(part, level))
      .reduce((a, b) => (b.free.gt(a.free) ? b : a))
  )
  return availableNow(best)
}

function levelsAt(part: StorePart, locations: readonly string[]): StoreLevel[] {
  return locations.flatMap((location) => part.levels.find((level) => level.locationId === location) ?? [])
}

function keyOf(inventoryItemId: string, locationId: string): string {
  return `${inventoryItemId} ${locationId}`
}
