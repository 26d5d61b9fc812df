import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { listSupplierAgreementsQueryConfig, retrieveSupplierAgreementQueryConfig } from "./query-config"
import {
  AdminCreateSupplierAgreement,
  AdminGetSupplierAgreementParams,
  AdminGetSupplierAgreementsParams,
  AdminUpdateSupplierAgreement,
} from "./validators"

const selects = validateAndTransformQuery(AdminGetSupplierAgreementParams, retrieveSupplierAgreementQueryConfig)

export const adminSupplierAgreementRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/suppliers/:id/agreements",
    middlewares: [validateAndTransformQuery(AdminGetSupplierAgreementsParams, listSupplierAgreementsQueryConfig)],
  },
  {
    method: ["POST"],
    matcher: "/admin/suppliers/:id/agreements",
    middlewares: [validateAndTransformBody(AdminCreateSupplierAgreement), selects],
  },
  { method: ["GET", "DELETE"], matcher: "/admin/suppliers/:id/agreements/:agreement_id", middlewares: [selects] },
  {
    method: ["POST"],
    matcher: "/admin/suppliers/:id/agreements/:agreement_id",
    middlewares: [validateAndTransformBody(AdminUpdateSupplierAgreement), selects],
  },
]
