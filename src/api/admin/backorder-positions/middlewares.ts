import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { AdminGetStockPositionsParams } from "./validators"

export const adminStockPositionRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/backorder-positions",
    middlewares: [validateAndTransformQuery(AdminGetStockPositionsParams, { isList: true })],
  },
]
