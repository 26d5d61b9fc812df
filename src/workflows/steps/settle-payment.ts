import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createOrderPaymentCollectionWorkflow, markPaymentCollectionAsPaid } from "@medusajs/medusa/core-flows"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { isNearly, isPaid } from "../../modules/backorder/domain/money"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { errorReason } from "../../modules/work-queue/error-reason"
import { exact } from "../queries/exact-quantity"
import { orderMoney, type OrderMoney } from "../queries/order-money"
import { outstandingOf } from "../queries/order-payment"
import { withMoneyLocked } from "./locks"
import { securePayments } from "./secure-payment"
import { countedAmount, markOf, writeDown, type SettleInput } from "./settled-otherwise"

/**
 * A customer has paid by other means. Medusa's books get a payment of its own provider over it, marked with the digest
 * of the reference: what is found under the mark is not entered again. Once the order is paid, authorisations that
 * nothing is taken from any more are given up.
 *
 * Gives the orders of which something is paid, and those of which goods waited for it.
 */
export const settlePaymentStep = createStep("backorder-settle-payment", async (input: SettleInput, { container }) => {
  if (input.kind !== "payment") {
    return new StepResponse<Paid>({ paid: [], waiting: [] })
  }
  const { order_id } = input
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  await withMoneyLocked(container, order_id, () => enterPayment(container, input))
  await securePayments(container, [order_id], new Date(input.now))
  const requests = await backorder.listBackorderPaymentRequests({ order_id }, { take: 1 })
  return new StepResponse<Paid>({ paid: [order_id], waiting: requests.map((request) => request.order_id) })
})

interface Paid {
  paid: string[]
  waiting: string[]
}

async function enterPayment(container: MedusaContainer, input: SettleInput): Promise<void> {
  const money = await orderMoney(container, input.order_id)
  const mark = markOf(input)
  const known = money.payments.flatMap(({ captures }) => captures).find(({ by }) => by === mark)
  if (known && !isNearly(known.amount, new BigNumber(input.amount), money.decimals)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `A payment with the reference "${input.reference}" was entered already, over ${known.amount.toFixed()} ${money.currencyCode.toUpperCase()}. Give another payment a reference of its own.`
    )
  }
  const amount = known?.amount ?? countedAmount(input, outstandingOf(money), money)
  if (!known) {
    await markPaymentCollectionAsPaid(container).run({
      input: {
        order_id: input.order_id,
        payment_collection_id: await collectionOver(container, input.order_id, amount),
        captured_by: mark,
      },
    })
  }
  await writeDown(container, input, { amount, currencyCode: money.currencyCode })
  await giveUpWhatIsNotNeeded(container, await orderMoney(container, input.order_id))
}

/** What the customer was asked to pay, where it is just this; a payment they had begun is given up with it. */
async function collectionOver(container: MedusaContainer, orderId: string, amount: BigNumber): Promise<string> {
  const [request] = await container
    .resolve<BackorderModuleService>(BACKORDER_MODULE)
    .listBackorderPaymentRequests({ order_id: orderId, status: "requested" }, { take: 1 })
  if (request?.payment_collection_id && exact(request, "amount").eq(amount)) {
    return request.payment_collection_id
  }
  const { result } = await createOrderPaymentCollectionWorkflow(container).run({
    input: { order_id: orderId, amount: amount.toNumber() },
  })
  return result[0].id
}

async function giveUpWhatIsNotNeeded(container: MedusaContainer, money: OrderMoney): Promise<void> {
  if (!isPaid(money.total, money.paid, money.decimals)) {
    return
  }
  for (const { id } of money.payments.filter(({ open, captured }) => open.gt(0) && captured.isZero())) {
    try {
      await container.resolve(Modules.PAYMENT).cancelPayment(id)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Payment ${id} is not needed any more and could not be given up: ${errorReason(error)}`)
    }
  }
}
