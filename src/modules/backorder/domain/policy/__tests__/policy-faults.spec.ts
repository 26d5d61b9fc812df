import BigNumber from "bignumber.js"
import type { Policy } from "../policy"
import { canInherit, languageTag, policyFaults } from "../policy-faults"
import { policy } from "./policies"

const faults = (values: Partial<Policy["values"]>, inheritsBatch = false, needsDates = false) =>
  policyFaults(policy("store", "store_1", values).values, { inheritsBatch, needsDates })

describe("a policy", () => {
  it.each<[string, Partial<Policy["values"]>]>([
    ["that sets nothing", {}],
    ["with a cap of 0", { cap: new BigNumber(0) }],
    ["with half a unit as its cap", { cap: new BigNumber("0.5") }],
    ["with a horizon of 0 days", { horizonDays: 0 }],
    ["whose window opens and never closes", { orderFrom: new Date("2026-12-01") }],
    ["whose window closes a moment after it opens", { orderFrom: new Date(1), orderUntil: new Date(2) }],
    ["that ships in batches of at least 2.5", { shipping: "batch", minimumBatch: new BigNumber("2.5") }],
    ["that ships in batches of any size", { shipping: "batch" }],
    ["with a priority below zero", { priority: -1 }],
    ["with a text of 1000 characters", { noticeText: { "de-AT": "x".repeat(1000) } }],
    ["that takes back the text of a wider scope", { noticeText: {} }],
  ])("%s can be kept", (_, values) => {
    expect(faults(values)).toEqual([])
  })

  it.each<[string, Partial<Policy["values"]>, string]>([
    ["a cap below zero", { cap: new BigNumber("-0.1") }, "The cap must not be negative"],
    ["an endless cap", { cap: new BigNumber(Infinity) }, "The cap must not be negative"],
    ["a horizon below zero", { horizonDays: -1 }, "from 0 to 36500"],
    ["half a day of horizon", { horizonDays: 1.5 }, "a whole number of days"],
    ["a horizon past a century", { horizonDays: 36_501 }, "from 0 to 36500"],
    ["a window that opens when it closes", { orderFrom: new Date(5), orderUntil: new Date(5) }, "open before it closes"],
    ["a window that opens at no time", { orderFrom: new Date(NaN), orderUntil: new Date(5) }, "needs times such as"],
    ["a minimum batch of nothing", { shipping: "batch", minimumBatch: new BigNumber(0) }, "must be more than 0"],
    ["a minimum batch for what ships complete", { shipping: "complete", minimumBatch: new BigNumber(5) }, "needs shipping in batches"],
    ["a minimum batch where nothing says how to ship", { minimumBatch: new BigNumber(5) }, "needs shipping in batches"],
    ["half a priority", { priority: 0.5 }, "The priority must be a whole number"],
    ["an unknown language", { noticeText: { "not a language": "Soon." } }, '"not a language" is not a language'],
    ["an empty text", { noticeText: { de: "" } }, 'The notice text for "de" is empty'],
    ["a text that is too long", { noticeText: { de: "x".repeat(1001) } }, "has 1001 characters; 1000 are possible"],
  ])("with %s cannot", (_, values, sentence) => {
    expect(faults(values)).toEqual([expect.stringContaining(sentence)])
  })

  it("may leave shipping in batches to a wider scope", () => {
    expect(faults({ minimumBatch: new BigNumber(5) }, true)).toEqual([])
    expect(faults({ minimumBatch: new BigNumber(5), shipping: "complete" }, true)).toHaveLength(1)
  })

  it("names the word that says no time, where the law wants a date", () => {
    const noticeText = { de: "Kommt in der Regel in 3 Wochen.", en: "Three weeks." }
    expect(faults({ noticeText }, false, true)).toEqual([expect.stringContaining('for "de" says "in der Regel"')])
    expect(faults({ noticeText }, false, false)).toEqual([])
  })

  it("names everything that is wrong at once", () => {
    expect(faults({ cap: new BigNumber(-1), horizonDays: -1, noticeText: { de: "", "!": "Soon." } })).toHaveLength(4)
  })
})

describe("inheriting", () => {
  const variant = { type: "variant", id: "variant_1" } as const
  const product = { type: "product", id: "prod_1" } as const

  it.each([
    ["a variant from its product", variant, "prod_1", product, true],
    ["a variant from another product", variant, "prod_2", product, false],
    ["a product from a region", product, null, { type: "region", id: "reg_1" } as const, true],
    ["a product from a variant", product, null, variant, false],
    ["a region from another one", { type: "region", id: "reg_2" } as const, null, { type: "region", id: "reg_1" } as const, false],
  ])("by %s", (_, scope, productId, other, possible) => {
    expect(canInherit(scope, productId, [other])).toBe(possible)
  })
})

it.each([["de-at", "de-AT"], ["EN", "en"], ["", null], ["de_AT", null]])("writes the language tag %p as %p", (tag, written) => {
  expect(languageTag(tag)).toBe(written)
})
