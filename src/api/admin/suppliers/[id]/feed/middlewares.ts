import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { AdminRunSupplierFeed, AdminSetSupplierFeed, AdminTestSupplierFeed } from "./validators"

export const adminSupplierFeedRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/suppliers/:id/feed",
    middlewares: [validateAndTransformBody(AdminSetSupplierFeed)],
  },
  {
    method: ["POST"],
    matcher: "/admin/suppliers/:id/feed/run",
    middlewares: [validateAndTransformBody(AdminRunSupplierFeed)],
  },
  {
    method: ["POST"],
    matcher: "/admin/suppliers/:id/feed/test",
    middlewares: [validateAndTransformBody(AdminTestSupplierFeed)],
  },
]
