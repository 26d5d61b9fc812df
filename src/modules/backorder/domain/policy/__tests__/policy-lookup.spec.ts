import { it as check } from "@fast-check/jest"
import { effectivePolicy } from "../effective-policy"
import { policyLookup } from "../policy-lookup"
import { contexts, defaults, policies } from "./policies"

describe("looking up the policies of a context", () => {
  check.prop([policies, contexts])("finds all that matter", (known, context) => {
    const found = policyLookup(known)(context)
    expect(effectivePolicy(found, context, defaults)).toEqual(effectivePolicy(known, context, defaults))
  })
})
