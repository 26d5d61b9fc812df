/** What a merchant offers instead of a line that waits: goods that are there, at a price that was agreed already. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, QueryContext } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { cancellationWorth } from "../../modules/backorder/domain/money"
import { dearest } from "../../modules/backorder/domain/substitution"
import type { BackorderRow } from "../../modules/backorder/service"
import { exact, type ExactQuantity } from "./exact-quantity"
import { orderMoney, sum } from "./order-money"
import { orderBackorders } from "./store-order-backorders"
import { stockFor, substituteVariants, type SubstituteVariant } from "./substitute-stock"
import type { NamedSubstitute } from "./substitutes"

export interface SubstituteToName {
  variant_id: string
  /** For one, with tax. Without it, what the customer pays for one of what waits, or the shop's own price where that is lower. */
  unit_price?: number
}

interface OrderRow {
  region_id: string | null
  currency_code: string
  items: { id: string; tax_lines: ({ rate: unknown } | null)[] | null }[]
}

interface PricedRow {
  calculated_price: ({ is_calculated_price_tax_inclusive: boolean } & ExactQuantity<"calculated_amount">) | null
}

/** @throws MedusaError where it cannot be sold, is not there, or would cost more than was agreed. */
export async function nameSubstitute(
  container: MedusaContainer,
  record: Pick<BackorderRow, "order_id" | "order_display_id" | "line_item_id" | "variant_id" | "title">,
  { variant_id, unit_price }: SubstituteToName
): Promise<NamedSubstitute> {
  const { order_id: orderId, line_item_id: lineId } = record
  const [order, money, variants] = await Promise.all([
    orderBackorders(container, orderId),
    orderMoney(container, orderId),
    substituteVariants(container, [variant_id]),
  ])
  const variant = variants.get(variant_id)
  const units = order?.lines.find((line) => line.lineId === lineId)?.waiting ?? new BigNumber(0)
  if (!variant) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no variant with the id "${variant_id}" of a published product.`)
  }
  if (variant_id === record.variant_id) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `"${variant.title}" is what the customer waits for. Name another article.`)
  }
  if ((await stockFor(container, orderId, variant, units)) === null) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${units.toFixed()} of "${record.title}" wait, and no location of the order's sales channel has as many of "${variant.title}" free. Name an article that is in stock.`
    )
  }
  const line = money.lines.find(({ id }) => id === lineId)
  const most = dearest(line ? cancellationWorth(line, units, money.decimals) : new BigNumber(0), units, money.decimals)
  if (unit_price !== undefined && most.lt(unit_price)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The customer pays ${most.toFixed()} ${money.currencyCode.toUpperCase()} for one of "${record.title}", and a substitute may not cost more. Offer "${variant.title}" for at most that.`
    )
  }
  const amount = unit_price === undefined ? BigNumber.min(most, (await shopPrice(container, orderId, lineId, variant)) ?? most) : new BigNumber(unit_price)
  return {
    variant_id,
    title: variant.title,
    sku: variant.sku,
    unit_amount: amount.decimalPlaces(money.decimals, BigNumber.ROUND_DOWN).toFixed(),
  }
}

/** What the shop asks for one today, with the tax that the line has that it comes instead of; null without a price. */
async function shopPrice(
  container: MedusaContainer,
  orderId: string,
  lineId: string,
  { id }: SubstituteVariant
): Promise<BigNumber | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: orders }: { data: OrderRow[] } = await query.graph({
    entity: "order",
    fields: ["region_id", "currency_code", "items.id", "items.tax_lines.rate"],
    filters: { id: orderId },
  })
  const [order] = orders
  const { data: variants }: { data: PricedRow[] } = await query.graph({
    entity: "variant",
    fields: ["calculated_price.*"],
    filters: { id },
    context: {
      calculated_price: QueryContext({ region_id: order.region_id ?? undefined, currency_code: order.currency_code }),
    },
  })
  const price = variants[0]?.calculated_price
  if (!price) {
    return null
  }
  const rates = order.items.filter((item) => item.id === lineId).flatMap((item) => item.tax_lines ?? [])
  const rate = sum(rates.flatMap((line) => (line ? [new BigNumber(String(line.rate))] : [])))
  const amount = exact(price, "calculated_amount")
  return price.is_calculated_price_tax_inclusive ? amount : amount.times(rate.div(100).plus(1))
}
