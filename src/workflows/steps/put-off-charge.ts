/**
 * Charges that a provider does not make: each is tried again after a wait that grows, kept in the database. What was
 * not asked for before (another amount, another payment) is asked for at once.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import type BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { minutesToWait } from "../../modules/backorder/domain/retry"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { authorizationEnd } from "../queries/authorization-end"

const MINUTE = 60_000

/** A charge is tried once a day at the least. */
const MOST_MINUTES = 24 * 60

/** What was asked of a provider, and refused. */
export interface RefusedCharge {
  /** Null where it failed before a payment was asked. */
  paymentId: string | null
  amount: BigNumber
  currencyCode: string
  detail: string
}

/** Whether the same was refused so lately that it is not asked for again yet. */
export async function isPutOff(
  container: MedusaContainer,
  orderId: string,
  asked: Pick<RefusedCharge, "paymentId" | "amount">
): Promise<boolean> {
  const known = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).failedCharge(orderId)
  return known !== null && known.waits && known.payment_id === asked.paymentId && asked.amount.eq(known.amount)
}

/** Gives when the authorisation that was asked ends, where that is known. */
export async function putOffCharge(
  container: MedusaContainer,
  orderId: string,
  { paymentId, amount, currencyCode, detail }: RefusedCharge,
  now: Date
): Promise<Date | null> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const known = await backorder.failedCharge(orderId)
  const again = known !== null && known.payment_id === paymentId && amount.eq(known.amount)
  const failures = again ? known.failures + 1 : 1
  const endsAt = paymentId === null ? null : await authorizationEnd(container, paymentId)
  const minutes = minutesToWait({
    failures,
    mostMinutes: MOST_MINUTES,
    minutesLeft: endsAt && (endsAt.getTime() - now.getTime()) / MINUTE,
    chance: Math.random(),
  })
  await backorder.putOffCharge(
    {
      order_id: orderId,
      payment_id: paymentId,
      amount: amount.toFixed(),
      currency_code: currencyCode,
      failures,
      last_error: detail,
      ends_at: endsAt,
    },
    minutes * 60,
    now
  )
  return endsAt
}
