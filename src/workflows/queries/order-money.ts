import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, defaultCurrencies, MedusaError } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { PricedLine } from "../../modules/backorder/domain/money"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { exact, type ExactQuantity } from "./exact-quantity"

type Amount = ExactQuantity<"amount">

export interface OrderPayment {
  id: string
  providerId: string
  amount: BigNumber
  captured: BigNumber
  refunded: BigNumber
  /** Notes of the refunds made, with their amounts. */
  refunds: readonly { note: string | null; amount: BigNumber }[]
}

/** An order in money. Each line says how many units were packed and how many have left the house. */
export interface OrderMoney {
  currencyCode: string
  decimals: number
  total: BigNumber
  shippingTotal: BigNumber
  paid: BigNumber
  lines: readonly (PricedLine & { id: string; fulfilled: BigNumber })[]
  payments: readonly OrderPayment[]
  creditLines: readonly { referenceId: string | null; amount: BigNumber }[]
  canceled: boolean
}

interface Row {
  currency_code: string
  canceled_at: string | Date | null
  items: ({
    id: string
    detail: ExactQuantity<"quantity" | "fulfilled_quantity" | "shipped_quantity">
  } & ExactQuantity<"total">)[]
  credit_lines: ({ reference_id: string | null } & Amount)[] | null
  payment_collections:
    | {
        payments: ({
          id: string
          provider_id: string
          canceled_at: string | Date | null
          captures: Amount[] | null
          refunds: ({ note: string | null } & Amount)[] | null
        } & Amount)[]
      }[]
    | null
}

export async function orderMoney(container: MedusaContainer, orderId: string): Promise<OrderMoney> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data }: { data: (Row & ExactQuantity<"total" | "shipping_total">)[] } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "currency_code",
      "canceled_at",
      "total",
      "shipping_total",
      "items.*",
      "items.detail.*",
      "credit_lines.*",
      "payment_collections.payments.*",
      "payment_collections.payments.captures.*",
      "payment_collections.payments.refunds.*",
    ],
    filters: { id: orderId },
  })
  const [order] = data
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order ${orderId}.`)
  }
  const records = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfOrders([orderId])
  const payments = (order.payment_collections ?? []).flatMap((collection) =>
    collection.payments.filter((payment) => payment.canceled_at === null).map(toPayment)
  )
  return {
    currencyCode: order.currency_code,
    decimals: defaultCurrencies[order.currency_code.toUpperCase()]?.decimal_digits ?? 2,
    total: exact(order, "total"),
    shippingTotal: exact(order, "shipping_total"),
    paid: sum(payments.map((payment) => payment.captured.minus(payment.refunded))),
    lines: order.items.map((item) => {
      const parts = records.filter((record) => record.lineId === item.id)
      return {
        id: item.id,
        total: exact(item, "total"),
        quantity: exact(item.detail, "quantity"),
        fulfilled: exact(item.detail, "fulfilled_quantity"),
        shipped: exact(item.detail, "shipped_quantity"),
        canceled: BigNumber.max(0, ...parts.map((part) => part.canceled.div(part.required))),
      }
    }),
    payments,
    creditLines: (order.credit_lines ?? []).map((line) => ({
      referenceId: line.reference_id,
      amount: exact(line, "amount"),
    })),
    canceled: order.canceled_at !== null,
  }
}

function toPayment(payment: NonNullable<Row["payment_collections"]>[number]["payments"][number]): OrderPayment {
  const refunds = (payment.refunds ?? []).map((refund) => ({ note: refund.note, amount: exact(refund, "amount") }))
  return {
    id: payment.id,
    providerId: payment.provider_id,
    amount: exact(payment, "amount"),
    captured: sum((payment.captures ?? []).map((capture) => exact(capture, "amount"))),
    refunded: sum(refunds.map((refund) => refund.amount)),
    refunds,
  }
}

function sum(amounts: readonly BigNumber[]): BigNumber {
  return amounts.reduce((total, amount) => total.plus(amount), new BigNumber(0))
}
