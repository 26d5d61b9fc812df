/**
 * From where a request would be served, and what is to be had there.
 *
 * Medusa holds each part at the first location that has all of it, else at the first that knows
 * it; an order that falls short there is moved to the one location that covers most of it. Where
 * the shop may split a line, every location counts, with as many whole units as its parts make.
 */
import BigNumber from "bignumber.js"
import { availableNow } from "../../modules/backorder/domain/delivery-schedule"
import type { PolicyValues } from "../../modules/backorder/domain/policy/policy"
import { outlookAfter, type PartOutlook } from "../../modules/backorder/domain/promise-for-request"
import type { StoreSupply } from "./store-supply"
import { placeKey } from "./store-supply"
import type { StoreLevel, StorePart, StoreVariant } from "./store-variants"

interface Place {
  part: StorePart
  level: StoreLevel
}

/** What earlier requests of the same cart took, place by place. */
export class TakenSoFar {
  private readonly units = new Map<string, BigNumber>()

  constructor(private readonly supply: Pick<StoreSupply, "outlook">) {}

  outlook({ part, level }: Place): PartOutlook {
    const taken = this.units.get(placeKey(part.inventoryItemId, level.locationId))
    return outlookAfter(this.supply.outlook(part, level), taken ?? new BigNumber(0))
  }

  take({ part, level }: Place, units: BigNumber): void {
    const key = placeKey(part.inventoryItemId, level.locationId)
    this.units.set(key, (this.units.get(key) ?? new BigNumber(0)).plus(units))
  }
}

export interface Sources {
  /** One for each part. */
  parts: readonly PartOutlook[]
  /** The same at each other location to which the whole request may still go. */
  others: readonly (readonly PartOutlook[])[]
  take(quantity: BigNumber): void
}

/** Locations a sales channel sells from, in the order in which Medusa tries them. */
export function channelLocations(variants: readonly StoreVariant[], channelId: string): readonly string[] {
  const levels = variants.flatMap((variant) => variant.parts.flatMap((part) => part.levels))
  return [...new Set(levels.filter((level) => level.channelIds.includes(channelId)).map((level) => level.locationId))]
}

/** Null where Medusa has no place for a part, and so cannot take the order. */
export function sourcesOf(
  variant: StoreVariant,
  quantity: BigNumber,
  locations: readonly string[],
  sourcing: PolicyValues["sourcing"],
  taken: TakenSoFar
): Sources | null {
  const everywhere = variant.parts.map((part) => locations.flatMap((location) => placeAt(part, location)))
  if (everywhere.length === 0 || everywhere.some((places) => places.length === 0)) {
    return null
  }
  return sourcing === "split" ? together(everywhere, taken) : bestOf(everywhere, quantity, locations, taken)
}

/** The most that can be ordered of what may not be backordered: each part from the location that has most of it. */
export function mostAtOnce(variant: StoreVariant, locations: readonly string[], taken: TakenSoFar): BigNumber {
  return availableNow(
    variant.parts.map((part) =>
      locations
        .flatMap((location) => placeAt(part, location))
        .map((place) => taken.outlook(place))
        .reduce((a, b) => (b.free.gt(a.free) ? b : a))
    )
  )
}

function bestOf(
  everywhere: readonly (readonly Place[])[],
  quantity: BigNumber,
  locations: readonly string[],
  taken: TakenSoFar
): Sources {
  const held = everywhere.map((places) => {
    const covers = ({ part, level }: Place) => level.free.gte(part.required.times(quantity))
    return places.find(covers) ?? places[0]
  })
  const candidates = [held, ...locations.map((location) => at(everywhere, location))].filter(
    (places) => places.length === everywhere.length
  )
  const outlooks = candidates.map((places) => ({ places, parts: places.map((place) => taken.outlook(place)) }))
  const best = outlooks.reduce((a, b) => (availableNow(b.parts).gt(BigNumber.min(quantity, availableNow(a.parts))) ? b : a))
  return {
    parts: best.parts,
    others: outlooks.filter((outlook) => outlook !== best).map(({ parts }) => parts),
    take: (units) => best.places.forEach((place) => taken.take(place, place.part.required.times(units))),
  }
}

function together(everywhere: readonly (readonly Place[])[], taken: TakenSoFar): Sources {
  const locations = [...new Set(everywhere.flat().map(({ level }) => level.locationId))]
  const whole = locations
    .map((location) => at(everywhere, location))
    .filter((places) => places.length === everywhere.length)
    .reduce((sum, places) => sum.plus(availableNow(places.map((place) => taken.outlook(place)))), new BigNumber(0))
  return {
    parts: everywhere.map((places) => {
      const outlooks = places.map((place) => taken.outlook(place))
      return {
        required: outlooks[0].required,
        free: whole.times(outlooks[0].required),
        ahead: outlooks.reduce((sum, { ahead }) => sum.plus(ahead), new BigNumber(0)),
        arrivals: outlooks.flatMap(({ arrivals }) => arrivals),
        direct: outlooks[0].direct,
      }
    }),
    others: [],
    take: (units) => everywhere.forEach((places) => takeFrom(places, units, taken)),
  }
}

/** What is free at each place, and the rest from the first. */
function takeFrom(places: readonly Place[], units: BigNumber, taken: TakenSoFar): void {
  let left = places[0].part.required.times(units)
  for (const place of places) {
    const here = BigNumber.min(left, taken.outlook(place).free)
    taken.take(place, here)
    left = left.minus(here)
  }
  taken.take(places[0], left)
}

function at(everywhere: readonly (readonly Place[])[], location: string): Place[] {
  return everywhere.flatMap((places) => places.find(({ level }) => level.locationId === location) ?? [])
}

function placeAt(part: StorePart, location: string): Place[] {
  const level = part.levels.find((candidate) => candidate.locationId === location)
  return level ? [{ part, level }] : []
}
