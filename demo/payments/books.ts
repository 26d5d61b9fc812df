/** What the provider has on its books of one payment: it lies in the payment's data, as other providers keep theirs. */
import { BigNumber as MedusaNumber, defaultCurrencies, MathBN, MedusaError } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

const books = z.looseObject({
  id: z.string(),
  currency_code: z.string(),
  /** In the smallest unit of the currency, like all amounts here. */
  amount: z.int().min(0),
  captured: z.int().min(0).default(0),
  refunded: z.int().min(0).default(0),
  canceled: z.boolean().default(false),
  /** ISO 8601; without one the authorisation does not end. */
  capture_before: z.string().nullish(),
  /** A card without cover. */
  declines: z.boolean().default(false),
  refuses_capture: z.boolean().default(false),
  /** Captures the whole payment or nothing, and says so when asked for a part. */
  refuses_parts: z.boolean().default(false),
  /** So many refunds fail before one is made. */
  refund_failures: z.int().min(0).default(0),
  refuses_refund: z.boolean().default(false),
  /** Charged without the customer being there, by a method that was saved. */
  off_session: z.boolean().default(false),
  payment_method: z.string().nullish(),
})

export type Books = z.infer<typeof books>

export const booksOf = (data: Record<string, unknown> | undefined): Books => books.parse(data)

export function smallestUnits(amount: BigNumberInput, currencyCode: string): number {
  const digits = defaultCurrencies[currencyCode.toUpperCase()]?.decimal_digits ?? 2
  return Math.round(new MedusaNumber(MathBN.mult(amount, 10 ** digits)).numeric)
}

export function captured(data: Books, amount: number, now: Date): Books {
  if (data.refuses_capture) {
    throw refusal("The bank refuses to pay.")
  }
  if (data.refuses_parts && amount < data.amount) {
    throw refusal("Only the whole payment can be captured.")
  }
  if (data.canceled || (data.capture_before && new Date(data.capture_before) <= now)) {
    throw refusal(`The authorisation has ended${data.capture_before ? ` on ${data.capture_before}` : ""}.`)
  }
  if (data.captured + amount > data.amount) {
    throw refusal(`Only ${data.amount - data.captured} are left of the authorisation.`)
  }
  return { ...data, captured: data.captured + amount }
}

/** Failures are counted by the provider, since Medusa keeps nothing of a refund that failed. */
export function refunded(data: Books, amount: number): Books {
  if (data.refuses_refund) {
    throw refusal("The card was closed; this payment cannot be refunded.")
  }
  if (data.refunded + amount > data.captured) {
    throw refusal(`Only ${data.captured - data.refunded} are left to refund.`)
  }
  return { ...data, refunded: data.refunded + amount }
}

export function refusal(reason: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, reason)
}
