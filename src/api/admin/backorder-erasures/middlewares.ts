import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { AdminEraseCustomer, AdminEraseGuest } from "./validators"

export const adminErasureRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/customers/:id/erase-backorder-data",
    middlewares: [validateAndTransformBody(AdminEraseCustomer)],
  },
  { method: ["POST"], matcher: "/admin/backorder-erasures", middlewares: [validateAndTransformBody(AdminEraseGuest)] },
]
