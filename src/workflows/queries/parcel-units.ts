import type BigNumber from "bignumber.js"
import { exact, type ExactQuantity } from "./exact-quantity"
import type { LineWithOrder } from "./facts-of-lines"

export type ParcelItem = { line_item_id: string | null; inventory_item_id: string | null } & ExactQuantity<"quantity">

/** A parcel's content by order line, in units of the line: Medusa packs the parts that a unit is made of. */
export function parcelUnits(
  items: readonly ParcelItem[],
  lines: ReadonlyMap<string, Pick<LineWithOrder, "requiredByItem">>
): ReadonlyMap<string, BigNumber> {
  return new Map(
    items.flatMap((item): [string, BigNumber][] => {
      const required = lines.get(item.line_item_id ?? "")?.requiredByItem.get(item.inventory_item_id ?? "")
      return item.line_item_id ? [[item.line_item_id, exact(item, "quantity").div(required ?? 1)]] : []
    })
  )
}
