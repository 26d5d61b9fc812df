import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { AdminSetBackorderNoticeWording, AdminTestBackorderNoticeWording } from "./validators"

const path = "/admin/backorder-notice-wordings/:type/:language"

export const adminNoticeWordingRoutesMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: path, middlewares: [validateAndTransformBody(AdminSetBackorderNoticeWording)] },
  { method: ["POST"], matcher: `${path}/preview`, middlewares: [validateAndTransformBody(AdminSetBackorderNoticeWording)] },
  { method: ["POST"], matcher: `${path}/test`, middlewares: [validateAndTransformBody(AdminTestBackorderNoticeWording)] },
]
