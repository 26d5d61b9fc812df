import { authorizationEnd } from "../authorization-end"
import { day } from "./builders"

describe("an authorised payment", () => {
  it.each([
    ["ends after a week", "pp_stripe_stripe", {}, day(7)],
    ["ends when the option says so", "pp_paypal", { pp_paypal: 29 }, day(29)],
    ["does not end where nobody was asked for money", "pp_system_default", {}, null],
    ["ends even then if the option says so", "pp_system_default", { pp_system_default: 3 }, day(3)],
  ])("%s", (_, providerId, days, expected) => {
    expect(authorizationEnd({ providerId, authorizedAt: day(0) }, days)).toEqual(expected)
  })
})
