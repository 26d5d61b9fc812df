import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { AdminReviseSupplies } from "./validators"

export const adminSupplyRevisionRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/purchase-orders/revisions",
    bodyParser: { sizeLimit: "2mb" },
    middlewares: [validateAndTransformBody(AdminReviseSupplies)],
  },
]
