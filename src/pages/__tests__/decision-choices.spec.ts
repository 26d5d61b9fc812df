import BigNumber from "bignumber.js"
import { offeredAnswers, readAnswer } from "../decision-choices"
import { speechOf } from "../languages"
import { openOffer, orderLine } from "./offers"

const chair = orderLine("chair", "Oak chair")
const bench = orderLine("bench", "Garden bench", { waiting: new BigNumber(2), backorderIds: ["bo_bench", "bo_cushion"] })
const vase = orderLine("vase", "Vase", { waiting: new BigNumber(0) })

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

  it("reads every answer that is on offer", () => {
    for (const { value } of offeredAnswers(offer, speechOf("en"))) {
      expect(readAnswer(value, offer)).not.toBeNull()
    }
  })
})
