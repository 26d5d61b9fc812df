import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { createElement } from "react"
import { readAnswer } from "../../../../pages/decision-choices"
import { DecisionPage, type DecisionPageProps } from "../../../../pages/decision-page"
import { requestLanguage } from "../../../../pages/request-language"
import { sendPage } from "../../../../pages/send-page"
import { decisionOffer, type DecisionOffer } from "../../../../workflows/queries/store-offer"
import { shopOf } from "../../../../workflows/queries/store-shop"
import { isConflict } from "../../../say-conflicts"
import { answerOffer } from "../../../store/backorder-decisions/answer-offer"
import { formOf } from "../../form-of"
import { linkedOrProblem, sendProblem, withProblemPage } from "../../problem"

/** Shows the offer and changes nothing, for mail software opens links too. */
export const GET = withProblemPage("private", async (req, res) => {
  const offer = await linkedOrProblem(req, res, () => decisionOffer(req.scope, req.params.token, new Date()))
  if (offer) {
    await showOffer(req, res, offer, 200)
  }
})

/** Takes the answer once and leads to the page that shows it, so that loading it again sends nothing again. */
export const POST = withProblemPage("private", async (req, res) => {
  const now = new Date()
  const offer = await linkedOrProblem(req, res, () => decisionOffer(req.scope, req.params.token, now))
  if (!offer) {
    return
  }
  const { language } = offer.order
  if (offer.decided) {
    return sendProblem(req, res, "used", "private", language)
  }
  if (offer.renewedToken) {
    return showOffer(req, res, offer, 409)
  }
  const form = await formOf(req)
  if (!form) {
    return sendProblem(req, res, "unreadable", "private", language)
  }
  const value = form.get("answer") ?? ""
  if (value === "" && offer.choices.length > 0) {
    return showOffer(req, res, offer, 400, "unchosen")
  }
  const answer = readAnswer(value, offer)
  if (!answer && value.startsWith("substitute") && offer.choices.length > 0) {
    return showOffer(req, res, offer, 409, "gone")
  }
  if (!answer) {
    return sendProblem(req, res, offer.choices.length > 0 ? "not_offered" : "nothing_waits", "private", language)
  }
  try {
    await answerOffer(req.scope, offer, answer, now)
  } catch (error) {
    if (isConflict(error)) {
      return sendProblem(req, res, "used", "private", language)
    }
    if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_ALLOWED) {
      const left = await decisionOffer(req.scope, req.params.token, now)
      return answer.decision === "substitute" && left.choices.length > 0
        ? showOffer(req, res, left, 409, "gone")
        : sendProblem(req, res, "nothing_waits", "private", language)
    }
    throw error
  }
  res.set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" }).redirect(303, ownAddress(req, req.params.token))
})

async function showOffer(
  req: MedusaRequest,
  res: MedusaResponse,
  offer: DecisionOffer,
  status: number,
  fault?: DecisionPageProps["fault"]
): Promise<void> {
  const { name: shopName } = await shopOf(req.scope)
  const language = requestLanguage([req.query.lang, offer.order.language], req)
  const action = ownAddress(req, offer.renewedToken ?? req.params.token)
  sendPage(res, status, "private", createElement(DecisionPage, { language, shopName, offer, action, fault }))
}

/** Relative to this page, so that it holds behind a proxy that serves the shop under a path of its own. */
function ownAddress(req: MedusaRequest, token: string): string {
  const { lang } = req.query
  return typeof lang === "string" ? `${encodeURIComponent(token)}?lang=${encodeURIComponent(lang)}` : encodeURIComponent(token)
}
