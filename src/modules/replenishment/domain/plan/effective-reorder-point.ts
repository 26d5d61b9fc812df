/** What holds for a pair today: what a planner set, as long as that holds, else what was computed. */
import BigNumber from "bignumber.js"

export interface SetAndComputed {
  reorder_point: BigNumber.Value | null
  order_quantity: BigNumber.Value | null
  override_reorder_point: BigNumber.Value | null
  override_order_quantity: BigNumber.Value | null
  /** The last day on which the override holds, such as `2026-12-24`; null until it is taken back. */
  override_until: string | null
}

export interface EffectiveReorderPoint {
  reorderPoint: BigNumber | null
  orderQuantity: BigNumber | null
  /** Whether one of them is a planner's. */
  overridden: boolean
}

export function effectiveReorderPoint(row: SetAndComputed, today: string): EffectiveReorderPoint {
  const holds = row.override_until === null || today <= row.override_until
  const [point, quantity] = holds ? [row.override_reorder_point, row.override_order_quantity] : [null, null]
  return {
    reorderPoint: exact(point ?? row.reorder_point),
    orderQuantity: exact(quantity ?? row.order_quantity),
    overridden: point !== null || quantity !== null,
  }
}

const exact = (value: BigNumber.Value | null): BigNumber | null => (value === null ? null : new BigNumber(value))
