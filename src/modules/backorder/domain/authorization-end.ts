/**
 * How long an authorised payment lives, and whether that is long enough.
 *
 * 1. What the provider says about this payment counts, where it says something.
 * 2. Else the days that the merchant set for the provider, else those its kind is known for.
 * 3. Of a provider that nobody knows anything about, nothing is said.
 *
 * A kind may honour its authorisations for fewer days than it keeps them. In between a capture may be refused, so that
 * nothing is said either.
 */
import { addDays, addHours } from "./calendar"

export interface Authorization {
  providerId: string
  authorizedAt: Date
  /** What the provider keeps of the payment. */
  data: unknown
}

export interface AuthorizationLife {
  /** Whether goods that leave by the day needed can still be charged; unknown also where no day is known. */
  outcome: "lives" | "ends" | "unknown"
  /** When it ends; null where it does not, or where nobody knows. */
  endsAt: Date | null
}

interface Window {
  /** Null: it does not end. */
  days: number | null
  honoured: number | null
}

/** By the beginning of the provider's id, behind `pp_`. */
const windows: Readonly<Record<string, Window>> = {
  // Medusa's own asks nobody for money.
  system: { days: null, honoured: null },
  stripe: { days: 7, honoured: 7 },
  paypal: { days: 29, honoured: 3 },
  klarna: { days: 28, honoured: 28 },
  checkout: { days: 7, honoured: 7 },
}

/** Where providers say it: Stripe, Klarna, Checkout.com, PayPal. */
const places: readonly (readonly string[])[] = [
  ["capture_before"],
  ["latest_charge", "payment_method_details", "card", "capture_before"],
  ["expires_at"],
  ["expires_on"],
  ["expiration_time"],
  ["purchase_units", "0", "payments", "authorizations", "0", "expiration_time"],
]

/** Goods promised by a day leave by its end. */
export function authorizationLife(
  authorization: Authorization,
  promisedBy: Date | null,
  days: Readonly<Record<string, number>>
): AuthorizationLife {
  const window = windowOf(authorization.providerId, days)
  const said = saidEnd(authorization.data)
  const endsAt = said ?? (window?.days ? addDays(authorization.authorizedAt, window.days) : null)
  if (endsAt === null) {
    return { outcome: window ? "lives" : "unknown", endsAt }
  }
  const needed = promisedBy && addHours(promisedBy, 24)
  if (needed === null) {
    return { outcome: "unknown", endsAt }
  }
  const sureUntil = said ?? addDays(authorization.authorizedAt, window?.honoured ?? 0)
  return { outcome: needed <= sureUntil ? "lives" : needed > endsAt ? "ends" : "unknown", endsAt }
}

function windowOf(providerId: string, days: Readonly<Record<string, number>>): Window | undefined {
  const own = days[providerId]
  const kind = /^pp_([a-z]+)/.exec(providerId)?.[1] ?? ""
  return own === undefined ? windows[kind] : { days: own, honoured: own }
}

function saidEnd(data: unknown): Date | null {
  const said = places.map((path) => path.reduce(member, data)).find((value) => toDate(value) !== null)
  return toDate(said)
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined
}

/** A number counts seconds since 1970, as Stripe's do. */
function toDate(value: unknown): Date | null {
  const date = typeof value === "number" ? new Date(value * 1000) : typeof value === "string" ? new Date(value) : null
  return date === null || Number.isNaN(date.getTime()) ? null : date
}
