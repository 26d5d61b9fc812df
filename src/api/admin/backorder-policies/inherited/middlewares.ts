import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { AdminGetInheritedBackorderPolicyParams } from "./validators"

export const adminInheritedPolicyRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/backorder-policies/inherited",
    middlewares: [validateAndTransformQuery(AdminGetInheritedBackorderPolicyParams, { isList: false })],
  },
]
