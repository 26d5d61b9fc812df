/**
 * Which waiting units a supplier delivers to the customer itself, and under which agreement.
 *
 * 1. What the shop has is delivered by the shop; only what waits is dropshipped.
 * 2. The agreement is valid on the day its supplier had when the order was placed, allows it, and the supplier has a
 *    stock location of its own. Of several the one to be preferred is taken (by rank, then by cost), if the quantity can
 *    be ordered from it as it is: the shop would not know where to put what a minimum or a pack adds.
 * 3. A kit is not dropshipped, nor is an order line that leaves with all others of its order or not at all.
 * 4. Whole units are, and what stays of the line is nothing or at least one unit: Medusa packs no quantity below one.
 * 5. A supplier that gave up anything of a line is never asked for it again; the next one is, until none is left.
 */
import BigNumber from "bignumber.js"
import { localDay } from "../calendar-day"
import type { Agreement } from "../agreement/agreement"
import { byPreference } from "../agreement/alternatives"
import { orderableQuantity } from "../agreement/orderable-quantity"
import { agreementsOn } from "../agreement/validity"

/** An order line that waits for the shop's stock; quantities in units of the inventory item. */
export interface WaitingLine {
  inventory_item_id: string
  /** Units of the item that one unit of the line takes. */
  required: BigNumber
  waiting: BigNumber
  held: BigNumber
  isKit: boolean
  shipsComplete: boolean
  /** Suppliers that gave up something of it before. */
  refusedBy: readonly string[]
  orderedAt: Date
}

export interface Chosen<Terms> {
  agreement: Terms
  quantity: BigNumber
}

type Terms = Agreement & { supplier: { location_id: string | null; time_zone: string } }

/** Null where the shop delivers the line. */
export function chooseDropship<Agreed extends Terms>(
  line: WaitingLine,
  agreements: readonly Agreed[]
): Chosen<Agreed> | null {
  const quantity = dropshippable(line)
  if (line.isKit || line.shipsComplete || quantity === null) {
    return null
  }
  const possible = agreements
    .filter((agreed) => agreementsOn([agreed], localDay(line.orderedAt, agreed.supplier.time_zone)).length > 0)
    .filter(
      ({ inventory_item_id, dropship, supplier, supplier_id }) =>
        inventory_item_id === line.inventory_item_id &&
        dropship &&
        supplier.location_id !== null &&
        !line.refusedBy.includes(supplier_id)
    )
    .filter((agreed) => orderableQuantity(agreed, quantity).isEqualTo(quantity))
  const [agreement] = byPreference(possible, quantity)
  return agreement ? { agreement, quantity } : null
}

function dropshippable({ waiting, held, required }: WaitingLine): BigNumber | null {
  const units = waiting.div(required)
  const whole = required.isEqualTo(1) ? units : units.integerValue(BigNumber.ROUND_FLOOR)
  const rest = waiting.plus(held).div(required).minus(whole)
  const isPackable = whole.isGreaterThanOrEqualTo(1) && (rest.isZero() || rest.isGreaterThanOrEqualTo(1))
  return isPackable ? whole.times(required) : null
}
