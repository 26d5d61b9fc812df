/**
 * The demand over the lead time of each item of a panel, by one method.
 *
 * 1. The method's path through each item's history gives its errors over the lead time.
 * 2. The latest of all items' errors give the panel's Taylor law: how error goes with the forecast.
 * 3. Each item's variance is drawn towards the law, the more the fewer errors of its own it has.
 *
 * The histories end with the same period; they may begin at different ones. Pure: it knows no clock.
 */
import { taylorLaw, pastErrors, shrunkVariance, type DemandHistory, type Forecast } from "../math"

export type ForecastMethod = (history: DemandHistory) => Forecast

export interface LeadTimeForecast {
  mean: number
  variance: number
}

/** Of the latest periods only: the law of a season before need not be today's. */
const PERIODS_OF_THE_LAW = 8

export function panelForecast({
  panel,
  leadTime,
  method,
}: {
  panel: readonly (readonly number[])[]
  /** In periods. */
  leadTime: number
  method: ForecastMethod
}): LeadTimeForecast[] {
  const forecasts = panel.map((demand) => method({ demand, leadTime }))
  const periods = Math.max(1, Math.round(leadTime))
  const pairs = forecasts.flatMap(({ path }, item) =>
    pastErrors({ demand: panel[item], path, periods }).slice(-PERIODS_OF_THE_LAW)
  )
  const law = taylorLaw({ pairs })
  return forecasts.map(({ leadTimeMean: mean, leadTimeVariance: variance }, item) => ({
    mean,
    variance: law ? shrunkVariance({ mean, variance, errors: panel[item].length - 1, law }) : variance,
  }))
}
