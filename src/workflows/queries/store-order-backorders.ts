import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { backorderStatus } from "../../modules/backorder/domain/backorder-status"
import { unitsGivenUp } from "../../modules/backorder/domain/cancellation"
import { customerLine } from "../../modules/backorder/domain/customer-line"
import type { StoredRecord } from "../../modules/backorder/repositories/backorder-row"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { NoticeLanguage } from "../../types"
import { exact, type ExactQuantity } from "./exact-quantity"
import { noticeLanguage } from "./notice-language"
import { productName } from "./product-name"

/** A line of an order of which something waited once, in units of the line. */
export interface OrderBackorderLine {
  lineId: string
  /** The records behind the line; the first stands for it. */
  backorderIds: readonly string[]
  variantId: string | null
  title: string
  ordered: BigNumber
  available: BigNumber
  waiting: BigNumber
  fulfilled: BigNumber
  canceled: BigNumber
  promisedBy: Date | null
  promiseVersion: number
  status: ReturnType<typeof backorderStatus>
}

export interface OrderBackorders {
  id: string
  displayId: number
  customerId: string | null
  language: NoticeLanguage
  /** Where the goods go: ISO 3166-1 alpha-2, lower case. */
  country: string | null
  /** Number of the latest promise; 0 where none was given. */
  promiseVersion: number
  lines: readonly OrderBackorderLine[]
  /** Names of all lines, backordered or not. */
  titles: ReadonlyMap<string, string>
}

interface Row {
  id: string
  display_id: number
  customer_id: string | null
  locale: string | null
  shipping_address: { country_code: string | null } | null
  items: {
    id: string
    title: string
    product_title: string | null
    variant_title: string | null
    variant_id: string | null
    detail: ExactQuantity<"quantity" | "fulfilled_quantity">
  }[]
}

/** An order with its backordered lines; null where there is no such order. */
export async function orderBackorders(container: MedusaContainer, orderId: string): Promise<OrderBackorders | null> {
  const [{ data }, records]: [{ data: Row[] }, StoredRecord[]] = await Promise.all([
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [
        "id",
        "display_id",
        "customer_id",
        "locale",
        "shipping_address.country_code",
        "items.id",
        "items.title",
        "items.product_title",
        "items.variant_title",
        "items.variant_id",
        "items.detail.quantity",
        "items.detail.fulfilled_quantity",
      ],
      filters: { id: orderId },
    }),
    container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfOrders([orderId]),
  ])
  const [order] = data
  if (!order) {
    return null
  }
  return {
    id: order.id,
    displayId: order.display_id,
    customerId: order.customer_id,
    language: noticeLanguage({ locale: order.locale, country: order.shipping_address?.country_code ?? null }),
    country: order.shipping_address?.country_code?.toLowerCase() ?? null,
    promiseVersion: Math.max(0, ...records.map((record) => record.promise.version)),
    lines: [...order.items].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap((item) => {
      const parts = records.filter((record) => record.lineId === item.id).sort((a, b) => (a.backorderId < b.backorderId ? -1 : 1))
      return parts.length > 0 ? [toLine(item, parts)] : []
    }),
    titles: new Map(order.items.map((item) => [item.id, productName(item)])),
  }
}

function toLine(item: Row["items"][number], parts: readonly StoredRecord[]): OrderBackorderLine {
  const { waiting, promisedBy } = customerLine(
    parts.map((part) => ({ ...part, promisedBy: part.promise.date?.promisedBy ?? null }))
  )
  const ordered = exact(item.detail, "quantity")
  const fulfilled = exact(item.detail, "fulfilled_quantity")
  const canceled = unitsGivenUp(parts)
  const available = BigNumber.max(0, ordered.minus(fulfilled).minus(canceled).minus(waiting))
  return {
    lineId: item.id,
    backorderIds: parts.map((part) => part.backorderId),
    variantId: item.variant_id,
    title: productName(item),
    ordered,
    available,
    waiting,
    fulfilled,
    canceled,
    promisedBy,
    promiseVersion: Math.max(...parts.map((part) => part.promise.version)),
    status: backorderStatus({ waiting, allocated: available, fulfilled, canceled }),
  }
}
