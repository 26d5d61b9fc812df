import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { orderMoney } from "../queries/order-money"
import { errorReason } from "../../modules/work-queue/error-reason"
import { withMoneyLocked } from "./locks"
import { ringBell } from "./ring-bell"
import { takePayment, type Obstacle } from "./take-payment"

export interface CaptureShippedGoodsInput {
  order_ids: string[]
  /** ISO 8601. */
  now: string
}

/**
 * Charges what is due and was not charged yet. A charge is not undone, it is refunded. A charge
 * that fails is told to the merchant, marked and tried again by the sweep; it does not hold up the
 * other orders. What no payment can be taken for is told and not tried again, since only a person
 * can help.
 */
export const captureShippedGoodsStep = createStep(
  "backorder-capture-shipped-goods",
  async (input: CaptureShippedGoodsInput, { container }) => {
    for (const orderId of input.order_ids) {
      try {
        await withMoneyLocked(container, orderId, () => chargeOrder(container, orderId, new Date(input.now)))
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`What is due of order ${orderId} could not be charged yet: ${errorReason(error)}`)
        await container.resolve<BackorderModuleService>(BACKORDER_MODULE).markChargeDue(orderId)
      }
    }
    return new StepResponse({ order_ids: input.order_ids })
  }
)

async function chargeOrder(container: MedusaContainer, orderId: string, now: Date): Promise<void> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const due = await backorder.chargeDueSince(orderId)
  const obstacle = await takePayment(container, orderId)
  if (obstacle) {
    await tellMerchant(container, orderId, obstacle, now)
  }
  if (obstacle?.reason === "failed") {
    await backorder.markChargeDue(orderId)
  } else if (due) {
    await backorder.markCharged(orderId, due)
  }
}

/** Once in the order's history and in the bell for each amount, and in the log. */
async function tellMerchant(
  container: MedusaContainer,
  orderId: string,
  obstacle: Obstacle,
  now: Date
): Promise<void> {
  const { displayId, currencyCode } = await orderMoney(container, orderId)
  const { reason } = obstacle
  const amount = obstacle.amount.toFixed()
  const detail = obstacle.reason === "failed" ? { detail: obstacle.detail } : {}
  const data = { amount, currency_code: currencyCode, obstacle: reason, ...detail }
  await container.resolve<BackorderModuleService>(BACKORDER_MODULE).appendOnce(
    { orderId, backorderId: null, type: "charge_blocked", data },
    {
      id: generateEntityId(undefined, "borun"),
      cause: { type: "charge_due", id: `${reason} ${amount}`, reason: null, actorId: null },
      now,
    }
  )
  const due = `Order #${displayId ?? orderId}: ${amount} ${currencyCode.toUpperCase()} is due and cannot be charged`
  container.resolve(ContainerRegistrationKeys.LOGGER).warn(`${due}. ${wayOut(obstacle)}`)
  await ringBell(container, [
    { key: `charge-blocked:${orderId}:${reason}:${amount}`, about: { type: "order", id: orderId }, title: due, description: wayOut(obstacle) },
  ])
}

function wayOut(obstacle: Obstacle): string {
  switch (obstacle.reason) {
    case "failed":
      return `The payment provider says: ${obstacle.detail} It is tried again every minute; if the authorisation has ended, ask the customer to pay anew.`
    case "no_payment":
      return "No authorised payment covers it, as after an order edit that raised the price. Ask the customer to pay, or mark the order's open payment as paid."
    case "whole_payment":
      return "The provider would capture the whole payment. Capture it by hand and refund the difference, or set payment.refund_excess."
  }
}
