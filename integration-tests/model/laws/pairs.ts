/**
 * For every item at every location: Medusa counts as reserved what its reservations add up to, lines hold at most
 * what is on hand, a line waits only if nothing is free (except one that is fed whole or not at all), and what is
 * incoming is what is open with suppliers.
 */
import BigNumber from "bignumber.js"
import { openStatuses } from "../../../src/modules/supply/domain/purchase-order-status"
import type { Level, Situation } from "../situation"
import { none, sumOf } from "./sums"

interface Pair {
  itemId: string
  locationId: string
}

export function pairsAreConserved(situation: Situation): string[] {
  return [...situation.levels.flatMap((level) => complaintsAbout(level, situation)), ...strayReservations(situation)]
}

function complaintsAbout(level: Level, situation: Situation): string[] {
  const here = ({ itemId, locationId }: Pair): boolean => itemId === level.itemId && locationId === level.locationId
  const reservations = situation.reservations.filter(here)
  const reserved = sumOf(reservations, ({ quantity }) => quantity)
  const byHand = reservations.filter(({ lineId, heldForLineId }) => !lineId && !heldForLineId)
  const forOthers = sumOf(byHand, ({ quantity }) => quantity)
  const forLines = reserved.minus(forOthers)
  const free = level.stocked.minus(reserved)
  const fed = situation.records.filter((record) => here(record) && record.waiting.gt(0) && record.shipping !== "complete")
  const incoming = sumOf(
    situation.supply.filter((line) => here(line) && openStatuses.some((status) => status === line.status)),
    ({ open }) => BigNumber.max(none, open)
  )

  const complaints: string[] = []
  if (!level.reserved.eq(reserved)) {
    complaints.push(`counts ${level.reserved} as reserved, its reservations add up to ${reserved}`)
  }
  if (forLines.gt(BigNumber.max(none, level.stocked.minus(forOthers)))) {
    complaints.push(`holds ${forLines} for orders and ${forOthers} for others, with ${level.stocked} on hand`)
  }
  if (fed.length > 0 && free.gt(0)) {
    complaints.push(`has ${free} free, while ${sumOf(fed, ({ waiting }) => waiting)} waits`)
  }
  if (!level.incoming.eq(incoming)) {
    complaints.push(`counts ${level.incoming} as incoming, ${incoming} is open with suppliers`)
  }
  return complaints.map((complaint) => `${level.item} in ${level.location} ${complaint}`)
}

/** Two for one line and item at one place make a parcel take from both. */
function strayReservations({ reservations, levels, records, orders }: Situation): string[] {
  return reservations.flatMap((reservation) => {
    const level = levels.find(
      ({ itemId, locationId }) => itemId === reservation.itemId && locationId === reservation.locationId
    )
    const lineId = reservation.lineId ?? reservation.heldForLineId
    const twin = reservations.find(
      (other) => other.id < reservation.id && other.lineId !== null && other.lineId === reservation.lineId && other.itemId === reservation.itemId
    )
    const known =
      lineId === null ||
      records.some((record) => record.lineId === lineId) ||
      orders.some((order) => order.lines.some(({ id }) => id === lineId))
    return [
      ...(level || reservation.quantity.isZero() ? [] : [`${reservation.quantity} of an item is reserved where it has no level`]),
      ...(twin ? [`${level?.item} is reserved twice for one line: ${twin.quantity} and ${reservation.quantity}`] : []),
      ...(known || reservation.quantity.isZero() ? [] : [`${reservation.quantity} of ${level?.item} is reserved for a line that no order has`]),
    ]
  })
}
