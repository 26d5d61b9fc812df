/** The methods that compete for a panel, by the name under which the winner is kept. */
import {
  adida,
  combinedSmoothing,
  croston,
  imapa,
  meanForecast,
  simpleExponentialSmoothing,
  syntetosBoylan,
  teunterSyntetosBabai,
} from "../math"
import type { ForecastMethod } from "./panel-forecast"

export type ForecastMethodName =
  | "simple_exponential_smoothing"
  | "quick_exponential_smoothing"
  | "combined_smoothing"
  | "croston"
  | "syntetos_boylan"
  | "teunter_syntetos_babai"
  | "adida"
  | "imapa"
  | "mean"

export const forecastMethods: Readonly<Record<ForecastMethodName, ForecastMethod>> = {
  simple_exponential_smoothing: (history) => simpleExponentialSmoothing({ ...history, smoothing: 0.1 }),
  quick_exponential_smoothing: (history) => simpleExponentialSmoothing({ ...history, smoothing: 0.2 }),
  combined_smoothing: combinedSmoothing,
  croston,
  syntetos_boylan: syntetosBoylan,
  teunter_syntetos_babai: teunterSyntetosBabai,
  adida,
  imapa,
  mean: meanForecast,
}
