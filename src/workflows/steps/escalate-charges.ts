import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { addHours } from "../../modules/backorder/domain/calendar"
import { chargeAlarm, type ChargeAlarm } from "../../modules/backorder/domain/charge-alarm"
import type { BackorderFailedChargeRow, BackorderModuleService } from "../../modules/backorder/service"
import { exact } from "../queries/exact-quantity"
import { orderMoney } from "../queries/order-money"
import { minuteOf } from "./minute-of"
import { ringBell } from "./ring-bell"

/**
 * Calls a person where goods have left, the provider does not charge for them and the authorisation ends soon, and once
 * more when it has ended: each in the bell and in the order's history.
 */
export const escalateChargesStep = createStep("backorder-escalate-charges", async (input: { now: string }, { container }) => {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const now = new Date(input.now)
  const { charge_warn_hours } = backorder.options.payment
  const failed = await backorder.listBackorderFailedCharges({ ends_at: { $lte: addHours(now, charge_warn_hours) } }, { take: null })
  const late = failed.flatMap((charge) => {
    const alarm = chargeAlarm({ endsAt: charge.ends_at, failedSince: charge.failed_since }, now, charge_warn_hours)
    return alarm && charge.ends_at ? [{ charge, alarm, endsAt: charge.ends_at, key: `${charge.id}:${charge.payment_id}:${alarm}` }] : []
  })
  const told = await backorder.listBackorderEvents({ type: "charge_late", cause_id: late.map(({ key }) => key) }, { take: null })
  const untold = late.filter(({ key }) => !told.some(({ cause_id }) => cause_id === key))
  for (const one of untold) {
    await callPerson(container, one, now)
  }
  return new StepResponse(untold.length)
})

interface LateCharge {
  charge: BackorderFailedChargeRow
  alarm: ChargeAlarm
  endsAt: Date
  /** The same is told once. */
  key: string
}

async function callPerson(container: MedusaContainer, { charge, alarm, endsAt, key }: LateCharge, now: Date): Promise<void> {
  const { displayId } = await orderMoney(container, charge.order_id)
  const amount = exact(charge, "amount").toFixed()
  const { currency_code, failures, last_error } = charge
  const money = `${amount} ${currency_code.toUpperCase()}`
  const wayOut =
    alarm === "near"
      ? "Have the authorisation extended, or ask the customer to pay by other means and enter it beside the order."
      : "The authorisation has ended: ask the customer to pay by other means, and enter it beside the order."
  await ringBell(container, [
    {
      key: `charge-late:${key}`,
      about: { type: "order", id: charge.order_id },
      title: `Order #${displayId ?? charge.order_id}: ${money} ${alarm === "near" ? "must be" : "were to be"} charged by ${minuteOf(endsAt)}`,
      description: `The charge has failed ${failures} times and is tried again. Last answer: ${last_error} ${wayOut}`,
    },
  ])
  await container.resolve<BackorderModuleService>(BACKORDER_MODULE).appendOnce(
    {
      orderId: charge.order_id,
      backorderId: null,
      type: "charge_late",
      data: { amount, currency_code, deadline: endsAt.toISOString(), alarm, detail: last_error },
    },
    { id: generateEntityId(undefined, "borun"), cause: { type: "charge_failed", id: key, reason: null, actorId: null }, now }
  )
}
