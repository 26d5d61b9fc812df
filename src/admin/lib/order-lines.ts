import type { BackorderDTO } from "../../types"

/** One line of an order with its records: one for each place it is served from, and for each item of a kit. */
export interface OrderLine {
  lineItemId: string
  title: string
  sku: string | null
  records: BackorderDTO[]
  /** Whether the records stand for different goods, as those of a kit do. */
  kit: boolean
}

export function orderLines(records: readonly BackorderDTO[]): OrderLine[] {
  const ids = [...new Set(records.map((record) => record.line_item_id))]
  return ids.flatMap((lineItemId) => {
    const ofLine = records.filter((record) => record.line_item_id === lineItemId)
    const [first] = ofLine
    return first
      ? [
          {
            lineItemId,
            title: first.title,
            sku: first.sku,
            records: ofLine,
            kit: new Set(ofLine.map((record) => record.inventory_item_id)).size > 1,
          },
        ]
      : []
  })
}
