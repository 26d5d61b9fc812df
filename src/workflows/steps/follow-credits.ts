import type { MedusaContainer } from "@medusajs/framework/types"
import { ChangeActionType, Modules, OrderChangeType } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { creditCorrection } from "../../modules/backorder/domain/credit-correction"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { editOf, isOpen, orderChanges } from "../queries/order-changes"
import { CREDIT_REFERENCE, givenBackFor, sum, type OrderMoney } from "../queries/order-money"

/**
 * Has the credits for what was given up follow an edit of the order, and says whether it had to. The caller
 * holds the order's money. While a decision or a change of the order is not done nothing is final yet: what
 * ends it comes by here again.
 */
export async function followCredits(container: MedusaContainer, orderId: string, money: OrderMoney): Promise<boolean> {
  const credits = money.creditLines.filter(({ reference }) => reference === CREDIT_REFERENCE)
  if (credits.length === 0 || money.canceled) {
    return false
  }
  const [changes, decisions] = await Promise.all([
    orderChanges(container, orderId),
    container
      .resolve<BackorderModuleService>(BACKORDER_MODULE)
      .listBackorderDecisions({ order_id: orderId, decision: ["cancel", "substitute"] }, { take: null }),
  ])
  if (changes.some(isOpen) || decisions.some(({ status }) => status !== "done")) {
    return false
  }
  // What is sent back for a substitute is what it costs less; the units themselves are credited in full.
  const onTheirLine = decisions.filter(({ id, decision }) => decision === "cancel" && !editOf(changes, id)).map(({ id }) => id)
  const amount = creditCorrection({
    ...money,
    credited: sum(credits.map((credit) => credit.amount)),
    refunded: sum(onTheirLine.map((id) => givenBackFor(money, id))),
    owed: money.total.minus(money.paid),
    lines: money.lines.map((line) => ({ ...line, shipped: line.fulfilled })),
  })
  if (!amount.isZero()) {
    await credit(container, orderId, amount)
  }
  return !amount.isZero()
}

/** Core's workflow takes no credit back while anything is owed, which it is of an order that is not paid yet. */
async function credit(container: MedusaContainer, orderId: string, amount: BigNumber): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  const change = await orders.createOrderChange({ order_id: orderId, change_type: OrderChangeType.CREDIT_LINE })
  try {
    await orders.addOrderAction({
      order_change_id: change.id,
      order_id: orderId,
      version: change.version,
      action: ChangeActionType.CREDIT_LINE_ADD,
      reference: CREDIT_REFERENCE,
      reference_id: change.id,
      amount: amount.toNumber(),
    })
    await orders.confirmOrderChange({ id: change.id })
  } catch (error) {
    await orders.cancelOrderChange(change.id)
    throw error
  }
}
