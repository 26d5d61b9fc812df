import { MedusaError, Modules, PaymentCollectionStatus, PaymentSessionStatus } from "@medusajs/framework/utils"
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

const unpaid: string[] = [PaymentCollectionStatus.NOT_PAID, PaymentCollectionStatus.AWAITING]

/** Orders looked at in one go that have goods to leave. */
const AT_ONCE = 100

/**
 * The same for customers whose payment the provider told Medusa of by itself, so that nobody confirmed it; and asks for
 * what is due for goods that are held, where asking has failed.
 */
export const followPaymentRequestsStep = createStep(
  "backorder-follow-payment-requests",
  async (input: { now: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const requested = await backorder.listBackorderPaymentRequests({ status: "requested" }, { take: null })
    const asked = requested.flatMap(({ payment_collection_id }) => payment_collection_id ?? [])
    const collections = await container.resolve(Modules.PAYMENT).listPaymentCollections({ id: asked }, { take: null })
    const paid = collections.filter(({ status }) => !unpaid.includes(status)).map(({ id }) => id)
    const orderIds = [
      ...requested.filter(({ payment_collection_id }) => paid.some((id) => id === payment_collection_id)).map(({ order_id }) => order_id),
      ...(await backorder.ordersLeftToRelease(AT_ONCE)),
    ]
    await securePayments(container, orderIds, new Date(input.now))
    return new StepResponse(orderIds.length)
  }
)
