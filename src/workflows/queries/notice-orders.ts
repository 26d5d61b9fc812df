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
  to: string
  language: NoticeLanguage
  customerName: string | null
  shopName: string
  currencyCode: string
  lines: readonly { id: string; title: string; quantity: BigNumber }[]
  /** Everything the order costs has been charged. */
  paid: boolean
}

interface Row {
  id: string
  display_id: number
  email: string | null
  locale: string | null
  currency_code: string
  shipping_address: { first_name: string | null; last_name: string | null; country_code: string | null } | null
  summary: { pending_difference?: unknown } | null
  items: {
    id: string
    title: string
    product_title: string | null
    variant_title: string | null
    detail: ExactQuantity<"quantity">
  }[]
}

/** Orders with an address to write to; an order without an e-mail gets no mail. */
export async function noticeOrders(
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<ReadonlyMap<string, NoticeOrder>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: orders }, { data: stores }]: [{ data: Row[] }, { data: { name: string }[] }] = await Promise.all([
    query.graph({
      entity: "order",
      fields: [
        "id",
        "display_id",
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
      ],
      filters: { id: [...orderIds] },
    }),
    query.graph({ entity: "store", fields: ["name"] }),
  ])
  const shopName = stores[0]?.name ?? "Medusa"
  return new Map(
    orders.flatMap((order) => (order.email ? [[order.id, noticeOrder(order, order.email, shopName)]] : []))
  )
}

function noticeOrder(order: Row, to: string, shopName: string): NoticeOrder {
  const address = order.shipping_address
  const name = [address?.first_name, address?.last_name].filter(Boolean).join(" ")
  return {
    id: order.id,
    displayId: String(order.display_id),
    to,
    language: noticeLanguage({ locale: order.locale, country: address?.country_code ?? null }),
    customerName: name || null,
    shopName,
    currencyCode: order.currency_code,
    lines: order.items.map((item) => ({
      id: item.id,
      title: productName(item),
      quantity: exact(item.detail, "quantity"),
    })),
    paid: order.summary !== null && MathBN.lte(exact(order.summary, "pending_difference"), 0),
  }
}
