/**
 * Has an order paid anew whose authorisation would end before its goods leave, as the option
 * `payment.when_authorization_ends` says.
 *
 * 1. The authorisation is given up at once, while the customer need not pay yet. Core makes an open payment instead.
 * 2. When goods are ready, what is due for them is authorised with a method that the customer saved, where that is
 *    wanted and possible; else the customer is asked to pay by mail.
 * 3. Goods wait until what is due for them is covered.
 *
 * What is asked for follows from the order as it is, so all of it can be repeated.
 */
import type { MedusaContainer, PaymentDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, Modules, PaymentCollectionStatus } from "@medusajs/framework/utils"
import {
  createOrderPaymentCollectionWorkflow,
  createOrUpdateOrderPaymentCollectionWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService, BackorderPaymentRequestRow } from "../../modules/backorder/service"
import { errorReason } from "../../modules/work-queue/error-reason"
import { exact } from "../queries/exact-quantity"
import type { JudgedOrder } from "../queries/judged-authorizations"
import { paymentGap } from "../queries/payment-gap"
import { withMoneyLocked } from "./locks"

/** Whether the plugin asks for another payment. One of which a part was charged stays: most banks let go of the rest themselves. */
export function isAskedAnew({ options }: BackorderModuleService, { partly_charged }: JudgedOrder): boolean {
  return options.payment.when_authorization_ends !== "tell_merchant" && options.payment.capture !== "manual" && !partly_charged
}

