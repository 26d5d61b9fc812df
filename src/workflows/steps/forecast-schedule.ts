import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import { firstForecast, forecastIn } from "../../modules/supply/domain/forecast/next-forecast"
import type { PlannedForecast } from "../../modules/supply/repositories/forecasts"
import type SupplyModuleService from "../../modules/supply/service"

/** Suppliers handled in one go; each needs the orders of a year. */
const AT_ONCE = 20

/** Claims suppliers, says whom to write to now, and when each is due next. */
export const claimDueForecastsStep = createStep("claim-due-forecasts", async (input: { now: string }, { container }) => {
  const now = new Date(input.now)
  const claimed = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).claimForecasts(now, AT_ONCE)
  return new StepResponse({
    due: claimed.filter(({ is_planned, is_written_to }) => is_planned && is_written_to).map(({ id }) => id),
    planned: claimed.map(({ id, is_planned, every_weeks, ...calendar }): PlannedForecast => {
      const next = is_planned ? forecastIn(every_weeks, now, calendar) : firstForecast(now, calendar)
      return { id, next_forecast_at: next.toISOString() }
    }),
  })
})

/** Until this step has run, a supplier is due again when its claim runs out. */
export const planForecastsStep = createStep(
  "plan-forecasts",
  async ({ planned, now }: { planned: PlannedForecast[]; now: string }, { container }) => {
    await container.resolve<SupplyModuleService>(SUPPLY_MODULE).planForecasts(planned, new Date(now))
    return new StepResponse(planned.length)
  }
)
