import type { ReplanDifferenceDTO, ReplanQuantitiesDTO } from "../../types"

const quantities = ["ordered", "waiting", "allocated", "fulfilled", "canceled", "reserved"] as const satisfies readonly (keyof ReplanQuantitiesDTO)[]

export interface QuantityChange {
  name: (typeof quantities)[number]
  /** Null where nothing was on record. */
  from: number | null
  to: number | null
}

/** Which quantities of a difference would change, in the order a person reads them. */
export const quantityChanges = ({ before, after }: Pick<ReplanDifferenceDTO, "before" | "after">): QuantityChange[] =>
  quantities.flatMap((name) => {
    const [from, to] = [before[name] ?? null, after[name] ?? null]
    return from === to ? [] : [{ name, from, to }]
  })

/** Tells the rows apart: a line can differ in more than one place and way. */
export const differenceKey = (difference: ReplanDifferenceDTO): string =>
  [difference.kind, difference.line_item_id, difference.inventory_item_id, difference.location_id].join(" ")
