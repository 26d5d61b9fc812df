import { policyFields } from "../policy-fields"
import { policyForm } from "../policy-form"

it("shows every field of a policy in exactly one group", () => {
  expect([...policyFields].sort()).toEqual(Object.keys(policyForm(null)).filter((key) => key !== "ownNotice").sort())
})
