import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { AdminGetSupplierScorecardParams } from "./validators"

export const adminSupplierScorecardRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/suppliers/:id/scorecard",
    middlewares: [validateAndTransformQuery(AdminGetSupplierScorecardParams, {})],
  },
]
