import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { AdminGetSupplierForecastParams, AdminSendSupplierForecast } from "./validators"

const plain = validateAndTransformQuery(AdminGetSupplierForecastParams, {})

export const adminSupplierForecastRoutesMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/admin/suppliers/:id/forecast", middlewares: [plain] },
  { method: ["GET"], matcher: "/admin/suppliers/:id/forecast/export", middlewares: [plain] },
  {
    method: ["POST"],
    matcher: "/admin/suppliers/:id/forecast/send",
    middlewares: [validateAndTransformBody(AdminSendSupplierForecast)],
  },
]
