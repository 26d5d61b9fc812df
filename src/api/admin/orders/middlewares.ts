import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { AdminGetOrderEvidenceParams, AdminGetOrderTimelineParams, AdminPostOrderSettlement } from "./validators"

export const adminOrderRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/orders/:id/backorder-settlements",
    middlewares: [validateAndTransformBody(AdminPostOrderSettlement)],
  },
  {
    method: ["GET"],
    matcher: "/admin/orders/:id/backorder-timeline",
    middlewares: [validateAndTransformQuery(AdminGetOrderTimelineParams, {})],
  },
  {
    method: ["GET"],
    matcher: "/admin/orders/:id/backorder-evidence",
    middlewares: [validateAndTransformQuery(AdminGetOrderEvidenceParams, {})],
  },
]
