import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { refundAlarm, refundDeadline, type RefundAlarm } from "../../modules/backorder/domain/clock/refund-deadline"
import type { BackorderDecisionRow, BackorderModuleService } from "../../modules/backorder/service"
import { localDays } from "../queries/local-days"
import { orderCountries } from "../queries/order-countries"
import { orderMoney } from "../queries/order-money"
import { refundOwed } from "../queries/refund-owed"
import { ringBell } from "./ring-bell"

interface LateRefund {
  decision: BackorderDecisionRow
  alarm: RefundAlarm
  deadline: Date
}

/**
 * Calls a person where money could not be paid back and its last day comes near, and once more when that has passed:
 * each in the bell and in the order's history.
 */
export const escalateRefundsStep = createStep("backorder-escalate-refunds", async (input: { now: string }, { container }) => {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const now = new Date(input.now)
  const late = await lateRefunds(container, now)
  const told = await backorder.listBackorderEvents({ type: "refund_late", cause_id: late.map(keyOf) }, { take: null })
  const untold = late.filter((refund) => !told.some(({ cause_id }) => cause_id === keyOf(refund)))
  for (const refund of untold) {
    await callPerson(container, refund, now)
  }
  return new StepResponse(untold.length)
})

const keyOf = ({ decision, alarm }: LateRefund): string => `${decision.id}:${alarm}`

async function lateRefunds(container: MedusaContainer, now: Date): Promise<LateRefund[]> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const open = await backorder.listBackorderDecisions({ decision: ["cancel", "substitute"], status: "claimed" }, { take: null })
  if (open.length === 0) {
    return []
  }
  const countries = await orderCountries(container, [...new Set(open.map(({ order_id }) => order_id))])
  return open.flatMap((decision) => {
    const { rules } = backorder.lawFor(countries.get(decision.order_id) ?? null)
    const localDay = localDays(rules.time_zone)
    const canceled = localDay(decision.decided_at)
    const alarm = refundAlarm(rules, canceled, localDay(now), backorder.options.payment.refund_warn_days)
    return alarm ? [{ decision, alarm, deadline: refundDeadline(rules, canceled) }] : []
  })
}

async function callPerson(container: MedusaContainer, refund: LateRefund, now: Date): Promise<void> {
  const { decision, alarm, deadline } = refund
  const money = await orderMoney(container, decision.order_id)
  const { displayId, currencyCode } = money
  const owed = refundOwed(money, decision)
  if (owed.lte(0)) {
    return
  }
  const amount = owed.toFixed()
  const day = deadline.toISOString().slice(0, 10)
  const reason = decision.last_error ?? "Carrying it out was broken off."
  const sent = `${amount} ${currencyCode.toUpperCase()}`
  await ringBell(container, [
    {
      key: `refund-late:${keyOf(refund)}`,
      about: { type: "order", id: decision.order_id },
      title: `Order #${displayId ?? decision.order_id}: ${sent} ${alarm === "near" ? `must be paid back by ${day}` : `were to be paid back by ${day}`}`,
      description: `The refund has failed ${decision.failures} times and is tried again. Last answer: ${reason} What you pay back by other means, enter beside the order.`,
    },
  ])
  await container.resolve<BackorderModuleService>(BACKORDER_MODULE).appendOnce(
    {
      orderId: decision.order_id,
      backorderId: null,
      type: "refund_late",
      data: { decision_id: decision.id, amount, currency_code: currencyCode, deadline: deadline.toISOString(), alarm, detail: reason },
    },
    {
      id: generateEntityId(undefined, "borun"),
      cause: { type: "refund_failed", id: keyOf(refund), reason: null, actorId: null },
      now,
    }
  )
}
