import { MedusaError } from "@medusajs/framework/utils"
import type { DecisionOffer, OfferedChoice } from "../../../workflows/queries/store-offer"
import type { OfferAnswer } from "./answer-offer"
import type { StoreDecideBackordersType } from "./validators"

/** @throws MedusaError for an answer that is not on offer, and for records of other orders. */
export function readAnswer(offer: DecisionOffer, body: StoreDecideBackordersType): OfferAnswer {
  const decision = offered(offer, body)
  const backorderIds = chosen(offer, body)
  return { decision, backorderIds: decision === "substitute" ? substituted(offer, backorderIds) : backorderIds }
}

function offered({ choices }: DecisionOffer, { decision }: StoreDecideBackordersType): OfferedChoice {
  // A closed offer has no choices; why it is closed is for whoever takes the answer to say.
  if (choices.length > 0 && !choices.includes(decision)) {
    const why =
      decision === "substitute"
        ? "No substitute is on offer for this order, or it is not in stock any more."
        : "Nothing of this order is in stock, so nothing can be shipped now."
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `${why} Choose one of: ${choices.join(", ")}.`)
  }
  return decision
}

/** Without a choice of lines, those of which the substitute is there. */
function substituted({ order, substitutes }: DecisionOffer, chosenIds: string[] | undefined): string[] {
  const there = new Set(substitutes.flatMap(({ lineId, available }) => (available ? [lineId] : [])))
  return chosenIds ?? order.lines.filter(({ lineId }) => there.has(lineId)).flatMap(({ backorderIds }) => backorderIds)
}

function chosen({ order }: DecisionOffer, { backorder_ids }: StoreDecideBackordersType): string[] | undefined {
  const known = new Set(order.lines.flatMap((line) => line.backorderIds))
  const unknown = backorder_ids?.find((id) => !known.has(id))
  if (unknown !== undefined) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no backorder with the id "${unknown}" in order ${order.displayId}.`)
  }
  // One record of a kit stands for the whole line.
  return (
    backorder_ids &&
    order.lines.map((line) => line.backorderIds).filter((ids) => ids.some((id) => backorder_ids.includes(id))).flat()
  )
}
