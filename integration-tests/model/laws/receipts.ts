/** What receipts and their corrections say of a purchase order's line adds up to what it counts, and none is below zero. */
import type { Situation } from "../situation"
import { sumOf } from "./sums"

/** Goods that were on their way when the shop gave them up stay written down as having left; nobody waits for them. */
const ended = ["canceled", "closed"]

export function receiptsAddUp({ supply, receipts }: Situation): string[] {
  const negative = receipts
    .filter(({ received }) => received.lt(0))
    .map(({ item, purchaseOrder, received }) => `a receipt of purchase order ${purchaseOrder} says ${received} × ${item} came`)
  return [
    ...negative,
    ...supply.flatMap((line) => {
      const came = sumOf(receipts.filter(({ lineId }) => lineId === line.id), ({ received }) => received)
      const complaint = `${line.item} of purchase order ${line.purchaseOrder} counts`
      return [
        ...(line.received.eq(came) ? [] : [`${complaint} ${line.received} as received, its receipts say ${came}`]),
        ...(line.open.lt(0) ? [`${complaint} ${line.open} as open`] : []),
        // What replaces goods that turn out not to be damaged is too much from then on, and on its way all the same.
        ...(!ended.includes(line.status) && line.shippable.plus(line.mended).lt(0)
          ? [`${complaint} more on its way than is open`]
          : []),
      ]
    }),
  ]
}
