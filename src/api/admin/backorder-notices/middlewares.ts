import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { listNoticesQueryConfig, retrieveNoticeQueryConfig } from "./query-config"
import { AdminGetBackorderNoticeParams, AdminGetBackorderNoticesParams, AdminResendBackorderNotice } from "./validators"

export const adminBackorderNoticeRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/backorder-notices",
    middlewares: [validateAndTransformQuery(AdminGetBackorderNoticesParams, listNoticesQueryConfig)],
  },
  {
    method: ["GET"],
    matcher: "/admin/backorder-notices/:id",
    middlewares: [validateAndTransformQuery(AdminGetBackorderNoticeParams, retrieveNoticeQueryConfig)],
  },
  {
    method: ["POST"],
    matcher: "/admin/backorder-notices/:id/resend",
    middlewares: [
      validateAndTransformBody(AdminResendBackorderNotice),
      validateAndTransformQuery(AdminGetBackorderNoticeParams, retrieveNoticeQueryConfig),
    ],
  },
]
