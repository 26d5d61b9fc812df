import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { retrievePurchaseOrderQueryConfig } from "../../../../query-config"
import { AdminGetPurchaseOrderParams } from "../../../../validators"
import { AdminDraftWayOut, AdminGetSupplyAlternatives } from "./validators"

export const adminSupplyAlternativesRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/purchase-orders/:id/lines/:line_id/alternatives",
    middlewares: [validateAndTransformQuery(AdminGetSupplyAlternatives, { isList: false })],
  },
  {
    method: ["POST"],
    matcher: "/admin/purchase-orders/:id/lines/:line_id/alternatives",
    middlewares: [
      validateAndTransformBody(AdminDraftWayOut),
      validateAndTransformQuery(AdminGetPurchaseOrderParams, retrievePurchaseOrderQueryConfig),
    ],
  },
]
