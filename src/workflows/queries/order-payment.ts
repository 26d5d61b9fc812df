import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { chargeRule } from "../../modules/backorder/domain/charge-rule"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { OrderPaymentDTO } from "../../types"
import { judgedAuthorizations } from "./judged-authorizations"
import { orderMoney } from "./order-money"

/** When an order is charged, with whom, and whether what is authorised lives until its goods leave. */
export async function orderPayment(container: MedusaContainer, orderId: string): Promise<OrderPaymentDTO> {
  const { payment: options } = container.resolve<BackorderModuleService>(BACKORDER_MODULE).options
  const [money, [judged]] = await Promise.all([orderMoney(container, orderId), judgedAuthorizations(container, [orderId])])
  const open = money.payments.filter((payment) => payment.open.gt(0))
  const charged = money.lines.filter((line) => line.canceled.lt(line.quantity)).map((line) => line.charging)
  return {
    order_id: orderId,
    currency_code: money.currencyCode,
    rule: chargeRule(options.capture === "manual", charged, open.every((payment) => payment.partial)),
    leaves_when: options.capture === "on_shipment" ? "shipped" : "packed",
    charged_amount: money.paid.toNumber(),
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
