import BigNumber from "bignumber.js"
import { accept, refuse, type Decision } from "./decision"
import { checkExpectedAt } from "./revision"

export interface NewLine {
  inventory_item_id: string
  quantity: number
  unit_cost: number
  expected_at: Date | null
}

/** Whether an order may be placed with these lines; one item may stand on several, each with its date. */
export function checkNewLines<Line extends NewLine>(lines: readonly Line[], now: Date): Decision<readonly Line[]> {
  if (!lines.length) {
    return refuse("A purchase order needs at least one line.")
  }
  for (const line of lines) {
    if (!new BigNumber(line.quantity).isGreaterThan(0)) {
      return refuse(`The quantity ordered of inventory item "${line.inventory_item_id}" must be more than 0.`)
    }
    if (!new BigNumber(line.unit_cost).isGreaterThanOrEqualTo(0)) {
      return refuse(`The unit cost of inventory item "${line.inventory_item_id}" must not be negative.`)
    }
    const date = line.expected_at ? checkExpectedAt(line.expected_at, now) : accept(null)
    if (!date.ok) {
      return date
    }
  }
  return accept(lines)
}
