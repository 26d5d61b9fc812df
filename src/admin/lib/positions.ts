import type { StockPositionDTO } from "../../types"
import { sum } from "./decimal"

export const positionFigures = ["on_hand", "allocated", "waiting", "incoming", "net_position"] as const

export type PositionFigures = Pick<StockPositionDTO, (typeof positionFigures)[number]>

export interface ItemPositions {
  inventory_item_id: string
  name: string
  positions: StockPositionDTO[]
  total: PositionFigures
}

/** The rows of each item with their total; a kit has several items, and pieces of different goods do not add up. */
export function positionsByItem(positions: readonly StockPositionDTO[]): ItemPositions[] {
  const ids = [...new Set(positions.map((position) => position.inventory_item_id))]
  return ids.map((id) => {
    const rows = positions.filter((position) => position.inventory_item_id === id)
    const [first] = rows
    return {
      inventory_item_id: id,
      name: first?.title ?? first?.sku ?? id,
      positions: rows,
      total: totalOf(rows),
    }
  })
}

export function totalOf(rows: readonly PositionFigures[]): PositionFigures {
  const add = (figure: keyof PositionFigures): number => sum(rows.map((row) => row[figure]))
  return {
    on_hand: add("on_hand"),
    allocated: add("allocated"),
    waiting: add("waiting"),
    incoming: add("incoming"),
    net_position: add("net_position"),
  }
}

/** What nobody has been promised yet at a place: on hand and not allocated. */
export const freeAt = (position: PositionFigures): number => Math.max(0, sum([position.on_hand, -position.allocated]))
