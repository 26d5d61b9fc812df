import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSupplierForecastResponse } from "../../../../../types"
import { supplierForecast } from "../../../../../workflows/queries/supplier-forecast"
import { findSupplier } from "../../refetch-supplier"

/** What the supplier may expect to be asked for in the next twelve weeks. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSupplierForecastResponse>
): Promise<void> => {
  const supplier = await findSupplier(req.scope, req.params.id, ["id", "time_zone"])
  res.json({ forecast: await supplierForecast(req.scope, supplier, new Date()) })
}
