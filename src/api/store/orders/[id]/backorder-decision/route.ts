import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { digestOf } from "../../../../../modules/backorder/decision-link"
import type { StoreBackorderOfferResponse } from "../../../../../types"
import { customerOffer } from "../../../../../workflows/queries/store-offer"
import { isConflict, sayConflicts } from "../../../../say-conflicts"
import { answerOffer, isWrittenDown } from "../../../backorder-decisions/answer-offer"
import { readAnswer } from "../../../backorder-decisions/read-answer"
import { toOffer } from "../../../backorder-decisions/to-offer"
import type { StoreDecideOrderBackordersType } from "../../../backorder-decisions/validators"

type Response = MedusaResponse<StoreBackorderOfferResponse>

/** Somebody else's order is answered as one that does not exist. */
export async function GET(req: AuthenticatedMedusaRequest, res: Response): Promise<void> {
  await show(req, res)
}

export const POST = sayConflicts(
  async (req: AuthenticatedMedusaRequest<StoreDecideOrderBackordersType>, res: Response): Promise<void> => {
    const customerId = req.auth_context.actor_id
    const offer = await customerOffer(req.scope, req.params.id, customerId)
    const { promise_version, ...body } = req.validatedBody
    const answer = { ...readAnswer(offer, body), actorId: customerId }
    if (promise_version !== offer.order.promiseVersion) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `A delivery date of order ${offer.order.displayId} has moved since promise ${promise_version}, so nothing was decided. Read this address again to see today's date, and answer with promise_version ${offer.order.promiseVersion}.`
      )
    }
    const digest = digestOf([offer.claims.digest, answer.decision, ...(answer.backorderIds ?? [])].join(" "))
    try {
      await answerOffer(req.scope, { ...offer, claims: { ...offer.claims, digest } }, answer, new Date())
    } catch (error) {
      // The same answer was given before: it stands.
      if (!isConflict(error) || !(await isWrittenDown(req.scope, digest))) {
        throw error
      }
    }
    await show(req, res)
  }
)

async function show(req: AuthenticatedMedusaRequest<unknown>, res: Response): Promise<void> {
  const offer = await customerOffer(req.scope, req.params.id, req.auth_context.actor_id)
  res.set("Cache-Control", "no-store").json({ offer: toOffer(offer) })
}
