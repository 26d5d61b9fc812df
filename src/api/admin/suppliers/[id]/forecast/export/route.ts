import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { forecastFile } from "../../../../../../workflows/queries/forecast-file"
import { supplierForecast } from "../../../../../../workflows/queries/supplier-forecast"
import { sendCsv } from "../../../../../send-csv"
import { findSupplier } from "../../../refetch-supplier"

/** The forecast as a CSV file, with the articles for which another supplier is asked first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const supplier = await findSupplier(req.scope, req.params.id, ["id", "time_zone"])
  const forecast = await supplierForecast(req.scope, supplier, new Date())
  await sendCsv(res, `forecast-${forecast.from}.csv`, forecastFile(forecast))
}
