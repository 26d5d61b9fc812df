import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { listPurchaseOrdersQueryConfig, retrievePurchaseOrderQueryConfig } from "./query-config"
import {
  AdminCancelPurchaseOrder,
  AdminClosePurchaseOrder,
  AdminCorrectReceipt,
  AdminCreatePurchaseOrder,
  AdminGetPurchaseOrderParams,
  AdminGetPurchaseOrdersParams,
  AdminGetWaitingGoodsParams,
  AdminReceivePurchaseOrder,
  AdminReviseSupply,
  AdminShipPurchaseOrder,
} from "./validators"

/** An order may have a thousand lines and more; Medusa takes 100 kB unless told otherwise. */
const bodyParser = { sizeLimit: "2mb" }

const selects = validateAndTransformQuery(AdminGetPurchaseOrderParams, retrievePurchaseOrderQueryConfig)

export const adminPurchaseOrderRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/purchase-orders",
    middlewares: [validateAndTransformQuery(AdminGetPurchaseOrdersParams, listPurchaseOrdersQueryConfig)],
  },
  {
    method: ["POST"],
    matcher: "/admin/purchase-orders",
    bodyParser,
    middlewares: [validateAndTransformBody(AdminCreatePurchaseOrder), selects],
  },
  {
    method: ["GET"],
    matcher: "/admin/purchase-orders/waiting",
    middlewares: [validateAndTransformQuery(AdminGetWaitingGoodsParams, { isList: true })],
  },
  { method: ["GET"], matcher: "/admin/purchase-orders/:id", middlewares: [selects] },
  { method: ["POST"], matcher: "/admin/purchase-orders/:id/send", middlewares: [selects] },
  { method: ["POST"], matcher: "/admin/purchase-orders/:id/confirm", middlewares: [selects] },
  { method: ["POST"], matcher: "/admin/purchase-orders/:id/revoke-links", middlewares: [selects] },
  {
    method: ["POST"],
    matcher: "/admin/purchase-orders/:id/cancel",
    middlewares: [validateAndTransformBody(AdminCancelPurchaseOrder), selects],
  },
  {
    method: ["POST"],
    matcher: "/admin/purchase-orders/:id/close",
    middlewares: [validateAndTransformBody(AdminClosePurchaseOrder), selects],
  },
  {
    method: ["POST"],
    matcher: "/admin/purchase-orders/:id/ship",
    bodyParser,
    middlewares: [validateAndTransformBody(AdminShipPurchaseOrder), selects],
  },
  {
    method: ["POST"],
    matcher: "/admin/purchase-orders/:id/receive",
    bodyParser,
    middlewares: [validateAndTransformBody(AdminReceivePurchaseOrder), selects],
  },
  {
    method: ["POST"],
    matcher: "/admin/purchase-orders/:id/receipts/:receipt_id/correct",
    bodyParser,
    middlewares: [validateAndTransformBody(AdminCorrectReceipt), selects],
  },
  {
    method: ["POST"],
    matcher: "/admin/purchase-orders/:id/lines/:line_id/eta",
    middlewares: [validateAndTransformBody(AdminReviseSupply), selects],
  },
]