/** Gives an authorisation up that would end before the goods leave; false where that cannot be done now. */
export async function giveUpAuthorization(container: MedusaContainer, judged: JudgedOrder, now: Date): Promise<boolean> {
  try {
    await giveUp(container, judged, now)
    return true
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The authorised payment of order ${judged.order_id} could not be given up: ${errorReason(error)}`)
    return false
  }
}

async function giveUp(container: MedusaContainer, judged: JudgedOrder, now: Date): Promise<void> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const { order_id, provider_id, payment_id, amount, currency_code, ends_at, promised_by } = judged
  await withMoneyLocked(container, order_id, async () => {
    const [known] = await backorder.listBackorderPaymentRequests({ order_id }, { take: 1 })
    const ships_unpaid = backorder.options.payment.ship_before_payment
    const request = known ?? (await backorder.createBackorderPaymentRequests({ order_id, provider_id, currency_code, ships_unpaid }))
    const { result } = await createOrUpdateOrderPaymentCollectionWorkflow(container).run({ input: { order_id } })
    const collection = [result].flat()[0]
    await backorder.updateBackorderPaymentRequests({
      id: request.id,
      status: "released",
      provider_id,
      payment_collection_id: collection?.id ?? null,
    })
  })
  const data = { payment_id, provider_id, amount, currency_code, ends_at: ends_at?.toISOString() ?? null, promised_by: promised_by?.toISOString() ?? null }
  await tell(backorder, order_id, { type: "authorization_released", key: payment_id, data }, now)
}

/**
 * Asks for what is due for the goods that are ready, of the orders whose authorisation was given up. One that fails is
 * tried again by the sweep, and does not stop the others.
 */
export async function securePayments(container: MedusaContainer, orderIds: readonly string[], now: Date): Promise<void> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  for (const { order_id } of await backorder.listBackorderPaymentRequests({ order_id: [...orderIds] }, { take: null })) {
    try {
      await withMoneyLocked(container, order_id, () => secure(container, order_id, now))
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`What is due of order ${order_id} could not be asked for yet: ${errorReason(error)}`)
    }
  }
}

async function secure(container: MedusaContainer, orderId: string, now: Date): Promise<void> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const [request] = await backorder.listBackorderPaymentRequests({ order_id: orderId }, { take: 1 })
  const due = await paymentGap(container, orderId)
  if (due.isZero()) {
    if (request.status === "requested") {
      await settle(backorder, request, now)
    }
    return
  }
  if (request.status === "requested" && exact(request, "amount").eq(due)) {
    return
  }
  const collectionId = await openCollection(container, request, due)
  const refused = await chargeSavedMethod(container, { ...request, payment_collection_id: collectionId })
  const amount = due.toFixed()
  const requested = await backorder.updateBackorderPaymentRequests({
    id: request.id,
    status: "requested",
    payment_collection_id: collectionId,
    amount: due.toNumber(),
  })
  if (refused === null) {
    await settle(backorder, requested, now)
    return
  }
  await tell(
    backorder,
    orderId,
    {
      type: "payment_requested",
      key: `${collectionId}:${amount}`,
      data: {
        request_id: request.id,
        amount,
        currency_code: request.currency_code,
        goods_wait: !request.ships_unpaid,
        ...(refused === NOT_TRIED ? {} : { saved_method: refused }),
      },
    },
    now
  )
}

const NOT_TRIED = ""

/** Authorises without the customer; says why it could not be done, and null where it was. */
async function chargeSavedMethod(container: MedusaContainer, request: BackorderPaymentRequestRow): Promise<string | null> {
  const { options } = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const { provider_id, payment_collection_id } = request
  const saved = options.payment.when_authorization_ends === "charge_saved_method" ? await savedMethod(container, request) : null
  if (!saved || payment_collection_id === null) {
    return NOT_TRIED
  }
  try {
    const { result: session } = await createPaymentSessionsWorkflow(container).run({
      input: {
        payment_collection_id,
        provider_id,
        customer_id: saved.customerId,
        // As Stripe has it; other providers take what they know.
        data: { payment_method: saved.methodId, off_session: true, confirm: true, capture_method: "manual" },
      },
    })
    return await authorized(container, session.id)
  } catch (error) {
    return errorReason(error)
  }
}

/** What was declined is taken back: the customer pays by a session of their own, and this one is never asked again. */
async function authorized(container: MedusaContainer, sessionId: string): Promise<string | null> {
  const payments = container.resolve(Modules.PAYMENT)
  try {
    const payment: PaymentDTO | null = await payments.authorizePaymentSession(sessionId, {})
    if (payment) {
      return null
    }
  } catch (error) {
    await payments.deletePaymentSession(sessionId)
    throw error
  }
  await payments.deletePaymentSession(sessionId)
  return "The provider has not decided."
}

async function savedMethod(
  container: MedusaContainer,
  { order_id, provider_id }: BackorderPaymentRequestRow
): Promise<{ customerId: string; methodId: string } | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: orders }: { data: { customer_id: string | null }[] } = await query.graph({
    entity: "order",
    fields: ["customer_id"],
    filters: { id: order_id },
  })
  const customerId = orders[0]?.customer_id
  if (!customerId) {
    return null
  }
  const { data: customers }: { data: { account_holders: ({ provider_id: string; data: Record<string, unknown> } | null)[] | null }[] } =
    await query.graph({ entity: "customer", fields: ["account_holders.*"], filters: { id: customerId } })
  const holder = (customers[0]?.account_holders ?? []).find((one) => one?.provider_id === provider_id)
  if (!holder) {
    return null
  }
  const [method] = await container
    .resolve(Modules.PAYMENT)
    .listPaymentMethods({ provider_id, context: { account_holder: { data: holder.data } } })
  return method ? { customerId, methodId: method.id } : null
}

/** An unpaid payment of the order over the amount: the one made before, or a new one where that is paid. */
async function openCollection(container: MedusaContainer, request: BackorderPaymentRequestRow, amount: BigNumber): Promise<string> {
  const payments = container.resolve(Modules.PAYMENT)
  const unpaid: string[] = [PaymentCollectionStatus.NOT_PAID, PaymentCollectionStatus.AWAITING]
  const known = request.payment_collection_id
    ? await payments.listPaymentCollections({ id: request.payment_collection_id })
    : []
  const open = known.find(({ status }) => unpaid.includes(status))
  if (open) {
    await payments.updatePaymentCollections(open.id, { amount: amount.toNumber() })
    return open.id
  }
  const { result } = await createOrderPaymentCollectionWorkflow(container).run({
    input: { order_id: request.order_id, amount: amount.toNumber() },
  })
  return result[0].id
}

async function settle(backorder: BackorderModuleService, request: BackorderPaymentRequestRow, now: Date): Promise<void> {
  const amount = exact(request, "amount").toFixed()
  const { id, order_id, payment_collection_id, currency_code } = request
  // Of goods that left before they were paid the charge found no payment; now there is one.
  await backorder.markChargeDue(order_id)
  await backorder.updateBackorderPaymentRequests({ id, status: "settled" })
  await tell(
    backorder,
    order_id,
    { type: "payment_secured", key: `${payment_collection_id}:${amount}`, data: { request_id: id, amount, currency_code } },
    now
  )
}

async function tell(
  backorder: BackorderModuleService,
  orderId: string,
  { type, key, data }: { type: string; key: string; data: Record<string, unknown> },
  now: Date
): Promise<void> {
  await backorder.appendOnce(
    { orderId, backorderId: null, type, data },
    { id: generateEntityId(undefined, "borun"), cause: { type: "payment_due", id: key, reason: null, actorId: null }, now }
  )
}
