import type { MedusaContainer } from "@medusajs/framework/types"
import { SUPPLY_MODULE } from "../../../modules/supply"
import type SupplyModuleService from "../../../modules/supply/service"
import type { Problem } from "../../../pages/words"
import type { SupplierForecastDTO } from "../../../types"
import { forecastForSupplier } from "../../../workflows/queries/supplier-forecast"
import { tokenProblem } from "../problem"

/** A forecast, and the language its supplier reads. */
interface LinkedForecast {
  language: string
  forecast: SupplierForecastDTO
}

/** The forecast of today for the supplier whose token it is, else what is wrong with the token. */
export async function linkedForecast(scope: MedusaContainer, token: string, now: Date): Promise<LinkedForecast | Problem> {
  const supply = scope.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const id = supplierOf(supply, token, now)
  if (typeof id !== "string") {
    return id.problem
  }
  const [supplier] = await supply.listSuppliers({ id }, { select: ["id", "language", "time_zone"], take: 1 })
  return supplier
    ? { language: supplier.language, forecast: await forecastForSupplier(scope, supplier, now) }
    : "forecast_expired"
}

function supplierOf(supply: SupplyModuleService, token: string, now: Date): string | { problem: Problem } {
  try {
    return supply.readForecastToken(token, now)
  } catch (error) {
    const problem = tokenProblem(error)
    if (problem === null) {
      throw error
    }
    return { problem: problem === "expired" ? "forecast_expired" : "forecast_forged" }
  }
}
