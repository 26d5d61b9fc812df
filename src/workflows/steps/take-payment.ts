import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { capturePaymentWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { captureDue, hasAllLeft } from "../../modules/backorder/domain/money-charge"
import { collect, type ChargeObstacle } from "../../modules/backorder/domain/money-collect"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { orderMoney, type OrderMoney } from "../queries/order-money"
import { errorReason } from "../../modules/work-queue/error-reason"
import { followCredits } from "./follow-credits"
import { isPutOff } from "./put-off-charge"

/** Marks a capture of more than was due, and the refund that gives the rest back. */
const WHOLE_PAYMENT = "backorder_whole_payment"

/** A charge that the provider did not make, with what it said; or the refund of what it took too much. */
interface Refusal {
  reason: "failed" | "excess"
  paymentId: string
  amount: BigNumber
  detail: string
}

/**
 * What stands in the way of a charge. What is put off was refused lately; not_refunded is what core was to send back of
 * an order that staff canceled, and the provider refused: core says nothing of it.
 */
export type Obstacle =
  | ChargeObstacle
  | Refusal
  | { reason: "put_off"; amount: BigNumber }
  | { reason: "not_refunded"; amount: BigNumber }

/**
 * Charges what is due of an order, after credits, and names what cannot be charged. The caller holds the order's
 * money. The amount follows from the order as it is, so running this again charges nothing twice.
 */
export async function takePayment(container: MedusaContainer, orderId: string): Promise<Obstacle | null> {
  const { payment: options } = container.resolve<BackorderModuleService>(BACKORDER_MODULE).options
  const found = await orderMoney(container, orderId)
  const money = (await followCredits(container, orderId, found)) ? await orderMoney(container, orderId) : found
  if (money.canceled) {
    return money.paid.gt(0) ? { reason: "not_refunded", amount: money.paid } : null
  }
  if (options.capture === "manual") {
    return null
  }
  const counted = options.capture === "on_shipment" ? "shipped" : "fulfilled"
  const lines = money.lines.map((line) => ({ ...line, shipped: line[counted] }))
  const { captures, later, obstacle } = collect(captureDue({ ...money, lines }), money.payments, {
    allLeft: hasAllLeft(lines),
    refundExcess: options.refund_excess,
  })
  for (const { paymentId, amount, excess } of captures) {
    if (await isPutOff(container, orderId, { paymentId, amount: amount.minus(excess) })) {
      return { reason: "put_off", amount: amount.minus(excess) }
    }
    try {
      await capturePaymentWorkflow(container).run({
        input: {
          payment_id: paymentId,
          amount: amount.toNumber(),
          captured_by: excess.gt(0) ? WHOLE_PAYMENT : undefined,
        },
      })
    } catch (error) {
      return { reason: "failed", paymentId, amount: amount.minus(excess), detail: errorReason(error) }
    }
  }
  if (later.gt(0)) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(
        `Order ${orderId}: ${later.toFixed()} is due, but its payment can only be captured whole, so it is captured ` +
          `once all of it is due. List the provider under payment.amount_aware_providers if it captures in part.`
      )
  }
  const notGiven = await giveExcessBack(container, orderId, captures.length > 0 ? await orderMoney(container, orderId) : money)
  return notGiven ?? obstacle
}

/** Also after a process died between the capture and the refund: the marks tell. */
async function giveExcessBack(container: MedusaContainer, orderId: string, money: OrderMoney): Promise<Obstacle | null> {
  let overpaid = money.paid.minus(money.total)
  for (const payment of money.payments) {
    const taken = payment.captures.some((capture) => capture.by === WHOLE_PAYMENT)
    const given = payment.refunds.some((refund) => refund.note === WHOLE_PAYMENT)
    const amount = BigNumber.min(overpaid, payment.captured.minus(payment.refunded))
    if (!taken || given || amount.lte(0)) {
      continue
    }
    if (await isPutOff(container, orderId, { paymentId: payment.id, amount })) {
      return { reason: "put_off", amount }
    }
    try {
      await refundPaymentWorkflow(container).run({
        input: { payment_id: payment.id, amount: amount.toNumber(), note: WHOLE_PAYMENT },
      })
    } catch (error) {
      return { reason: "excess", paymentId: payment.id, amount, detail: errorReason(error) }
    }
    overpaid = overpaid.minus(amount)
  }
  return null
}
