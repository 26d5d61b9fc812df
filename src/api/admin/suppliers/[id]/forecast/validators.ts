import { z } from "@medusajs/framework/zod"

/** Nothing can be chosen: a mistyped parameter is told, not left out. */
export const AdminGetSupplierForecastParams = z.strictObject({})

export const AdminSendSupplierForecast = z.strictObject({})
