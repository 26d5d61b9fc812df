import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { captureDue } from "../../modules/backorder/domain/money"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { orderMoney, type OrderPayment } from "../queries/order-money"
import { errorReason } from "../../modules/work-queue/error-reason"
import { withMoneyLocked } from "./locks"

/**
 * Charges what left and was not charged yet. The amount due follows from the order as it is, so
 * running this again charges nothing twice; a charge is not undone, it is refunded. A charge that
 * fails keeps its mark and is tried again by the sweep; it does not hold up the other orders.
 */
export const captureShippedGoodsStep = createStep(
  "backorder-capture-shipped-goods",
  async (input: { order_ids: string[] }, { container }) => {
    for (const orderId of input.order_ids) {
      try {
        await withMoneyLocked(container, orderId, () => chargeOrder(container, orderId))
      } catch (error) {
        const reason = errorReason(error)
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`Goods of order ${orderId} have left, but could not be charged for yet: ${reason}`)
      }
    }
    return new StepResponse({ order_ids: input.order_ids })
  }
)

async function chargeOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const due = await backorder.chargeDueSince(orderId)
  await captureForOrder(container, orderId)
  if (due) {
    await backorder.markCharged(orderId, due)
  }
}

async function captureForOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const { options } = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  if (options.payment.capture === "manual") {
    return
  }
  const money = await orderMoney(container, orderId)
  const counted = options.payment.capture === "on_shipment" ? "shipped" : "fulfilled"
  let due = money.canceled
    ? new BigNumber(0)
    : captureDue({ ...money, lines: money.lines.map((line) => ({ ...line, shipped: line[counted] })) })

  for (const payment of money.payments) {
    const amount = BigNumber.min(due, payment.amount.minus(payment.captured))
    if (amount.gt(0) && mayCapture(container, options.payment.amount_aware_providers, payment, amount, orderId)) {
      await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id, amount: amount.toNumber() } })
      due = due.minus(amount)
    }
  }
}

/**
 * Core tells a provider to capture, not how much. A provider that is not known to look up the
 * amount takes everything at once, so it is asked only when everything is due.
 */
function mayCapture(
  container: MedusaContainer,
  amountAware: readonly string[],
  payment: OrderPayment,
  amount: BigNumber,
  orderId: string
): boolean {
  if (amountAware.includes(payment.providerId) || amount.eq(payment.amount.minus(payment.captured))) {
    return true
  }
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(
      `Order ${orderId}: ${amount.toFixed()} is due, but ${payment.providerId} can only capture the whole payment. ` +
        `It is captured once that is due; capture by hand if a part of the order was canceled, ` +
        `or list the provider under payment.amount_aware_providers if it captures in part.`
    )
  return false
}
