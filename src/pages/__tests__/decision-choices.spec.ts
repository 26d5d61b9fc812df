import BigNumber from "bignumber.js"
import type { OfferedSubstitute } from "../../workflows/queries/substitutes"
import { offeredAnswers, readAnswer } from "../decision-choices"
import { speechOf } from "../speech"
import { openOffer, orderLine } from "./offers"

const chair = orderLine("chair", "Oak chair")
const bench = orderLine("bench", "Garden bench", { waiting: new BigNumber(2), backorderIds: ["bo_bench", "bo_cushion"] })
const vase = orderLine("vase", "Vase", { waiting: new BigNumber(0) })

/** Other goods for all that waits of a line. */
const ash = (lineId: string, waiting: number, changes: Partial<OfferedSubstitute> = {}): OfferedSubstitute => ({
  lineId,
  variantId: `variant_ash_${lineId}`,
  title: `Ash ${lineId}`,
  sku: null,
  units: new BigNumber(waiting),
  unit: new BigNumber(90),
  total: new BigNumber(90 * waiting),
  saved: new BigNumber(0),
  refunds: false,
  currencyCode: "eur",
  available: true,
  ...changes,
})

const labels = (offer: ReturnType<typeof openOffer>, language: "de" | "en" = "en") =>
  offeredAnswers(offer, speechOf(language)).map(({ value, label }) => [value, label])

describe("the answers on offer", () => {
  it("name the goods and say what becomes of the money", () => {
    expect(labels(openOffer([chair, vase]))).toEqual([
      ["wait", "Wait for the delivery"],
      ["cancel", "Cancel 7 × Oak chair; nothing has been charged for it"],
    ])
    expect(labels(openOffer([chair], { refunds: () => true }), "de")).toEqual([
      ["wait", "Auf die Lieferung warten"],
      ["cancel", "7 × Oak chair stornieren, Geld zurück"],
    ])
  })

  it("let a customer give up one line of several, or all", () => {
    expect(labels(openOffer([chair, bench])).map(([value]) => value)).toEqual([
      "wait",
      "cancel:bo_chair",
      "cancel:bo_bench",
      "cancel",
    ])
  })

  it("say what would ship now where something is there", () => {
    const offer = openOffer([chair], {
      choices: ["wait", "ship_available", "cancel"],
      shippable: [{ lineId: "chair", quantity: new BigNumber(3) }],
    })
    expect(labels(offer)[1]).toEqual(["ship_available", "Ship 3 × Oak chair now and wait for the rest"])
  })

  it("name the substitute with its price, and what is paid less", () => {
    const choices = ["wait", "substitute", "cancel"] as const
    const shown = (substitute: OfferedSubstitute, language: "de" | "en") =>
      offeredAnswers(openOffer([chair, vase], { choices, substitutes: [substitute] }), speechOf(language))[1]
    expect(shown(ash("chair", 7), "en")).toEqual({
      value: "substitute:bo_chair",
      label: "Take 7 × Ash chair instead of 7 × Oak chair",
      hint: "It is in stock and costs €630.00 (€90.00 each). You pay no more than was agreed. With this you give up what you ordered.",
    })
    expect(shown(ash("chair", 7, { saved: new BigNumber(70) }), "en").hint).toContain("You pay €70.00 less than before.")
    expect(shown(ash("chair", 7, { saved: new BigNumber(70), refunds: true }), "de").hint).toContain("Wir zahlen Ihnen 70,00\u00a0€ zurück.")
  })

  it("let a customer take the substitute for one line of several, or for all that have one", () => {
    const substitutes = [ash("chair", 7), ash("bench", 2)]
    const values = labels(openOffer([chair, bench], { choices: ["wait", "substitute", "cancel"], substitutes })).map(([value]) => value)
    expect(values.slice(0, 4)).toEqual(["wait", "substitute:bo_chair", "substitute:bo_bench", "substitute"])
  })

  it("are none once nothing may be decided", () => {
    expect(labels(openOffer([chair], { choices: [] }))).toEqual([])
  })
})

describe("an answer that was sent", () => {
  const offer = openOffer([chair, bench])

  it.each([
    ["wait", { decision: "wait" }],
    ["cancel", { decision: "cancel" }],
    ["cancel:bo_bench", { decision: "cancel", backorderIds: ["bo_bench", "bo_cushion"] }],
    ["cancel:bo_of_somebody_else", null],
    ["wait:bo_chair", null],
    ["ship_available", null],
    ["substitute", null],
    ["", null],
  ])("%p is read as %p", (value, expected) => {
    expect(readAnswer(value, offer)).toEqual(expected)
  })

  it("takes a substitute only where it is there", () => {
    const substitutes = [ash("chair", 7, { available: false }), ash("bench", 2)]
    const mixed = openOffer([chair, bench], { choices: ["wait", "substitute", "cancel"], substitutes })
    const both = { decision: "substitute", backorderIds: ["bo_bench", "bo_cushion"] }
    expect(readAnswer("substitute", mixed)).toEqual(both)
    expect(readAnswer("substitute:bo_bench", mixed)).toEqual(both)
    expect(readAnswer("substitute:bo_chair", mixed)).toBeNull()
  })

  it("reads every answer that is on offer", () => {
    for (const { value } of offeredAnswers(offer, speechOf("en"))) {
      expect(readAnswer(value, offer)).not.toBeNull()
    }
  })
})
