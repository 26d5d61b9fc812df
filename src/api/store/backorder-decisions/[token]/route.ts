import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { StoreBackorderOfferResponse } from "../../../../types"
import { decisionOffer, type DecisionOffer, type OfferedChoice } from "../../../../workflows/queries/store-offer"
import { sayConflicts } from "../../../say-conflicts"
import { answerOffer } from "../answer-offer"
import { toOffer } from "../to-offer"
import type { StoreDecideBackordersType } from "../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse<StoreBackorderOfferResponse>): Promise<void> {
  res.set("Cache-Control", "no-store").json({ offer: toOffer(await decisionOffer(req.scope, req.params.token, new Date())) })
}

export const POST = sayConflicts(
  async (
    req: MedusaRequest<StoreDecideBackordersType>,
    res: MedusaResponse<StoreBackorderOfferResponse>
  ): Promise<void> => {
    const now = new Date()
    const offer = await decisionOffer(req.scope, req.params.token, now)
    const answer = { decision: offered(offer, req.validatedBody), backorderIds: chosen(offer, req.validatedBody) }
    if (offer.renewedToken) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `A delivery date of order ${offer.order.displayId} has moved since this link was sent, so nothing was decided. Read this address again to see today's date, and answer through the link in our latest mail or through the page of this link.`
      )
    }
    await answerOffer(req.scope, offer, answer, now)
    const answered = await decisionOffer(req.scope, req.params.token, now)
    res.set("Cache-Control", "no-store").json({ offer: toOffer(answered) })
  }
)

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
