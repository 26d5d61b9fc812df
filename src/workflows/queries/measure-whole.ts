import type { MedusaContainer } from "@medusajs/framework/types"
import type { MeasuredStock } from "../../modules/backorder/measured-stock"
import { measureStock, type Look } from "./measure-stock"

/** Measures items and, where kits are made of them, all items of the kits. Whom orders newly take on is left aside. */
export async function measureWhole(
  container: MedusaContainer,
  items: readonly string[],
  look: Pick<Look, "always" | "now" | "arrivals">,
  parts: ReadonlySet<string> = new Set()
): Promise<MeasuredStock> {
  const { measured, itemsToo } = await measureStock(container, items, { ...look, orderIds: [], parts })
  return itemsToo.length > 0
    ? measureWhole(container, [...new Set([...items, ...itemsToo])], look, new Set([...parts, ...itemsToo]))
    : measured
}
