/** Which supplier would deliver what waits of order lines to their customers, if it were asked now. */
import type { MedusaContainer } from "@medusajs/framework/types"
import type BigNumber from "bignumber.js"
import type { DirectArrival, DirectSupply, Uncovered } from "../../modules/backorder/domain/direct-supply"
import { SUPPLY_MODULE } from "../../modules/supply"
import { chooseDropship, type Chosen } from "../../modules/supply/domain/dropship/choose"
import type { DropshipOffer } from "../../modules/supply/operations/offer-dropships"
import type SupplyModuleService from "../../modules/supply/service"

/** A line of an order, or what a cart asks for. */
export interface Wanted {
  /** Null where it is not ordered yet. */
  lineId: string | null
  orderedAt: Date
  /** Units of each inventory item that one unit of the line takes. */
  requiredByItem: ReadonlyMap<string, BigNumber>
  shipsComplete: boolean
}

export interface DropshipOffers {
  /** A supplier is to deliver something of the line. */
  isDropshipped(lineId: string): boolean
  /** Null where the shop delivers it, or a supplier that was asked already. */
  choose(wanted: Wanted, uncovered: Uncovered): Chosen<DropshipOffer> | null
  /** When it would come so; undefined where nobody could be asked, whatever the quantity. */
  directSupply(wanted: Wanted): DirectSupply | undefined
}

/** Two queries; one where nobody delivers any of the items to customers and none of the lines is ordered. */
export async function dropshipOffers(
  container: MedusaContainer,
  { itemIds, lineIds }: { itemIds: readonly string[]; lineIds: readonly string[] },
  now: Date
): Promise<DropshipOffers> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const [offers, rows] = await Promise.all([supply.dropshipOffers([...new Set(itemIds)], now), supply.askedLines([...lineIds])])
  const asked = new Map(rows.map((row) => [row.order_line_item_id, row]))

  const choose = (wanted: Wanted, { waiting, held }: Uncovered): Chosen<DropshipOffer> | null => {
    const [[inventory_item_id, required], ...others] = wanted.requiredByItem
    const before = asked.get(wanted.lineId ?? "")
    return before?.is_asked
      ? null
      : chooseDropship(
          {
            inventory_item_id,
            required,
            waiting,
            held,
            isKit: others.length > 0,
            shipsComplete: wanted.shipsComplete,
            refusedBy: before?.refused_by ?? [],
            orderedAt: wanted.orderedAt,
          },
          offers
        )
  }
  return {
    isDropshipped: (lineId) => asked.get(lineId)?.is_open ?? false,
    choose: (wanted, uncovered) => (wanted.requiredByItem.size > 0 ? choose(wanted, uncovered) : null),
    directSupply: (wanted) =>
      [...wanted.requiredByItem.keys()].some((item) => offers.some((offer) => offer.inventory_item_id === item))
        ? (uncovered) => arrivalOf(choose(wanted, uncovered), uncovered)
        : undefined,
  }
}

/** A date for a part of what waits would be none for the line. */
function arrivalOf(choice: Chosen<DropshipOffer> | null, { waiting }: Uncovered): DirectArrival | null {
  return choice?.quantity.eq(waiting)
    ? { at: choice.agreement.expected_at, promisedBy: choice.agreement.promised_by }
    : null
}
