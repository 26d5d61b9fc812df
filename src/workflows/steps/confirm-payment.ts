import { MedusaError, Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { withMoneyLocked } from "./locks"
import { securePayments } from "./secure-payment"

const over: string[] = [PaymentSessionStatus.AUTHORIZED, PaymentSessionStatus.CAPTURED, PaymentSessionStatus.CANCELED]

/** Asks the provider whether the customer has paid what was asked for; once it says so, asking again does nothing. */
export const confirmPaymentStep = createStep(
  "backorder-confirm-payment",
  async (input: { request_id: string; now: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const request = await backorder.retrieveBackorderPaymentRequest(input.request_id)
    await withMoneyLocked(container, request.order_id, async () => {
      const payments = container.resolve(Modules.PAYMENT)
      const sessions = await payments.listPaymentSessions({ payment_collection_id: request.payment_collection_id ?? "" })
      const session = sessions.find(({ status }) => !over.includes(status))
      if (!session) {
        if (request.status === "requested") {
          throw new MedusaError(
            MedusaError.Types.NOT_ALLOWED,
            "No payment was begun. Begin one with POST /store/payment-collections/:id/payment-sessions, then confirm it here."
          )
        }
        return
      }
      const payment = await payments.authorizePaymentSession(session.id, {})
      // A provider that takes the money at once: core adds what was taken to the order's books.
      if (payment?.captured_at) {
        await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } })
      }
    })
    await securePayments(container, [request.order_id], new Date(input.now))
    return new StepResponse({ order_id: request.order_id })
  }
)

/** The same for customers whose payment the provider told Medusa of by itself: nobody confirmed it. */
export const followPaymentRequestsStep = createStep(
  "backorder-follow-payment-requests",
  async (input: { now: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const requested = await backorder.listBackorderPaymentRequests({ status: "requested" }, { take: 100, order: { updated_at: "ASC" } })
    const orderIds = requested.map(({ order_id }) => order_id)
    await securePayments(container, orderIds, new Date(input.now))
    return new StepResponse(orderIds.length)
  }
)
