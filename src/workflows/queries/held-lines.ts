import type { ExactQuantity } from "./exact-quantity"

/** Metadata by which a reservation that core does not know as the line's own says whose it is. */
export const HELD_FOR_LINE = "backorder_line_item_id"

export interface Reservation extends ExactQuantity<"quantity"> {
  id: string
  inventory_item_id: string
  location_id: string
  line_item_id?: string | null
  metadata?: Record<string, unknown> | null
}

/**
 * The order line a reservation is for. Core packs a line from one reservation and would pack from
 * two at once; what a line holds at a second location is therefore no reservation of the line in
 * core's eyes, and names it in its metadata.
 */
export function lineOfReservation({ line_item_id, metadata }: Reservation): string | null {
  const heldFor = metadata?.[HELD_FOR_LINE]
  return line_item_id ?? (typeof heldFor === "string" ? heldFor : null)
}
