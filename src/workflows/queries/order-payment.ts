import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { chargeRule } from "../../modules/backorder/domain/charge-rule"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { OrderPaymentDTO } from "../../types"
import BigNumber from "bignumber.js"
import { captureDue } from "../../modules/backorder/domain/money-charge"
import type { BackorderOptions } from "../../modules/backorder/options"
import { exact } from "./exact-quantity"
import { judgedAuthorizations } from "./judged-authorizations"
import { openRefunds } from "./open-refunds"
import { orderMoney, type OrderMoney } from "./order-money"

/** When an order is charged, with whom, and whether what is authorised lives until its goods leave. */
export async function orderPayment(container: MedusaContainer, orderId: string): Promise<OrderPaymentDTO> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const { payment: options } = backorder.options
  const [money, [judged], [refused], [request]] = await Promise.all([
    orderMoney(container, orderId),
    judgedAuthorizations(container, [orderId]),
    backorder.listBackorderFailedCharges({ order_id: orderId }, { take: 1 }),
    backorder.listBackorderPaymentRequests({ order_id: orderId, status: "requested" }, { take: 1 }),
  ])
  const open = money.payments.filter((payment) => payment.open.gt(0))
  const kept = money.lines.filter((line) => line.canceled.lt(line.quantity))
  const charged = (kept.length > 0 ? kept : money.lines).map((line) => line.charging)
  return {
    order_id: orderId,
    currency_code: money.currencyCode,
    rule: chargeRule(options.capture === "manual", charged, open.every((payment) => payment.partial)),
    charging: [...new Set(charged)].sort(),
    leaves_when: options.capture === "on_shipment" ? "shipped" : "packed",
    charged_amount: money.paid.toNumber(),
    due_amount: BigNumber.max(dueOf(money, options.capture), request ? exact(request, "amount") : 0).toNumber(),
    outstanding_amount: outstandingOf(money).toNumber(),
    refused_charge: refused
      ? {
          amount: exact(refused, "amount").toNumber(),
          failures: refused.failures,
          last_error: refused.last_error,
          ends_at: refused.ends_at?.toISOString() ?? null,
          retry_at: refused.retry_at.toISOString(),
        }
      : null,
    open_refunds: await openRefunds(container, orderId, money),
    authorization: judged
      ? {
          payment_id: judged.payment_id,
          provider_id: judged.provider_id,
          amount: Number(judged.amount),
          outcome: judged.outcome,
          ends_at: judged.ends_at?.toISOString() ?? null,
          promised_by: judged.promised_by?.toISOString() ?? null,
        }
      : null,
  }
}

/** What goods that left are to be charged and are not. */
function dueOf(money: OrderMoney, capture: BackorderOptions["payment"]["capture"]): BigNumber {
  const counted = capture === "on_shipment" ? "shipped" : "fulfilled"
  const due = captureDue({ ...money, lines: money.lines.map((line) => ({ ...line, shipped: line[counted] })) })
  return money.canceled ? new BigNumber(0) : due
}

/** What an order costs and is not paid. */
export function outstandingOf({ canceled, total, paid }: OrderMoney): BigNumber {
  return canceled ? new BigNumber(0) : BigNumber.max(0, total.minus(paid))
}
