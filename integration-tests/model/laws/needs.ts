/** What each order line takes of each inventory item, as its order and its variant say today. */
import BigNumber from "bignumber.js"
import type { BackorderRecord, Order, OrderLine, Reservation, Situation } from "../situation"

export interface Need {
  order: Order
  title: string
  item: string
  records: readonly BackorderRecord[]
  reservations: readonly Reservation[]
  /**
   * `counted`: the variant names the item, so the figures follow from the order.
   * `dropped`: the line or its variant takes nothing of the item any more.
   * `uncounted`: nobody counts the variant's stock any more.
   * `unknown`: the variant was deleted, or its parts changed after some of the line had left, or all of it was done.
   */
  kind: "counted" | "dropped" | "uncounted" | "unknown"
  /** In units of the item. */
  ordered: BigNumber
  fulfilled: BigNumber
}

export function needsOf(situation: Situation): Need[] {
  return situation.orders.filter(({ draft }) => !draft).flatMap((order) => needsOfOrder(order, situation))
}

function needsOfOrder(order: Order, situation: Situation): Need[] {
  const lineIds = new Set([
    ...order.lines.map(({ id }) => id),
    ...situation.records.filter(({ orderId }) => orderId === order.id).map(({ lineId }) => lineId),
  ])
  return [...lineIds].flatMap((lineId) => {
    const line = order.lines.find(({ id }) => id === lineId) ?? null
    const variant = situation.variants.find(({ id }) => id === line?.variantId)
    const records = situation.records.filter((record) => record.lineId === lineId)
    const reservations = situation.reservations.filter((held) => (held.lineId ?? held.heldForLineId) === lineId)
    const itemIds = new Set([...(variant?.parts ?? []), ...records, ...reservations].map(({ itemId }) => itemId))
    return [...itemIds].map((itemId): Need => {
      const own = records.filter((record) => record.itemId === itemId)
      const part = variant?.parts.find((candidate) => candidate.itemId === itemId)
      const required = new BigNumber(part?.required ?? own[0]?.required ?? 0)
      return {
        order,
        title: line?.title ?? "a line that is gone",
        item: situation.levels.find((level) => level.itemId === itemId)?.item ?? "an item without stock",
        records: own,
        reservations: reservations.filter((held) => held.itemId === itemId),
        kind: kindOf(line, variant?.managed, part !== undefined, own, required),
        ordered: line ? line.quantity.minus(own.length === 0 ? givenUp(records) : 0).times(required) : new BigNumber(0),
        fulfilled: line ? line.fulfilled.times(required) : new BigNumber(0),
      }
    })
  })
}

/** Units of a line that were given up; a part that joined the kit later is not wanted for them either. */
function givenUp(records: readonly BackorderRecord[]): BigNumber {
  const units = new Map<string, BigNumber>()
  for (const { itemId, canceled, required } of records) {
    units.set(itemId, canceled.div(required).plus(units.get(itemId) ?? 0))
  }
  return BigNumber.max(0, ...units.values())
}

function kindOf(
  line: OrderLine | null,
  managed: boolean | undefined,
  isPart: boolean,
  records: readonly BackorderRecord[],
  required: BigNumber
): Need["kind"] {
  if (!line) {
    return "dropped"
  }
  if (managed === undefined) {
    return "unknown"
  }
  if (!managed) {
    return "uncounted"
  }
  const isDone = records.length > 0 && records.every(({ waiting, allocated }) => waiting.plus(allocated).isZero())
  if ((line.fulfilled.gt(0) || isDone) && (!isPart || records.some((record) => !record.required.eq(required)))) {
    return "unknown"
  }
  return isPart ? "counted" : "dropped"
}
