/**
 * What the decision page offers, choice by choice, and how an answer is read back.
 *
 * The value of a choice is what the form sends: `wait`, `ship_available`, `substitute`, `cancel`, or one of the
 * last two, a colon and the record of the one line that is given up.
 */
import BigNumber from "bignumber.js"
import type { DecisionOffer } from "../workflows/queries/store-offer"
import type { OrderBackorderLine } from "../workflows/queries/store-order-backorders"
import type { OfferedSubstitute } from "../workflows/queries/substitutes"
import type { Speech } from "./speech"
import type { Choice } from "./words"

export interface OfferedAnswer {
  value: string
  label: string
  hint: string
}

export interface Answer {
  decision: Choice
  /** Records of the lines that are given up; all that wait where it is left out. */
  backorderIds?: readonly string[]
}

export function offeredAnswers(offer: DecisionOffer, speech: Speech): readonly OfferedAnswer[] {
  const { words, format } = speech
  const { decision } = words
  const cancel = (value: string, lines: readonly OrderBackorderLine[]): OfferedAnswer => ({
    value,
    label: decision.cancel(goodsOf(lines.map(waitingUnits), offer, speech), offer.refunds(lines)),
    hint: decision.cancelHint,
  })

  const substitute = (value: string, chosen: readonly OfferedSubstitute[]): OfferedAnswer => {
    const [first] = chosen
    const money = (amount: BigNumber): string => format.money({ amount: amount.toFixed(), currency_code: first.currencyCode })
    const saved = BigNumber.sum(...chosen.map((one) => one.saved))
    const lines = offer.waiting.filter(({ lineId }) => chosen.some((one) => one.lineId === lineId))
    return {
      value,
      label: decision.substitute(
        words.list(chosen.map((one) => words.goods(format.amount(one.units.toFixed()), one.title))),
        goodsOf(lines.map(waitingUnits), offer, speech)
      ),
      hint: decision.substituteHint({
        unit: words.list(chosen.map((one) => money(one.unit))),
        total: money(BigNumber.sum(...chosen.map((one) => one.total))),
        saved: saved.gt(0) ? money(saved) : null,
        refunds: chosen.some((one) => one.refunds),
      }),
    }
  }

  return offer.choices.flatMap((choice) => {
    switch (choice) {
      case "wait":
        return [{ value: choice, label: decision.wait, hint: decision.waitHint }]
      case "ship_available":
        return [{ value: choice, label: decision.shipAvailable(goodsOf(offer.shippable, offer, speech)), hint: decision.shipHint }]
      case "substitute": {
        const there = offer.substitutes.filter(({ available }) => available)
        const single = there.map((one) => substitute(`substitute:${recordOf(offer, one.lineId)}`, [one]))
        return single.length > 1 ? [...single, substitute(choice, there)] : single
      }
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
  if (decision === "substitute") {
    const there = offer.waiting.filter(({ lineId }) => offer.substitutes.some((one) => one.available && one.lineId === lineId))
    const chosen = there.filter(({ backorderIds }) => backorderId === undefined || backorderIds[0] === backorderId)
    return chosen.length > 0 ? { decision, backorderIds: chosen.flatMap(({ backorderIds }) => backorderIds) } : null
  }
  if (!decision || backorderId === undefined) {
    return decision ? { decision } : null
  }
  const line = offer.waiting.find((candidate) => candidate.backorderIds[0] === backorderId)
  return decision === "cancel" && line ? { decision, backorderIds: line.backorderIds } : null
}

/** The record that stands for a line. */
function recordOf({ waiting }: DecisionOffer, lineId: string): string | undefined {
  return waiting.find((line) => line.lineId === lineId)?.backorderIds[0]
}

function waitingUnits({ lineId, waiting }: OrderBackorderLine): { lineId: string; quantity: BigNumber } {
  return { lineId, quantity: waiting }
}
