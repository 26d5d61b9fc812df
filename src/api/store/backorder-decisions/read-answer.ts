import { MedusaError } from "@medusajs/framework/utils"
import type { DecisionOffer, OfferedChoice } from "../../../workflows/queries/store-offer"
import type { OfferAnswer } from "./answer-offer"
import type { StoreDecideBackordersType } from "./validators"

/** @throws MedusaError for an answer that is not on offer, and for records of other orders. */
export function readAnswer(offer: DecisionOffer, body: StoreDecideBackordersType): OfferAnswer {
  return { decision: offered(offer, body), backorderIds: chosen(offer, body) }
}

function offered({ choices }: DecisionOffer, { decision }: StoreDecideBackordersType): OfferedChoice {
  if (decision === "substitute") {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "A substitute is not on offer for this order. Choose to wait or to cancel.")
  }
  // A closed offer has no choices; why it is closed is for whoever takes the answer to say.
  if (choices.length > 0 && !choices.includes(decision)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Nothing of this order is in stock, so nothing can be shipped now. Choose one of: ${choices.join(", ")}.`
    )
  }
  return decision
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
