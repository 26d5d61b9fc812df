/**
 * What the decision page offers, choice by choice, and how an answer is read back.
 *
 * The value of a choice is what the form sends: `wait`, `ship_available`, `cancel`, or
 * `cancel:` and the record of the one line that is given up.
 */
import type BigNumber from "bignumber.js"
import type { DecisionOffer } from "../workflows/queries/store-offer"
import type { OrderBackorderLine } from "../workflows/queries/store-order-backorders"
import type { Speech } from "./languages"
import type { Choice } from "./words"

export interface OfferedAnswer {
  value: string
  label: string
  hint: string
}

export interface Answer {
  decision: Choice
  /** Records of the line that is given up; all that wait where it is left out. */
  backorderIds?: readonly string[]
}

export function offeredAnswers(offer: DecisionOffer, speech: Speech): readonly OfferedAnswer[] {
  const { decision } = speech.words
  const cancel = (value: string, lines: readonly OrderBackorderLine[]): OfferedAnswer => ({
    value,
    label: decision.cancel(goodsOf(lines.map(waitingUnits), offer, speech), offer.refunds(lines)),
    hint: decision.cancelHint,
  })

  return offer.choices.flatMap((choice) => {
    switch (choice) {
      case "wait":
        return [{ value: choice, label: decision.wait, hint: decision.waitHint }]
      case "ship_available":
        return [{ value: choice, label: decision.shipAvailable(goodsOf(offer.shippable, offer, speech)), hint: decision.shipHint }]
      case "cancel": {
        const single = offer.waiting.map((line) => cancel(`cancel:${line.backorderIds[0]}`, [line]))
        return single.length > 1 ? [...single, cancel(choice, offer.waiting)] : [cancel(choice, offer.waiting)]
      }
    }
  })
}

/** Goods of an order in one sentence: "7 × Oak chair and 2 × Ash table". */
export function goodsOf(
  lines: readonly { lineId: string; quantity: BigNumber }[],
  { order }: Pick<DecisionOffer, "order">,
  { words, format }: Speech
): string {
  return words.list(
    lines.map(({ lineId, quantity }) => words.goods(format.amount(quantity.toFixed()), order.titles.get(lineId) ?? ""))
  )
}

/** Null for an answer that is not on offer. */
export function readAnswer(value: string, offer: DecisionOffer): Answer | null {
  const [word, backorderId] = value.split(":")
  const decision = offer.choices.find((choice) => choice === word)
  if (!decision || backorderId === undefined) {
    return decision ? { decision } : null
  }
  const line = offer.waiting.find((candidate) => candidate.backorderIds[0] === backorderId)
  return decision === "cancel" && line ? { decision, backorderIds: line.backorderIds } : null
}

function waitingUnits({ lineId, waiting }: OrderBackorderLine): { lineId: string; quantity: BigNumber } {
  return { lineId, quantity: waiting }
}
