import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { AdminReviseSupply } from "../../../../../validators"

export const adminEtaPreviewRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/purchase-orders/:id/lines/:line_id/eta/preview",
    middlewares: [validateAndTransformBody(AdminReviseSupply)],
  },
]
