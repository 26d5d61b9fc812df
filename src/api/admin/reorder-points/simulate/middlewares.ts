import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { AdminSimulateReorderPoint } from "./validators"

export const adminReorderSimulationRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/reorder-points/simulate",
    middlewares: [validateAndTransformBody(AdminSimulateReorderPoint)],
  },
]
