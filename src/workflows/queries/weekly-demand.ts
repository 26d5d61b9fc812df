/**
 * What customers ordered of inventory items, week by week, from Medusa's orders: lines of orders that were placed and
 * not cancelled, by the day of the order, each unit as the items its variant is made of today. What waits was ordered,
 * so it counts; what was returned was ordered, too.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import type { WeeklyDemand } from "../../modules/supply/domain/forecast/demand"
import { exact, type ExactQuantity } from "./exact-quantity"

/** Order lines read in one go. */
const PAGE = 1000

type Part = { variant_id: string; inventory_item_id: string } & ExactQuantity<"required_quantity">

type Ordered = {
  id: string
  version: number
  item: { variant_id: string | null } | null
  order: { version: number; created_at: string | Date; canceled_at: string | Date | null; is_draft_order: boolean } | null
} & ExactQuantity<"quantity">

/** `begins` are the instants at which the weeks begin, in order, the last the end of all. */
export async function weeklyDemand(
  container: MedusaContainer,
  itemIds: readonly string[],
  begins: readonly Date[]
): Promise<WeeklyDemand[]> {
  if (itemIds.length === 0) {
    return []
  }
  const [items, parts] = await Promise.all([
    container
      .resolve(Modules.INVENTORY)
      .listInventoryItems({ id: [...itemIds] }, { select: ["id", "created_at"], take: itemIds.length }),
    partsOf(container, itemIds),
  ])
  const demand = new Map(itemIds.map((id) => [id, begins.slice(1).map(() => new BigNumber(0))]))
  for await (const { item, order, ...line } of orderedLines(container, [...parts.keys()], begins)) {
    const week = order ? weekOf(new Date(order.created_at), begins) : -1
    for (const part of parts.get(item?.variant_id ?? "") ?? []) {
      const weeks = demand.get(part.inventory_item_id)
      if (weeks && week >= 0) {
        weeks[week] = weeks[week].plus(exact(line, "quantity").times(exact(part, "required_quantity")))
      }
    }
  }
  const createdAt = new Map(items.map(({ id, created_at }) => [id, created_at]))
  return [...demand].map(([inventory_item_id, weeks]) => ({
    inventory_item_id,
    weeks,
    is_older: new Date(createdAt.get(inventory_item_id) ?? 0) < begins[0],
  }))
}

/** What variants take of the items, by variant. */
async function partsOf(container: MedusaContainer, itemIds: readonly string[]): Promise<ReadonlyMap<string, Part[]>> {
  const { data }: { data: Part[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant_inventory_item",
    fields: ["variant_id", "inventory_item_id", "required_quantity"],
    filters: { inventory_item_id: [...itemIds] },
  })
  const parts = new Map<string, Part[]>()
  for (const part of data) {
    parts.set(part.variant_id, [...(parts.get(part.variant_id) ?? []), part])
  }
  return parts
}

/** Page by page by key, so that orders placed meanwhile move nothing. An edit leaves a line's former versions behind. */
async function* orderedLines(
  container: MedusaContainer,
  variantIds: readonly string[],
  begins: readonly Date[]
): AsyncGenerator<Ordered> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  for (let after = ""; variantIds.length > 0; ) {
    const { data }: { data: Ordered[] } = await query.graph({
      entity: "order_item",
      fields: ["id", "version", "quantity", "raw_quantity", "item.variant_id", "order.version", "order.created_at", "order.canceled_at", "order.is_draft_order"],
      filters: {
        id: { $gt: after },
        item: { variant_id: [...variantIds] },
        order: { created_at: { $gte: begins[0], $lt: begins[begins.length - 1] }, canceled_at: null, is_draft_order: false },
      },
      pagination: { take: PAGE, skip: 0, order: { id: "ASC" } },
    })
    yield* data.filter(({ version, order }) => version === order?.version)
    const last = data.at(-1)
    if (!last || data.length < PAGE) {
      return
    }
    after = last.id
  }
}

/** The last week that begins at or before an instant; below 0 for what was before all of them. */
function weekOf(instant: Date, begins: readonly Date[]): number {
  let [before, after] = [-1, begins.length - 1]
  while (after - before > 1) {
    const middle = (before + after) >>> 1
    if (begins[middle] <= instant) {
      before = middle
    } else {
      after = middle
    }
  }
  return before
}
