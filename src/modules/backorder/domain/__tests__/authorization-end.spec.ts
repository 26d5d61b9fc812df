import { addHours } from "../calendar"
import { authorizationLife } from "../authorization-end"
import { day } from "./builders"

const life = (providerId: string, promisedBy: Date | null, days: Record<string, number> = {}, data: unknown = {}) =>
  authorizationLife({ providerId, authorizedAt: day(0), data }, promisedBy, days)

describe("an authorised payment", () => {
  it.each([
    ["lives where goods leave on its last day", "pp_stripe_stripe", 6, "lives", 7],
    ["ends where they leave a day later", "pp_stripe_stripe", 7, "ends", 7],
    ["of another of its provider's methods ends alike", "pp_stripe-ideal_stripe", 7, "ends", 7],
    ["with Klarna lives four weeks", "pp_klarna_klarna", 27, "lives", 28],
    ["with Klarna ends after them", "pp_klarna_klarna", 28, "ends", 28],
    ["with Checkout.com ends after a week", "pp_checkout_cards", 7, "ends", 7],
    ["with PayPal is honoured three days", "pp_paypal_paypal", 2, "lives", 29],
    ["with PayPal may be refused after them", "pp_paypal_paypal", 3, "unknown", 29],
    ["with PayPal may be refused up to its last day", "pp_paypal_paypal", 28, "unknown", 29],
    ["with PayPal ends after four weeks", "pp_paypal_paypal", 29, "ends", 29],
  ])("%s", (_, provider, promised, outcome, end) => {
    expect(life(provider, day(promised))).toEqual({ outcome, endsAt: day(end) })
  })

  it.each([
    ["lives for ever where nobody was asked for money", "pp_system_default", {}, day(900), { outcome: "lives", endsAt: null }],
    ["ends even then if the option says so", "pp_system_default", { pp_system_default: 3 }, day(3), { outcome: "ends", endsAt: day(3) }],
    ["lives as long as the option says", "pp_stripe_stripe", { pp_stripe_stripe: 30 }, day(29), { outcome: "lives", endsAt: day(30) }],
    ["is not judged where nobody knows its provider", "pp_bank_bank", {}, day(1), { outcome: "unknown", endsAt: null }],
    ["is not judged where no day is known", "pp_stripe_stripe", {}, null, { outcome: "unknown", endsAt: day(7) }],
    ["needs no day where it does not end", "pp_system_default", {}, null, { outcome: "lives", endsAt: null }],
  ])("%s", (_, provider, days, promisedBy, expected) => {
    expect(life(provider, promisedBy, days)).toEqual(expected)
  })

  it.each([
    ["Stripe, in seconds", { capture_before: day(30).getTime() / 1000 }],
    ["Stripe, on the charge", { latest_charge: { payment_method_details: { card: { capture_before: day(30).getTime() / 1000 } } } }],
    ["Klarna", { expires_at: day(30).toISOString() }],
    ["PayPal", { purchase_units: [{ payments: { authorizations: [{ expiration_time: day(30).toISOString() }] } }] }],
  ])("ends when the provider says so, whatever was set for it: %s", (_, data) => {
    expect(life("pp_stripe_stripe", day(29), { pp_stripe_stripe: 2 }, data)).toEqual({ outcome: "lives", endsAt: day(30) })
    expect(life("pp_stripe_stripe", addHours(day(29), 1), {}, data)).toEqual({ outcome: "ends", endsAt: day(30) })
  })

  it.each([[null], ["soon"], [{ capture_before: "soon" }], [{ latest_charge: "ch_1" }]])("goes by its kind where the provider says %j", (data) => {
    expect(life("pp_stripe_stripe", day(7), {}, data)).toEqual({ outcome: "ends", endsAt: day(7) })
  })
})
