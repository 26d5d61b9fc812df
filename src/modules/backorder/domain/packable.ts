/**
 * How much of what a line is given core may pack by itself.
 *
 * Core packs from whatever is reserved for the line, each part of a kit for itself, and would send
 * half a kit without complaint; of two reservations for one part it would take from both. So core
 * gets to see one location, and of a kit whole kits only. The rest is kept for the line where
 * core does not look.
 */
import BigNumber from "bignumber.js"
import { wantedParts } from "./open-need"
import type { SharePlan } from "./plan"

const none = new BigNumber(0)

export function packableUnits(plans: readonly SharePlan[]): ReadonlyMap<SharePlan, BigNumber> {
  const byLine = new Map<string, SharePlan[]>()
  for (const planned of plans.filter(({ line, allocated }) => line.counted && allocated.gt(0))) {
    const group = byLine.get(planned.line.lineId)
    if (group) {
      group.push(planned)
    } else {
      byLine.set(planned.line.lineId, [planned])
    }
  }
  return new Map([...byLine.values()].flatMap((shares) => (wantedParts(shares[0].line).length === 1 ? onePart(shares) : kit(shares))))
}

function onePart(shares: readonly SharePlan[]): [SharePlan, BigNumber][] {
  const chosen = shares.find((planned) => planned.share?.packable.gt(0)) ?? shares[0]
  return [[chosen, chosen.allocated]]
}

function kit(shares: readonly SharePlan[]): [SharePlan, BigNumber][] {
  const places = [...new Set(shares.map((planned) => planned.locationId))]
    .map((location) => shares.filter((planned) => planned.locationId === location))
    .map((place) => ({ place, kits: wholeKits(place) }))
    .filter(({ kits }) => kits.gt(0))
  const now = places.find(({ place }) => place.some((planned) => planned.share?.packable.gt(0)))
  const best = now ?? [...places].sort((a, b) => b.kits.comparedTo(a.kits) ?? 0)[0] ?? scattered(shares)
  return best.place.map((planned) => [planned, best.kits.times(planned.part.required)])
}

/** Parts at different locations: of each the location with most of it. */
function scattered(shares: readonly SharePlan[]): { place: readonly SharePlan[]; kits: BigNumber } {
  const items = [...new Set(shares.map((planned) => planned.part.inventoryItemId))]
  const place = items.map((item) =>
    shares
      .filter((planned) => planned.part.inventoryItemId === item)
      .reduce((a, b) => (b.allocated.gt(a.allocated) ? b : a))
  )
  return { place, kits: wholeKits(place) }
}

function wholeKits(place: readonly SharePlan[]): BigNumber {
  const [first] = place
  return place.length === wantedParts(first.line).length
    ? BigNumber.min(...place.map((planned) => planned.allocated.div(planned.part.required))).integerValue(BigNumber.ROUND_FLOOR)
    : none
}
