import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { StoreBackorderOfferResponse } from "../../../../types"
import { decisionOffer } from "../../../../workflows/queries/store-offer"
import { sayConflicts } from "../../../say-conflicts"
import { answerOffer } from "../answer-offer"
import { readAnswer } from "../read-answer"
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
    const answer = readAnswer(offer, req.validatedBody)
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
