import BigNumber from "bignumber.js"
import { fc } from "@fast-check/jest"
import { policyScopes, type Policy, type PolicyContext, type PolicyScope, type PolicyValues } from "../policy"

export const defaults: PolicyValues = {
  allowed: true,
  cap: null,
  horizonDays: null,
  orderFrom: null,
  orderUntil: null,
  shipping: "as_available",
  minimumBatch: null,
  charging: "on_shipment",
  acknowledgementRequired: false,
  allocationRule: "fifo",
  priority: 0,
  sourcing: "single",
  noticeText: null,
}

export const everybody: PolicyContext = {
  variantId: "variant_1",
  productId: "prod_1",
  regionId: "reg_1",
  customerGroupIds: ["cusgroup_1", "cusgroup_2"],
  salesChannelId: "sc_1",
}

const silent: Policy["values"] = {
  allowed: null,
  cap: null,
  horizonDays: null,
  orderFrom: null,
  orderUntil: null,
  shipping: null,
  minimumBatch: null,
  charging: null,
  acknowledgementRequired: null,
  allocationRule: null,
  priority: null,
  sourcing: null,
  noticeText: null,
}

export function policy(
  type: PolicyScope["type"],
  id: string,
  values: Partial<Policy["values"]>,
  rest: Partial<Pick<Policy, "id" | "createdAt">> = {}
): Policy {
  return {
    id: `bopol_${type}_${id}`,
    scope: { type, id },
    createdAt: new Date("2026-11-01T00:00:00Z"),
    values: { ...silent, ...values },
    ...rest,
  }
}

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null })
const quantities = fc.integer({ min: 0, max: 200 }).map((count) => new BigNumber(count).div(4))
const dates = fc.integer({ min: 1, max: 28 }).map((date) => new Date(Date.UTC(2026, 10, date)))

const values = fc.record({
  allowed: orNull(fc.boolean()),
  cap: orNull(quantities),
  horizonDays: orNull(fc.nat({ max: 90 })),
  orderFrom: orNull(dates),
  orderUntil: orNull(dates),
  shipping: orNull(fc.constantFrom("as_available" as const, "complete" as const, "batch" as const)),
  minimumBatch: orNull(quantities),
  charging: orNull(fc.constantFrom("on_shipment" as const, "on_last_shipment" as const, "at_order" as const)),
  acknowledgementRequired: orNull(fc.boolean()),
  allocationRule: orNull(fc.constantFrom("fifo" as const, "priority" as const, "fair_share" as const)),
  priority: orNull(fc.integer({ min: -3, max: 3 })),
  sourcing: orNull(fc.constantFrom("single" as const, "split" as const)),
  noticeText: orNull(fc.dictionary(fc.constantFrom("de", "en"), fc.string())),
})

/** At most one policy a scope, as the database has it; few enough ids that many apply. */
export const policies: fc.Arbitrary<Policy[]> = fc
  .uniqueArray(fc.record({ type: fc.constantFrom(...policyScopes), id: fc.constantFrom("a", "b", "c"), values, createdAt: dates }), {
    selector: ({ type, id }) => `${type} ${id}`,
    maxLength: 14,
  })
  .map((drafts) => drafts.map(({ type, id, values, createdAt }) => policy(type, id, values, { createdAt })))

const ids = fc.constantFrom("a", "b", "c")

export const contexts: fc.Arbitrary<PolicyContext> = fc.record({
  variantId: orNull(ids),
  productId: orNull(ids),
  regionId: orNull(ids),
  customerGroupIds: fc.uniqueArray(ids),
  salesChannelId: orNull(ids),
})
