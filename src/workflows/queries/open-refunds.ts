import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { refundDeadline } from "../../modules/backorder/domain/clock/refund-deadline"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { OpenRefundDTO } from "../../types"
import { localDays } from "./local-days"
import { orderCountries } from "./order-countries"
import type { OrderMoney } from "./order-money"
import { refundOwed } from "./refund-owed"

/** What is still to be paid back of an order, by when, and how often that has failed. */
export async function openRefunds(container: MedusaContainer, orderId: string, money: OrderMoney): Promise<OpenRefundDTO[]> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const open = await backorder.listBackorderDecisions(
    { order_id: orderId, decision: ["cancel", "substitute"], status: "claimed" },
    { take: null, order: { decided_at: "ASC", id: "ASC" } }
  )
  if (open.length === 0) {
    return []
  }
  const countries = await orderCountries(container, [orderId])
  const { rules } = backorder.lawFor(countries.get(orderId) ?? null)
  return open.flatMap((decision) => {
    const amount = refundOwed(money, decision)
    const deadline = refundDeadline(rules, localDays(rules.time_zone)(decision.decided_at))
    const { id, failures, last_error, retry_at } = decision
    return amount.gt(0)
      ? [
          {
            decision_id: id,
            amount: amount.toNumber(),
            deadline: deadline.toISOString(),
            failures,
            last_error,
            retry_at: retry_at?.toISOString() ?? null,
          },
        ]
      : []
  })
}
