import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { evidenceStyles } from "../../../../../pages/components/evidence-styles"
import { EvidencePage } from "../../../../../pages/evidence-page"
import { requestLanguage } from "../../../../../pages/request-language"
import { sendPage } from "../../../../../pages/send-page"
import type { AdminBackorderEvidenceResponse } from "../../../../../types"
import { orderEvidence } from "../../../../../workflows/queries/order-evidence"
import { shopOf } from "../../../../../workflows/queries/store-shop"
import type { AdminGetOrderEvidenceParamsType } from "../../validators"

/** Everything about one order as JSON, or as a page to print. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetOrderEvidenceParamsType>,
  res: MedusaResponse
): Promise<void> {
  const evidence = await orderEvidence(req.scope, req.params.id, { by: req.auth_context.actor_id, at: new Date() })
  const { format, language } = req.validatedQuery
  if (format === "json") {
    const body: AdminBackorderEvidenceResponse = { evidence }
    res.set("Cache-Control", "no-store").json(body)
    return
  }
  const shop = await shopOf(req.scope)
  const page = EvidencePage({ language: requestLanguage([language], req), shopName: shop.name, evidence })
  sendPage(res, 200, "private", page, evidenceStyles)
}
