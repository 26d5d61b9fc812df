import {
  adida,
  combinedSmoothing,
  croston,
  demandClass,
  imapa,
  independentDemandErrorVariance,
  localLevelErrorVariance,
  meanForecast,
  predictiveReorderPoint,
  simpleExponentialSmoothing,
  syntetosBoylan,
  teunterSyntetosBabai,
} from "../../../src/modules/replenishment/domain/math"
import { list, num, type CaseTable, type Params } from "./params"

/** As the published forecasts were made. */
const SMOOTHING = 0.1

const FORECASTS: Record<string, (demand: readonly number[]) => number> = {
  ses: (demand) => simpleExponentialSmoothing({ demand, smoothing: SMOOTHING }).mean,
  sesopt: (demand) => simpleExponentialSmoothing({ demand }).mean,
  sesopt_alpha: (demand) => simpleExponentialSmoothing({ demand }).smoothing,
  croston: (demand) => croston({ demand, smoothing: SMOOTHING }).mean,
  sba: (demand) => syntetosBoylan({ demand, smoothing: SMOOTHING }).mean,
  tsb: (demand) => teunterSyntetosBabai({ demand, smoothing: SMOOTHING, probabilitySmoothing: SMOOTHING }).mean,
  adida: (demand) => adida({ demand }).mean,
  imapa: (demand) => imapa({ demand }).mean,
  mean: (demand) => meanForecast({ demand }).mean,
  combined: (demand) => combinedSmoothing({ demand }).mean,
}

/** The forecast of one period to come by the method of a name. */
export function runForecast(method: string, series: readonly number[]): number {
  const run = FORECASTS[method]
  if (!run) {
    throw new Error(`No forecast of ours is called ${method}`)
  }
  return run(series)
}

const smoothingError = (params: Params): { leadTime: number; smoothing: number; sd: number } => ({
  leadTime: num(params, "L"),
  smoothing: num(params, "alpha"),
  sd: num(params, "sigma"),
})

export const forecasts: CaseTable = {
  crostonFamily: (params) => {
    const [demand, smoothing] = [list(params, "y"), num(params, "alpha")]
    const { size, interval, mean } = croston({ demand, smoothing })
    return {
      size,
      interval,
      croston: mean,
      sba: syntetosBoylan({ demand, smoothing }).mean,
      tsb: teunterSyntetosBabai({ demand, smoothing, probabilitySmoothing: num(params, "alphaP") }).mean,
      ses: simpleExponentialSmoothing({ demand, smoothing }).mean,
    }
  },
  demandClass: (params) => {
    const { averageInterval, squaredVariation, kind } = demandClass({ demand: list(params, "y") })
    return { adi: averageInterval, cv2: squaredVariation, class_: kind }
  },
  ltdErrorVarianceSES_iid: (params) => {
    const { oneStep, naive, leadTime, safetyStockRatio } = independentDemandErrorVariance(smoothingError(params))
    return {
      var_one_step: oneStep,
      var_LTD_naive_L_times: naive,
      var_LTD_correct: leadTime,
      safety_stock_ratio: safetyStockRatio,
    }
  },
  ltdErrorVarianceETS_ANN: (params) => ({ var_LTD: localLevelErrorVariance(smoothingError(params)) }),
  ltdPredictiveUnknownMeanVar: (params) => {
    const { reorderPoint, asIfKnown } = predictiveReorderPoint({
      observations: num(params, "n"),
      mean: num(params, "mean"),
      sd: num(params, "sd"),
      leadTime: num(params, "L"),
      probability: num(params, "q"),
    })
    return { rop_predictive: reorderPoint, rop_plugin: asIfKnown }
  },
}
