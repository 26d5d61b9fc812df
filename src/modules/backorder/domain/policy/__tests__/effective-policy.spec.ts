import BigNumber from "bignumber.js"
import { fc, it as check } from "@fast-check/jest"
import { covers, effectivePolicy, valuesOf, type EffectivePolicy } from "../effective-policy"
import { policyScopes, type PolicyScopeType, type PolicyValues } from "../policy"
import { contexts, defaults, everybody, policies, policy } from "./policies"

const at: Record<PolicyScopeType, string> = {
  store: "store_1",
  sales_channel: "sc_1",
  customer_group: "cusgroup_1",
  region: "reg_1",
  product: "prod_1",
  variant: "variant_1",
}

describe("what holds for a variant and its buyer", () => {
  it("is what the plugin's options say where no policy says anything", () => {
    const effective = effectivePolicy([], everybody, defaults)
    expect(valuesOf(effective)).toEqual(defaults)
    expect(effective.cap.source).toEqual({ type: "default", id: null, policyId: null })
  })

  const wider = policyScopes.slice(0, -1).map((type, place) => [type, policyScopes[place + 1]] as const)
  it.each(wider)("takes the word of the %s only where the %s is silent", (wide, narrow) => {
    const general = policy(wide, at[wide], { horizonDays: 30, shipping: "complete" })
    const special = policy(narrow, at[narrow], { horizonDays: 10 })
    for (const known of [[general, special], [special, general]]) {
      const { horizonDays, shipping } = effectivePolicy(known, everybody, defaults)
      expect(horizonDays).toEqual({ value: 10, source: { type: narrow, id: at[narrow], policyId: special.id } })
      expect(shipping).toEqual({ value: "complete", source: { type: wide, id: at[wide], policyId: general.id } })
    }
  })

  it("lets a policy say no, zero, or an empty text", () => {
    const special = policy("variant", "variant_1", { allowed: false, cap: new BigNumber(0), noticeText: {} })
    const general = policy("store", "store_1", { allowed: true, cap: new BigNumber(9), noticeText: { en: "Soon." } })
    const { allowed, cap, noticeText } = valuesOf(effectivePolicy([general, special], everybody, defaults))
    expect([allowed, cap?.toString(), noticeText]).toEqual([false, "0", {}])
  })

  it.each(policyScopes.filter((type) => type !== "store"))("leaves out the policy of another %s", (type) => {
    const foreign = policy(type, "another", { horizonDays: 10 })
    expect(effectivePolicy([foreign], everybody, defaults).horizonDays.source.type).toBe("default")
  })

  it("leaves out what is said for buyers where the buyer is not known", () => {
    const stranger = { ...everybody, regionId: null, customerGroupIds: [], salesChannelId: null }
    const known = [policy("region", "reg_1", { allowed: false }), policy("customer_group", "cusgroup_1", { allowed: false })]
    expect(effectivePolicy(known, stranger, defaults).allowed.value).toBe(true)
  })
})

describe("a customer in two groups", () => {
  const first = (priority: number | null, createdAt: string) =>
    policy("customer_group", "cusgroup_1", { shipping: "complete", priority }, { createdAt: new Date(createdAt) })
  const second = (priority: number | null, createdAt: string) =>
    policy("customer_group", "cusgroup_2", { shipping: "batch", priority }, { createdAt: new Date(createdAt) })

  it.each([
    ["the higher priority, though younger", first(1, "2026-11-01"), second(2, "2026-11-02"), "batch"],
    ["a priority below zero before none", first(null, "2026-11-01"), second(-1, "2026-11-02"), "batch"],
    ["the older of equal priority", first(2, "2026-11-02"), second(2, "2026-11-01"), "batch"],
    ["the older where neither has a priority", first(null, "2026-11-01"), second(null, "2026-11-02"), "complete"],
    ["the lower id where all else is equal", first(1, "2026-11-01"), second(1, "2026-11-01"), "complete"],
  ])("is under %s", (_, one, other, shipping) => {
    expect(effectivePolicy([one, other], everybody, defaults).shipping.value).toBe(shipping)
    expect(effectivePolicy([other, one], everybody, defaults).shipping.value).toBe(shipping)
  })

  it("gets from the other group what the first leaves open", () => {
    const strong = policy("customer_group", "cusgroup_2", { priority: 5 })
    expect(effectivePolicy([first(1, "2026-11-01"), strong], everybody, defaults)).toMatchObject({
      priority: { value: 5 },
      shipping: { value: "complete" },
    })
  })
})

const fieldsOf = (effective: EffectivePolicy) => Object.keys(effective) as (keyof PolicyValues)[]
const rank = (type: PolicyScopeType | "default") => (type === "default" ? -1 : policyScopes.indexOf(type))

describe("for any policies and any buyer", () => {
  check.prop([policies, contexts])("a value is that of the most specific scope that sets it", (known, context) => {
    const effective = effectivePolicy(known, context, defaults)
    for (const field of fieldsOf(effective)) {
      const { value, source } = effective[field]
      const setters = known.filter(({ scope, values }) => covers(scope, context) && values[field] !== null)
      expect(rank(source.type)).toBe(Math.max(-1, ...setters.map(({ scope }) => rank(scope.type))))
      const setter = setters.find(({ id }) => id === source.policyId)
      expect(value).toBe(setter ? setter.values[field] : defaults[field])
    }
  })

  check.prop([policies.chain((known) => fc.tuple(fc.constant(known), fc.shuffledSubarray(known, { minLength: known.length }))), contexts])(
    "it does not matter in which order policies are read",
    ([known, shuffled], context) => {
      expect(effectivePolicy(shuffled, context, defaults)).toEqual(effectivePolicy(known, context, defaults))
    }
  )
})
