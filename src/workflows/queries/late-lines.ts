import type { MedusaContainer } from "@medusajs/framework/types"
import BigNumber from "bignumber.js"
import type { LateLineDTO } from "../../types"
import { isAwaited, orderedLines, planned, situationOf } from "./late-line"
import { measureWhole } from "./measure-whole"

/** The lines of a purchase order that come too late for customers, as the dates stand. */
export async function lateLines(container: MedusaContainer, purchaseOrderId: string, now: Date): Promise<LateLineDTO[]> {
  const lines = (await orderedLines(container, purchaseOrderId)).filter(isAwaited)
  if (lines.length === 0) {
    return []
  }
  const items = [...new Set(lines.map((line) => line.inventory_item_id))]
  const plan = await planned(container, await measureWhole(container, items, { always: false, now }))
  return lines.flatMap((line): LateLineDTO[] => {
    const { units, shares } = situationOf(container, line, plan, now)
    const late = units.filter(({ isLate }) => isLate)
    const [first] = late.flatMap(({ needed_by }) => needed_by ?? []).sort()
    return first === undefined
      ? []
      : [
          {
            line_id: line.id,
            late_quantity: BigNumber.sum(0, ...late.map(({ quantity }) => quantity)).toNumber(),
            orders: new Set(late.map(({ id }) => shares.get(id)?.facts.orderId)).size,
            needed_by: first,
          },
        ]
  })
}
