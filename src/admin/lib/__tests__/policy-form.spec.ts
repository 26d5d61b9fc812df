import type { PolicyFieldsDTO } from "../../../types"
import { asksForBatch, fieldOfMessage, policyErrors, policyForm, policyInput, policyNamedIn } from "../policy-form"

const nothingSet: PolicyFieldsDTO = {
  allowed: null,
  cap: null,
  horizon_days: null,
  order_from: null,
  order_until: null,
  shipping: null,
  minimum_batch: null,
  charging: null,
  acknowledgement_required: null,
  allocation_rule: null,
  priority: null,
  sourcing: null,
  notice_text: null,
}

const everythingSet: PolicyFieldsDTO = {
  allowed: false,
  cap: 4.5,
  horizon_days: 0,
  order_from: "2026-12-01T08:00:00.000Z",
  order_until: "2026-12-24T11:00:00.000Z",
  shipping: "batch",
  minimum_batch: 2,
  charging: "on_last_shipment",
  acknowledgement_required: true,
  allocation_rule: "fair_share",
  priority: -3,
  sourcing: "split",
  notice_text: { de: "Auf Bestellung gefertigt.", fr: "Sur commande." },
}

describe("the form of a policy", () => {
  it.each([
    ["nothing", nothingSet],
    ["everything", everythingSet],
  ])("sends back what it was opened with where %s is set", (_what, policy) => {
    expect(policyInput(policyForm(policy))).toEqual(policy)
  })

  it("inherits everything when it is new", () => {
    expect(policyInput(policyForm(null))).toEqual(nothingSet)
  })

  it("tells zero from nothing", () => {
    expect(policyInput({ ...policyForm(null), cap: "0" })).toMatchObject({ cap: 0, horizon_days: null })
  })

  it.each([
    ["cap", "-1", "errors.notNegative"],
    ["cap", "0", undefined],
    ["cap", "4.5", undefined],
    ["horizon_days", "1.5", "errors.wholeNotNegative"],
    ["horizon_days", "0", undefined],
    ["minimum_batch", "0", "errors.positive"],
    ["minimum_batch", "0.5", undefined],
    ["priority", "1.5", "errors.wholeNumber"],
    ["priority", "-2", undefined],
  ] as const)("judges %s %s", (field, typed, problem) => {
    expect(policyErrors({ ...policyForm(null), [field]: typed })[field]).toBe(problem)
  })

  it("wants the window to close after it opens", () => {
    const form = { ...policyForm(everythingSet), order_until: "2026-12-01T08:00:00.000Z" }
    expect(policyErrors(form)).toEqual({ order_until: "policy.errors.window" })
    expect(policyInput(form)).toBeNull()
  })

  it("counts the characters of each language", () => {
    const form = policyForm(null)
    expect(policyErrors({ ...form, ownNotice: true, notice_text: { de: "x".repeat(1000) } })).toEqual({})
    expect(policyErrors({ ...form, ownNotice: true, notice_text: { de: "x".repeat(1001) } })).toEqual({
      notice_text: "policy.errors.tooLong",
    })
  })

  it("tells a text that is empty on purpose from one that is inherited", () => {
    expect(policyInput(policyForm({ ...nothingSet, notice_text: {} }))).toMatchObject({ notice_text: {} })
    expect(policyInput({ ...policyForm(everythingSet), ownNotice: false })).toMatchObject({ notice_text: null })
  })

  it("asks for the smallest batch only where goods leave in batches, or one is set", () => {
    const form = policyForm(null)
    expect(asksForBatch(form, "as_available")).toBe(false)
    expect(asksForBatch(form, "batch")).toBe(true)
    expect(asksForBatch({ ...form, shipping: "complete" }, "batch")).toBe(false)
    expect(asksForBatch({ ...form, minimum_batch: "2" }, "complete")).toBe(true)
  })
})

describe("a sentence of the API", () => {
  it.each([
    ["The cap must not be negative; 0 lets nothing wait.", "cap"],
    ["The horizon must be a whole number of days from 0 to 36500.", "horizon_days"],
    ["The order window must open before it closes: order_from must be earlier than order_until.", "order_from"],
    ['A minimum batch needs shipping in batches: set shipping to "batch", or take the minimum batch away.', "minimum_batch"],
    ["The priority must be a whole number from -1000000 to 1000000.", "priority"],
    ['The notice text for "de" has 1001 characters; 1000 are possible.', "notice_text"],
    ["The cap must not be negative; 0 lets nothing wait. The minimum batch must be more than 0.", null],
    ["There is no product with the id \"prod_1\".", null],
  ])("%s", (message, field) => {
    expect(fieldOfMessage(message)).toBe(field)
  })

  it("names the policy that is there already", () => {
    const message = 'The region "Europe" has a policy already, "bopol_01ABC". Change that one instead.'
    expect(policyNamedIn(message)).toBe("bopol_01ABC")
    expect(policyNamedIn("The cap must not be negative.")).toBeNull()
  })
})
