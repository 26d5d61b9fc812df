import type { AppliedMove } from "../../modules/supply/operations/move-order"
import type { RevisedLine } from "../../modules/supply/operations/revise-lines"
import type { SupplySource } from "../../types"
import type { SupplyRevisionsInput } from "./supply-revise"
import type { SupplierNews } from "./tell-suppliers"

/**
 * What suppliers are to be told of a batch: where the shop changed what is ordered. Dates, confirmations and
 * rejections are their own words, also where staff or a file bring them, and are not told back.
 */
export function changesToTell(
  { source, revisions }: Pick<SupplyRevisionsInput, "source" | "revisions">,
  lines: readonly RevisedLine[]
): SupplierNews[] {
  const changed = source === "supplier_page" ? [] : lines.filter(({ before, after }) => before.quantity !== after.quantity)
  return [...new Set(changed.map((line) => line.purchase_order_id))].map((purchase_order_id) => {
    const ofOrder = changed.filter((line) => line.purchase_order_id === purchase_order_id)
    const reasons = revisions.flatMap((revision) =>
      revision.purchase_order_id === purchase_order_id && revision.reason ? [revision.reason] : []
    )
    return {
      type: "supplier_changed",
      purchase_order_id,
      key: ofOrder[0].revision_id,
      change: "changed",
      reason: reasons[0] ?? null,
      lines: ofOrder.map((line) => ({ line_id: line.id, quantity: line.open_before })),
    }
  })
}

/** What the supplier is to be told when the shop gives up what was open of an order. */
export function endToTell(
  { source, reason }: { source?: SupplySource; reason?: string | null },
  { purchase_order_id, canceled_lines }: AppliedMove
): SupplierNews[] {
  return source === "supplier_page" || canceled_lines.length === 0
    ? []
    : [
        {
          type: "supplier_changed",
          purchase_order_id,
          key: "ended",
          change: "canceled",
          reason: reason ?? null,
          lines: canceled_lines,
        },
      ]
}
