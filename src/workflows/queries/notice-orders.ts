import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import type { NoticeLanguage } from "../../types"
import { exact, type ExactQuantity } from "./exact-quantity"
import { noticeLanguage } from "./notice-language"
import { productName } from "./product-name"

/** What a mail needs to know of an order. */
export interface NoticeOrder {
  id: string
  displayId: string
  salesChannelId: string | null
  to: string
  language: NoticeLanguage
  customerName: string | null
  shopName: string
  currencyCode: string
  /** Where the goods go: ISO 3166-1 alpha-2, lower case. */
  country: string | null
  /** Also lines taken off the order since, of which nothing is ordered any more. */
  lines: readonly { id: string; title: string; quantity: BigNumber; shipped: BigNumber }[]
  /** Everything the order costs has been charged. */
  paid: boolean
}

interface Row {
  id: string
  display_id: number
  sales_channel_id: string | null
  email: string | null
  locale: string | null
  currency_code: string
  shipping_address: { first_name: string | null; last_name: string | null; country_code: string | null } | null
  summary: { pending_difference?: unknown } | null
  items: (LineName & { detail: ExactQuantity<"quantity"> & ExactQuantity<"shipped_quantity"> })[]
}

interface LineName {
  id: string
  title: string
  product_title: string | null
  variant_title: string | null
}

/**
 * Orders with an address to write to; an order without an e-mail gets no mail.
 *
 * @param lineIds lines that a mail names, whether or not they still are the order's
 */
export async function noticeOrders(
  container: MedusaContainer,
  orderIds: readonly string[],
  lineIds: Readonly<Record<string, readonly string[]>> = {}
): Promise<ReadonlyMap<string, NoticeOrder>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: orders }, { data: stores }]: [{ data: Row[] }, { data: { name: string }[] }] = await Promise.all([
    query.graph({
      entity: "order",
      fields: [
        "id",
        "display_id",
        "sales_channel_id",
        "email",
        "locale",
        "currency_code",
        "summary.*",
        "shipping_address.first_name",
        "shipping_address.last_name",
        "shipping_address.country_code",
        "items.id",
        "items.title",
        "items.product_title",
        "items.variant_title",
        "items.detail.quantity",
        "items.detail.shipped_quantity",
      ],
      filters: { id: [...orderIds] },
    }),
    query.graph({ entity: "store", fields: ["name"] }),
  ])
  const shopName = stores[0]?.name ?? "Medusa"
  const known = new Set(orders.flatMap(({ items }) => items.map(({ id }) => id)))
  const names = await namesOf(container, Object.values(lineIds).flat().filter((id) => !known.has(id)))
  return new Map(
    orders.flatMap((order) => {
      const gone = (lineIds[order.id] ?? []).flatMap((id) => names.get(id) ?? [])
      return order.email ? [[order.id, noticeOrder(order, order.email, shopName, gone)]] : []
    })
  )
}

/** A line that an order edit took off is no longer the order's, but keeps its name. */
export async function namesOf(container: MedusaContainer, lineIds: readonly string[]): Promise<ReadonlyMap<string, LineName>> {
  if (lineIds.length === 0) {
    return new Map()
  }
  const { data }: { data: LineName[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_line_item",
    fields: ["id", "title", "product_title", "variant_title"],
    filters: { id: [...lineIds] },
  })
  return new Map(data.map((line) => [line.id, line]))
}

function noticeOrder(order: Row, to: string, shopName: string, gone: readonly LineName[]): NoticeOrder {
  const address = order.shipping_address
  const name = [address?.first_name, address?.last_name].filter(Boolean).join(" ")
  return {
    id: order.id,
    displayId: String(order.display_id),
    salesChannelId: order.sales_channel_id,
    to,
    language: noticeLanguage({ locale: order.locale, country: address?.country_code ?? null }),
    customerName: name || null,
    shopName,
    currencyCode: order.currency_code,
    country: address?.country_code?.toLowerCase() ?? null,
    lines: [
      ...order.items.map((item) => ({
        id: item.id,
        title: productName(item),
        quantity: exact(item.detail, "quantity"),
        shipped: exact(item.detail, "shipped_quantity"),
      })),
      ...gone.map((line) => ({ id: line.id, title: productName(line), quantity: exact(null, "quantity"), shipped: exact(null, "quantity") })),
    ],
    paid: order.summary !== null && MathBN.lte(exact(order.summary, "pending_difference"), 0),
  }
}
