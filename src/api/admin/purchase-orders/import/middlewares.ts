import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { listSupplyImportsQueryConfig, retrieveSupplyImportQueryConfig } from "./query-config"
import {
  AdminExportPurchaseOrdersParams,
  AdminGetSupplyImportErrorsParams,
  AdminGetSupplyImportParams,
  AdminGetSupplyImportsParams,
  AdminImportPurchaseOrdersParams,
} from "./validators"

export const adminSupplyImportRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/purchase-orders/import",
    // The file goes past memory, straight to the disk.
    bodyParser: false,
    middlewares: [validateAndTransformQuery(AdminImportPurchaseOrdersParams, { isList: false })],
  },
  {
    method: ["GET"],
    matcher: "/admin/purchase-orders/imports",
    middlewares: [validateAndTransformQuery(AdminGetSupplyImportsParams, listSupplyImportsQueryConfig)],
  },
  {
    method: ["GET"],
    matcher: "/admin/purchase-orders/imports/:id",
    middlewares: [validateAndTransformQuery(AdminGetSupplyImportParams, retrieveSupplyImportQueryConfig)],
  },
  {
    method: ["GET"],
    matcher: "/admin/purchase-orders/imports/:id/errors",
    middlewares: [validateAndTransformQuery(AdminGetSupplyImportErrorsParams, { isList: false })],
  },
  {
    method: ["GET"],
    matcher: "/admin/purchase-orders/export",
    middlewares: [validateAndTransformQuery(AdminExportPurchaseOrdersParams, { isList: false })],
  },
]
