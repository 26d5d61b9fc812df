import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import type { LineFacts } from "../../modules/backorder/measured-stock"
import { exact, type ExactQuantity } from "./exact-quantity"
import { productName } from "./product-name"

/** An order line as Medusa knows it, in units of the line. */
export interface LineWithOrder {
  facts: LineFacts
  buyer: { regionId: string | null; salesChannelId: string | null; productId: string | null }
  /** False where the shop does not count the variant's stock. */
  counted: boolean
  /** Whether there is a variant that says what the line is made of. */
  hasVariant: boolean
  quantity: BigNumber
  fulfilled: BigNumber
  orderCanceled: boolean
  /** Units of each inventory item that one unit of the line takes, as the variant says today. */
  requiredByItem: ReadonlyMap<string, BigNumber>
}

interface OrderLineVersion {
  item_id: string
  order_id: string
}

interface LineItem {
  id: string
  title: string
  product_title: string | null
  variant_title: string | null
  variant_sku: string | null
  variant_id: string | null
  product_id: string | null
}

interface Order {
  id: string
  display_id: number | null
  created_at: string | Date
  canceled_at: string | Date | null
  customer_id: string | null
  email: string | null
  region_id: string | null
  sales_channel_id: string | null
  items: (LineItem & {
    detail: ExactQuantity<"quantity" | "fulfilled_quantity">
    variant: { manage_inventory: boolean; inventory_items: ({ inventory_item_id: string } & ExactQuantity<"required_quantity">)[] } | null
  })[]
}

/**
 * Looks order lines up, by id and all of some orders, each with its order; two queries however many
 * lines, a third where an edit removed some.
 */
export async function factsOfLines(
  container: MedusaContainer,
  lineIds: readonly string[],
  orderIds: readonly string[] = []
): Promise<ReadonlyMap<string, LineWithOrder>> {
  if (lineIds.length === 0 && orderIds.length === 0) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: versions }: { data: OrderLineVersion[] } = await query.graph({
    entity: "order_item",
    fields: ["item_id", "order_id"],
    filters: { item_id: [...lineIds] },
  })
  const { data: orders }: { data: Order[] } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "created_at",
      "canceled_at",
      "customer_id",
      "email",
      "region_id",
      "sales_channel_id",
      "items.id",
      "items.title",
      "items.product_title",
      "items.variant_title",
      "items.variant_sku",
      "items.variant_id",
      "items.product_id",
      "items.detail.quantity",
      "items.detail.fulfilled_quantity",
      "items.variant.manage_inventory",
      "items.variant.inventory_items.inventory_item_id",
      "items.variant.inventory_items.required_quantity",
    ],
    filters: { id: [...new Set([...orderIds, ...versions.map((version) => version.order_id)])] },
  })
  const wanted = new Set(lineIds)
  const whole = new Set(orderIds)
  const present = new Map(
    orders.flatMap((order) =>
      order.items.filter((item) => whole.has(order.id) || wanted.has(item.id)).map((item) => [item.id, lineWithOrder(order, item)])
    )
  )
  const gone = versions.filter((version) => !present.has(version.item_id))
  return gone.length === 0 ? present : new Map([...present, ...(await removedLines(container, orders, gone))])
}

/** A line that an edit took off its order is in earlier versions of the order only; nothing of it is ordered now. */
async function removedLines(
  container: MedusaContainer,
  orders: readonly Order[],
  gone: readonly OrderLineVersion[]
): Promise<[string, LineWithOrder][]> {
  const { data: items }: { data: LineItem[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_line_item",
    fields: ["id", "title", "product_title", "variant_title", "variant_sku", "variant_id", "product_id"],
    filters: { id: gone.map((version) => version.item_id) },
  })
  return items.flatMap((item): [string, LineWithOrder][] => {
    const orderId = gone.find((version) => version.item_id === item.id)?.order_id
    const order = orders.find(({ id }) => id === orderId)
    return order ? [[item.id, { ...nothingOrdered, facts: factsOf(order, item), buyer: buyerOf(order, item), orderCanceled: order.canceled_at !== null }]] : []
  })
}

const nothingOrdered = {
  counted: true,
  hasVariant: false,
  quantity: new BigNumber(0),
  fulfilled: new BigNumber(0),
  requiredByItem: new Map<string, BigNumber>(),
}

function factsOf(order: Order, item: LineItem): LineWithOrder["facts"] {
  return {
    lineId: item.id,
    orderId: order.id,
    orderDisplayId: order.display_id,
    orderedAt: new Date(order.created_at),
    customerId: order.customer_id,
    email: order.email,
    title: productName(item),
    sku: item.variant_sku,
    variantId: item.variant_id,
  }
}

function buyerOf(order: Order, item: LineItem): LineWithOrder["buyer"] {
  return { regionId: order.region_id, salesChannelId: order.sales_channel_id, productId: item.product_id }
}

function lineWithOrder(order: Order, item: Order["items"][number]): LineWithOrder {
  return {
    facts: factsOf(order, item),
    buyer: buyerOf(order, item),
    counted: item.variant?.manage_inventory ?? true,
    hasVariant: item.variant !== null && item.variant !== undefined,
    quantity: exact(item.detail, "quantity"),
    fulfilled: exact(item.detail, "fulfilled_quantity"),
    orderCanceled: order.canceled_at !== null,
    requiredByItem: new Map(
      (item.variant?.inventory_items ?? []).map((part) => [part.inventory_item_id, exact(part, "required_quantity")])
    ),
  }
}
