import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { orderMoney } from "../queries/order-money"
import { errorReason } from "../../modules/work-queue/error-reason"
import { withMoneyLocked } from "./locks"
import { minuteOf } from "./minute-of"
import { putOffCharge } from "./put-off-charge"
import { ringBell } from "./ring-bell"
import { takePayment, type Obstacle } from "./take-payment"

export interface CaptureShippedGoodsInput {
  order_ids: string[]
  /** ISO 8601. */
  now: string
}

/**
 * Charges what is due and was not charged yet. A charge is not undone, it is refunded. A charge that is refused is told
 * to the merchant, marked and tried again by the sweep, after a wait that grows; it does not hold up the other orders.
 * What no payment can be taken for is told and not tried again, since only a person can help.
 */
export const captureShippedGoodsStep = createStep(
  "backorder-capture-shipped-goods",
  async (input: CaptureShippedGoodsInput, { container }) => {
    const now = new Date(input.now)
    for (const orderId of input.order_ids) {
      try {
        await withMoneyLocked(container, orderId, () => chargeOrder(container, orderId, now))
      } catch (error) {
        const detail = errorReason(error)
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`What is due of order ${orderId} could not be charged yet: ${detail}`)
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
  switch (obstacle?.reason) {
    case "put_off":
      return backorder.markChargeDue(orderId)
    case "failed":
    case "excess": {
      const { currencyCode } = await orderMoney(container, orderId)
      const endsAt = await putOffCharge(container, orderId, { ...obstacle, currencyCode }, now)
      await tellMerchant(container, orderId, obstacle, { endsAt, now })
      return backorder.markChargeDue(orderId)
    }
    case "not_refunded":
    case "no_payment":
    case "whole_payment":
      await tellMerchant(container, orderId, obstacle, { endsAt: null, now })
  }
  await backorder.forgetFailedCharge(orderId)
  if (due) {
    await backorder.markCharged(orderId, due)
  }
}

type Told = Exclude<Obstacle, { reason: "put_off" }>

const stuck: Readonly<Record<Told["reason"], string>> = {
  failed: "is due and cannot be charged",
  no_payment: "is due and cannot be charged",
  whole_payment: "is due and cannot be charged",
  excess: "was charged too much and cannot be sent back",
  not_refunded: "was not sent back, though the order was canceled",
}

/** Once in the order's history and in the bell for each amount, and in the log. */
async function tellMerchant(
  container: MedusaContainer,
  orderId: string,
  obstacle: Told,
  { endsAt, now }: { endsAt: Date | null; now: Date }
): Promise<void> {
  const { displayId, currencyCode } = await orderMoney(container, orderId)
  const { reason } = obstacle
  const amount = obstacle.amount.toFixed()
  const detail = "detail" in obstacle ? { detail: obstacle.detail, ends_at: endsAt?.toISOString() ?? null } : {}
  const data = { amount, currency_code: currencyCode, obstacle: reason, ...detail }
  await container.resolve<BackorderModuleService>(BACKORDER_MODULE).appendOnce(
    { orderId, backorderId: null, type: "charge_blocked", data },
    {
      id: generateEntityId(undefined, "borun"),
      cause: { type: "charge_due", id: `${reason} ${amount}`, reason: null, actorId: null },
      now,
    }
  )
  const title = `Order #${displayId ?? orderId}: ${amount} ${currencyCode.toUpperCase()} ${stuck[reason]}`
  container.resolve(ContainerRegistrationKeys.LOGGER).warn(`${title}. ${wayOut(obstacle, endsAt)}`)
  await ringBell(container, [
    {
      key: `charge-blocked:${orderId}:${reason}:${amount}`,
      about: { type: "order", id: orderId },
      title,
      description: wayOut(obstacle, endsAt),
    },
  ])
}

function wayOut(obstacle: Told, endsAt: Date | null): string {
  switch (obstacle.reason) {
    case "failed": {
      const end = endsAt === null ? "" : ` The authorisation ends on ${minuteOf(endsAt)}.`
      return `The payment provider says: ${obstacle.detail}${end} It is tried again, after a longer wait each time. If the authorisation has ended, ask the customer to pay anew, and enter what they pay by other means beside the order.`
    }
    case "excess":
      return `The payment provider says: ${obstacle.detail} It is tried again, after a longer wait each time.`
    case "not_refunded":
      return "The payment provider refused the refund, and Medusa canceled the order all the same. Refund the payment by hand, or pay the customer back by other means."
    case "no_payment":
      return "No authorised payment covers it, as after an order edit that raised the price. Ask the customer to pay, and enter what they pay by other means beside the order."
    case "whole_payment":
      return "The provider would capture the whole payment. Capture it by hand and refund the difference, or set payment.refund_excess."
  }
}
