import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, defaultCurrencies, MedusaError } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { unitsGivenUp } from "../../modules/backorder/domain/cancellation"
import { permittedCharging, type ChargeableLine, type Charging } from "../../modules/backorder/domain/money-charge"
import { uncovered, type CollectablePayment } from "../../modules/backorder/domain/money-collect"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { exact, type ExactQuantity } from "./exact-quantity"

/** Marks the credit lines that stand for what was given up of an order. */
export const CREDIT_REFERENCE = "backorder_decision"

/** Marks what was paid back by other means than the order's payments, in Medusa's list of the order's transactions. */
export const SETTLEMENT_REFERENCE = "backorder_settlement"

type Amount = ExactQuantity<"amount">

export interface OrderPayment extends CollectablePayment {
  refunded: BigNumber
  captures: readonly { by: string | null; amount: BigNumber }[]
  /** Notes of the refunds made, with their amounts. */
  refunds: readonly { note: string | null; amount: BigNumber }[]
}

/**
 * An order line in money: how many units were packed, and how many have left the house. Units that
 * came back are in none of the counts, as they are not in the line's total.
 */
export interface OrderMoneyLine extends ChargeableLine {
  id: string
  fulfilled: BigNumber
  returned: BigNumber
}

export interface OrderMoney {
  displayId: number | null
  currencyCode: string
  decimals: number
  total: BigNumber
  shippingTotal: BigNumber
  /** Captured less paid back, by whichever means. */
  paid: BigNumber
  /** What the order still costs and no authorised payment covers, as after an edit that voided the authorisation. */
  uncovered: BigNumber
  lines: readonly OrderMoneyLine[]
  /** Those that were voided too: what was captured of them before is paid. */
  payments: readonly OrderPayment[]
  creditLines: readonly { reference: string | null; referenceId: string | null; amount: BigNumber }[]
  /** What was paid back by other means, such as a bank transfer. */
  settlements: readonly { decisionId: string | null; amount: BigNumber }[]
  canceled: boolean
}

interface PaymentRow extends Amount {
  id: string
  provider_id: string
  canceled_at: string | Date | null
  captures: ({ created_by: string | null } & Amount)[] | null
  refunds: ({ note: string | null } & Amount)[] | null
}

type ItemDetail = ExactQuantity<
  "quantity" | "fulfilled_quantity" | "shipped_quantity" | "return_received_quantity" | "return_dismissed_quantity"
>

interface Row extends ExactQuantity<"total" | "shipping_total"> {
  display_id: number | null
  currency_code: string
  canceled_at: string | Date | null
  region_id: string | null
  sales_channel_id: string | null
  customer: { groups: { id: string }[] | null } | null
  items: ({
    id: string
    variant_id: string | null
    product_id: string | null
    detail: ItemDetail
  } & ExactQuantity<"total">)[]
  credit_lines: ({ reference: string | null; reference_id: string | null } & Amount)[] | null
  transactions: ({ reference: string | null; reference_id: string | null } & Amount)[] | null
  payment_collections: { payments: PaymentRow[] }[] | null
}

export async function orderMoney(container: MedusaContainer, orderId: string): Promise<OrderMoney> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data }: { data: Row[] } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "currency_code",
      "canceled_at",
      "region_id",
      "sales_channel_id",
      "customer.groups.id",
      "total",
      "shipping_total",
      "items.*",
      "items.detail.*",
      "credit_lines.*",
      "transactions.*",
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
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const [records, charging] = await Promise.all([backorder.recordsOfOrders([orderId]), chargingOf(backorder, order)])
  const { amount_aware_providers: amountAware } = backorder.options.payment
  const payments = (order.payment_collections ?? []).flatMap((collection) =>
    collection.payments.map((payment) => toPayment(payment, amountAware))
  )
  const total = exact(order, "total")
  const settlements = (order.transactions ?? [])
    .filter(({ reference }) => reference === SETTLEMENT_REFERENCE)
    .map((transaction) => ({ decisionId: transaction.reference_id, amount: exact(transaction, "amount").negated() }))
  const paid = sum(payments.map((payment) => payment.captured.minus(payment.refunded))).minus(
    sum(settlements.map(({ amount }) => amount))
  )
  return {
    displayId: order.display_id,
    currencyCode: order.currency_code,
    decimals: defaultCurrencies[order.currency_code.toUpperCase()]?.decimal_digits ?? 2,
    total,
    shippingTotal: exact(order, "shipping_total"),
    paid,
    uncovered: uncovered(total, paid, payments),
    lines: order.items.map((item, index) => ({
      id: item.id,
      total: exact(item, "total"),
      ...countsOf(item.detail),
      canceled: unitsGivenUp(records.filter((record) => record.lineId === item.id)),
      charging: charging[index],
    })),
    payments,
    creditLines: (order.credit_lines ?? []).map((line) => ({
      reference: line.reference,
      referenceId: line.reference_id,
      amount: exact(line, "amount"),
    })),
    settlements,
    canceled: order.canceled_at !== null,
  }
}

function countsOf(detail: ItemDetail): Pick<OrderMoneyLine, "quantity" | "fulfilled" | "shipped" | "returned"> {
  const returned = exact(detail, "return_received_quantity").plus(exact(detail, "return_dismissed_quantity"))
  return {
    quantity: exact(detail, "quantity").minus(returned),
    fulfilled: BigNumber.max(0, exact(detail, "fulfilled_quantity").minus(returned)),
    shipped: BigNumber.max(0, exact(detail, "shipped_quantity").minus(returned)),
    returned,
  }
}

/** When each line of the order is charged, in their order. */
async function chargingOf(backorder: BackorderModuleService, order: Row): Promise<Charging[]> {
  const policies = await backorder.effectivePolicies(
    order.items.map((item) => ({
      variantId: item.variant_id,
      productId: item.product_id,
      regionId: order.region_id,
      customerGroupIds: (order.customer?.groups ?? []).map((group) => group.id),
      salesChannelId: order.sales_channel_id,
    }))
  )
  return policies.map((policy) => permittedCharging(policy.charging, backorder.options.payment.at_order_allowed))
}

function toPayment(payment: PaymentRow, amountAware: readonly string[]): OrderPayment {
  const captures = (payment.captures ?? []).map((capture) => ({ by: capture.created_by, amount: exact(capture, "amount") }))
  const refunds = (payment.refunds ?? []).map((refund) => ({ note: refund.note, amount: exact(refund, "amount") }))
  const captured = sum(captures.map((capture) => capture.amount))
  const open = payment.canceled_at === null ? BigNumber.max(0, exact(payment, "amount").minus(captured)) : new BigNumber(0)
  return {
    id: payment.id,
    providerId: payment.provider_id,
    partial: amountAware.includes(payment.provider_id),
    open,
    captured,
    refunded: sum(refunds.map((refund) => refund.amount)),
    captures,
    refunds,
  }
}

/** What was paid back for a decision, by whichever means. */
export function givenBackFor({ payments, settlements }: OrderMoney, decisionId: string): BigNumber {
  const refunds = payments.flatMap(({ refunds: made }) => made.filter(({ note }) => note === decisionId))
  return sum([...refunds, ...settlements.filter((one) => one.decisionId === decisionId)].map(({ amount }) => amount))
}

export function sum(amounts: readonly BigNumber[]): BigNumber {
  return amounts.reduce((total, amount) => total.plus(amount), new BigNumber(0))
}
