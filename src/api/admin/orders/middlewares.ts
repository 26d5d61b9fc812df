import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { AdminGetOrderEvidenceParams, AdminGetOrderTimelineParams } from "./validators"

export const adminOrderRoutesMiddlewares: MiddlewareRoute[] = [
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
