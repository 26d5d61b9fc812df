/**
 * What an order asks of stock: units of each inventory item at each location, on the day on which they were ordered.
 *
 * 1. Units that were ordered and are still on the order count. Those that an edit takes off do not, nor does an order
 *    that is canceled, nor a draft.
 * 2. Units that were given up because they had to be waited for count although they are gone: the customer wanted them,
 *    and the shop did not have them. What came instead does not count: nobody would have asked for it.
 * 3. What came back was demand. It is kept beside.
 * 4. A line asks its parts where it is served from, each location for as much as it serves; whatever more is asked is
 *    asked of the first.
 */
import BigNumber from "bignumber.js"
import type { DemandLine } from "./demand-line"

export interface OrderFacts {
  orderId: string
  orderedAt: Date
  isDraft: boolean
  isCanceled: boolean
  regionId: string | null
  salesChannelId: string | null
  customerKey: string
  lines: readonly LineFacts[]
}

/** Units of the line. */
export interface LineFacts {
  lineId: string
  /** When it came onto an order that was there already; null for what was ordered from the start. */
  addedAt: Date | null
  /** What is on the order now. */
  quantity: BigNumber
  /** What was taken off the order because it had to be waited for. */
  takenOff: BigNumber
  /** What was given up because it had to be waited for, whether taken off or not. */
  givenUp: BigNumber
  returned: BigNumber
  /** It came instead of something that had to be waited for. */
  isSubstitute: boolean
  parts: readonly PartFacts[]
}

export interface PartFacts {
  inventoryItemId: string
  /** Units of the item in one unit of the line. */
  required: BigNumber
  /** At least one; units of the item that each location serves. */
  shares: readonly { locationId: string; quantity: BigNumber }[]
}

export function orderDemand(order: OrderFacts, dayOf: (instant: Date) => string): DemandLine[] {
  return order.lines.flatMap((line) => {
    const units = unitsOf(order, line)
    const day = dayOf(line.addedAt ?? order.orderedAt)
    return line.parts.flatMap((part) => {
      const asked = spread(units.times(part.required), part.shares)
      const returned = fill(line.returned.times(part.required), asked)
      return part.shares.flatMap(({ locationId }, place) =>
        asked[place].isZero()
          ? []
          : [
              {
                lineId: line.lineId,
                orderId: order.orderId,
                inventoryItemId: part.inventoryItemId,
                locationId,
                day,
                regionId: order.regionId,
                salesChannelId: order.salesChannelId,
                customerKey: order.customerKey,
                required: part.required,
                quantity: asked[place],
                returned: returned[place],
              },
            ]
      )
    })
  })
}

function unitsOf(order: OrderFacts, line: LineFacts): BigNumber {
  if (order.isDraft || line.isSubstitute) {
    return new BigNumber(0)
  }
  return order.isCanceled ? line.givenUp : line.quantity.plus(line.takenOff)
}

/** Fills the shares in their order; what is left over goes to the first. Adds up to `wanted`. */
function spread(wanted: BigNumber, shares: PartFacts["shares"]): BigNumber[] {
  const filled = fill(wanted, shares.map(({ quantity }) => quantity))
  const rest = filled.reduce((left, quantity) => left.minus(quantity), wanted)
  return filled.map((quantity, place) => (place === 0 ? quantity.plus(rest) : quantity))
}

function fill(wanted: BigNumber, capacities: readonly BigNumber[]): BigNumber[] {
  let left = wanted
  return capacities.map((capacity) => {
    const taken = BigNumber.min(left, capacity)
    left = left.minus(taken)
    return taken
  })
}
