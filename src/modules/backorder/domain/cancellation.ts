/**
 * What giving up the waiting units of a line means for each of its parts.
 *
 * Whole units of the line are given up, so a kit gives up all of its parts alike, those that
 * are there too. The result says up to how much a part is canceled in all, so that carrying it
 * out twice is carrying it out once.
 */
import BigNumber from "bignumber.js"
import { customerLine } from "./customer-line"

export interface CancelablePart {
  lineId: string
  inventoryItemId: string
  required: BigNumber
  ordered: BigNumber
  waiting: BigNumber
  /** Units of the part given up before. */
  canceled: BigNumber
}

export interface LineCancellationPlan {
  lineId: string
  /** Units of the line given up now. */
  units: BigNumber
  parts: readonly Pick<CancelablePart, "inventoryItemId" | "ordered" | "canceled">[]
}

/** `limit` bounds the units of the line; without it everything that waits is given up. */
export function cancelWaiting(
  lineId: string,
  parts: readonly CancelablePart[],
  limit: BigNumber | null = null
): LineCancellationPlan {
  const { waiting } = customerLine(parts.map((part) => ({ ...part, promisedBy: null })))
  return cancelUnits(lineId, parts, limit === null ? waiting : BigNumber.min(waiting, limit))
}

/** The same for units of the line whether or not they wait. */
export function cancelUnits(lineId: string, parts: readonly CancelablePart[], units: BigNumber): LineCancellationPlan {
  return {
    lineId,
    units,
    parts: parts.map((part) => ({
      inventoryItemId: part.inventoryItemId,
      ordered: part.ordered,
      canceled: part.canceled.plus(units.times(part.required)),
    })),
  }
}

export interface GivenUpPart {
  inventoryItemId: string
  /** Units of the inventory item that one unit of the line takes. */
  required: BigNumber
  canceled: BigNumber
}

/** Units of the line given up so far. An item may be given up at several locations, each its share. */
export function unitsGivenUp(parts: readonly GivenUpPart[]): BigNumber {
  const byItem = new Map<string, BigNumber>()
  for (const part of parts) {
    const units = part.canceled.div(part.required)
    byItem.set(part.inventoryItemId, units.plus(byItem.get(part.inventoryItemId) ?? 0))
  }
  return BigNumber.max(0, ...byItem.values())
}
