/** What a consumer can still withdraw from of an order, until when, and what they have declared already. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { unitsGivenUp } from "../../modules/backorder/domain/cancellation"
import type { JurisdictionRules } from "../../modules/backorder/domain/clock/rules"
import { withdrawalPeriod, type WithdrawalPeriod } from "../../modules/backorder/domain/clock/withdrawal-period"
import type { BackorderModuleService, BackorderWithdrawalRow } from "../../modules/backorder/service"
import type { NoticeLanguage } from "../../types"
import { exact, type ExactQuantity } from "./exact-quantity"
import { localDays } from "./local-days"
import { noticeLanguage } from "./notice-language"
import { productName } from "./product-name"

/** Units of an order line, by whether they have been packed. */
export interface WithdrawableLine {
  lineId: string
  title: string
  unshipped: BigNumber
  shipped: BigNumber
}

export interface Declared {
  id: string
  number: number
  at: Date
  name: string
  email: string
  lines: readonly WithdrawableLine[]
}

export interface Withdrawal {
  orderId: string
  displayId: number
  salesChannelId: string | null
  language: NoticeLanguage
  /** Who ordered, as far as the order says. */
  name: string | null
  email: string | null
  /** What may still be withdrawn from; empty where nothing is left, or the time is over, or the law gives no right. */
  lines: readonly WithdrawableLine[]
  /** Null where the law gives no such right. */
  period: WithdrawalPeriod | null
  rules: JurisdictionRules
  declarations: readonly Declared[]
  /** Whom to write to, where the shop says so. */
  contact: string | null
}

interface Address {
  first_name: string | null
  last_name: string | null
  country_code: string | null
}

interface Row {
  id: string
  display_id: number
  sales_channel_id: string | null
  email: string | null
  locale: string | null
  canceled_at: string | Date | null
  shipping_address: Address | null
  billing_address: Address | null
  fulfillments: { canceled_at: string | Date | null; delivered_at: string | Date | null }[] | null
  items: {
    id: string
    title: string
    product_title: string | null
    variant_title: string | null
    detail: ExactQuantity<"quantity" | "fulfilled_quantity" | "return_received_quantity" | "return_dismissed_quantity">
  }[]
}

const unitsOfLines = z.record(z.string(), z.object({ unshipped: z.string(), shipped: z.string() }))

/** Null where there is no such order. */
export async function orderWithdrawal(container: MedusaContainer, orderId: string, now: Date): Promise<Withdrawal | null> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const [{ data }, records, rows]: [{ data: Row[] }, Awaited<ReturnType<typeof backorder.recordsOfOrders>>, BackorderWithdrawalRow[]] =
    await Promise.all([
      container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "order",
        fields: [
          "id",
          "display_id",
          "sales_channel_id",
          "email",
          "locale",
          "canceled_at",
          "shipping_address.first_name",
          "shipping_address.last_name",
          "shipping_address.country_code",
          "billing_address.first_name",
          "billing_address.last_name",
          "fulfillments.canceled_at",
          "fulfillments.delivered_at",
          "items.id",
          "items.title",
          "items.product_title",
          "items.variant_title",
          "items.detail.quantity",
          "items.detail.fulfilled_quantity",
          "items.detail.return_received_quantity",
          "items.detail.return_dismissed_quantity",
        ],
        filters: { id: orderId },
      }),
      backorder.recordsOfOrders([orderId]),
      backorder.listBackorderWithdrawals({ order_id: orderId }, { take: null, order: { number: "ASC" } }),
    ])
  const [order] = data
  if (!order) {
    return null
  }
  const country = order.shipping_address?.country_code?.toLowerCase() ?? null
  const { rules } = backorder.lawFor(country)
  const declarations = rows.map((row) => toDeclared(row, order))
  const left = order.items
    .map((item) => leftOf(item, order, unitsGivenUp(records.filter((record) => record.lineId === item.id)), declarations))
    .sort((a, b) => (a.lineId < b.lineId ? -1 : 1))
  const day = localDays(rules.time_zone)
  const delivered = lastDelivery(order, left)
  const period = withdrawalPeriod(rules, delivered && day(delivered), day(now))
  const person = order.billing_address ?? order.shipping_address
  return {
    orderId: order.id,
    displayId: order.display_id,
    salesChannelId: order.sales_channel_id,
    language: noticeLanguage({ locale: order.locale, country }),
    name: [person?.first_name, person?.last_name].filter(Boolean).join(" ") || null,
    email: order.email,
    lines: period?.open ? left.filter((line) => line.unshipped.gt(0) || line.shipped.gt(0)) : [],
    period,
    rules,
    declarations,
    contact: backorder.options.withdrawal.contact,
  }
}

function leftOf(
  { id, detail, ...item }: Row["items"][number],
  order: Row,
  canceled: BigNumber,
  declarations: readonly Declared[]
): WithdrawableLine {
  const fulfilled = exact(detail, "fulfilled_quantity")
  const returned = exact(detail, "return_received_quantity").plus(exact(detail, "return_dismissed_quantity"))
  const declared = declarations
    .flatMap(({ lines }) => lines.filter((line) => line.lineId === id))
    .reduce((sum, { shipped }) => sum.plus(shipped), new BigNumber(0))
  const open = order.canceled_at ? new BigNumber(0) : exact(detail, "quantity").minus(fulfilled).minus(canceled)
  return {
    lineId: id,
    title: productName(item),
    unshipped: BigNumber.max(0, open),
    // What came back is mostly what was withdrawn from before.
    shipped: BigNumber.max(0, fulfilled.minus(BigNumber.max(returned, declared))),
  }
}

/** Null while something has not been delivered, or nobody has said that it was. */
function lastDelivery(order: Row, lines: readonly WithdrawableLine[]): Date | null {
  const parcels = (order.fulfillments ?? []).filter((parcel) => !parcel.canceled_at)
  const days = parcels.flatMap(({ delivered_at }) => (delivered_at ? [new Date(delivered_at).getTime()] : []))
  const isComplete = days.length > 0 && days.length === parcels.length && lines.every((line) => line.unshipped.isZero())
  return isComplete ? new Date(Math.max(...days)) : null
}

function toDeclared({ id, number, name, email, lines, declared_at }: BackorderWithdrawalRow, order: Row): Declared {
  const titles = new Map(order.items.map((item) => [item.id, productName(item)]))
  return {
    id,
    number,
    name,
    email,
    at: new Date(declared_at),
    lines: Object.entries(unitsOfLines.parse(lines)).map(([lineId, units]) => ({
      lineId,
      title: titles.get(lineId) ?? lineId,
      unshipped: new BigNumber(units.unshipped),
      shipped: new BigNumber(units.shipped),
    })),
  }
}
