/**
 * What the decision page offers, choice by choice, and how an answer is read back.
 *
 * The value of a choice is what the form sends: `wait`, `ship_available`, `cancel`, or
 * `cancel:` and the record of the one line that is given up.
 */
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

export function offeredAnswers(offer: DecisionOffer, { words, format }: Speech): readonly OfferedAnswer[] {
  const { decision } = words
  const name = (lines: readonly OrderBackorderLine[]): string =>
    words.list(lines.map((line) => words.goods(format.amount(line.waiting.toFixed()), line.title)))
  const cancel = (value: string, lines: readonly OrderBackorderLine[]): OfferedAnswer => ({
    value,
    label: decision.cancel(name(lines), offer.refunds(lines)),
    hint: decision.cancelHint,
  })

  return offer.choices.flatMap((choice) => {
    switch (choice) {
      case "wait":
        return [{ value: choice, label: decision.wait, hint: decision.waitHint }]
      case "ship_available": {
        const goods = offer.shippable.map(({ lineId, quantity }) =>
          words.goods(format.amount(quantity.toFixed()), offer.order.titles.get(lineId) ?? "")
        )
        return [{ value: choice, label: decision.shipAvailable(words.list(goods)), hint: decision.shipHint }]
      }
      case "cancel": {
        const single = offer.waiting.map((line) => cancel(`cancel:${line.backorderIds[0]}`, [line]))
        return single.length > 1 ? [...single, cancel(choice, offer.waiting)] : [cancel(choice, offer.waiting)]
      }
    }
  })
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
