import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { AdminSweepBackorders } from "./validators"

export const adminBackorderSweepRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/backorder-sweeps",
    middlewares: [validateAndTransformBody(AdminSweepBackorders)],
  },
]
