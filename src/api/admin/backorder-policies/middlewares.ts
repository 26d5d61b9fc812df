import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { listPoliciesQueryConfig, retrievePolicyQueryConfig } from "./query-config"
import {
  AdminCreateBackorderPolicy,
  AdminGetBackorderPoliciesParams,
  AdminGetBackorderPolicyParams,
  AdminGetEffectiveBackorderPolicyParams,
  AdminUpdateBackorderPolicy,
} from "./validators"

const selects = validateAndTransformQuery(AdminGetBackorderPolicyParams, retrievePolicyQueryConfig)

export const adminBackorderPolicyRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/backorder-policies",
    middlewares: [validateAndTransformQuery(AdminGetBackorderPoliciesParams, listPoliciesQueryConfig)],
  },
  {
    method: ["POST"],
    matcher: "/admin/backorder-policies",
    middlewares: [validateAndTransformBody(AdminCreateBackorderPolicy), selects],
  },
  {
    method: ["GET"],
    matcher: "/admin/backorder-policies/effective",
    middlewares: [validateAndTransformQuery(AdminGetEffectiveBackorderPolicyParams, { isList: false })],
  },
  { method: ["GET"], matcher: "/admin/backorder-policies/:id", middlewares: [selects] },
  {
    method: ["POST"],
    matcher: "/admin/backorder-policies/:id",
    middlewares: [validateAndTransformBody(AdminUpdateBackorderPolicy), selects],
  },
]
