import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { adminSupplierAgreementRoutesMiddlewares } from "./[id]/agreements/middlewares"
import { listSuppliersQueryConfig, retrieveSupplierQueryConfig } from "./query-config"
import { AdminCreateSupplier, AdminGetSupplierParams, AdminGetSuppliersParams, AdminUpdateSupplier } from "./validators"

const selects = validateAndTransformQuery(AdminGetSupplierParams, retrieveSupplierQueryConfig)

export const adminSupplierRoutesMiddlewares: MiddlewareRoute[] = [
  ...adminSupplierAgreementRoutesMiddlewares,
  {
    method: ["GET"],
    matcher: "/admin/suppliers",
    middlewares: [validateAndTransformQuery(AdminGetSuppliersParams, listSuppliersQueryConfig)],
  },
  {
    method: ["POST"],
    matcher: "/admin/suppliers",
    middlewares: [validateAndTransformBody(AdminCreateSupplier), selects],
  },
  { method: ["GET"], matcher: "/admin/suppliers/:id", middlewares: [selects] },
  {
    method: ["POST"],
    matcher: "/admin/suppliers/:id",
    middlewares: [validateAndTransformBody(AdminUpdateSupplier), selects],
  },
]
