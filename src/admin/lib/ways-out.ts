import type { WayOutDTO } from "../../types"

/** Who or what a way goes by. */
export function wayName(way: WayOutDTO): string {
  switch (way.kind) {
    case "other_supplier":
    case "rush":
      return way.supplier.name
    case "other_location":
      return way.location.name
    case "substitute":
      return [way.substitute.title, way.substitute.sku].filter(Boolean).join(", ") || way.supplier.name
  }
}
