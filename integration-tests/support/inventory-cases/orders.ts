import {
  bullwhipOfMovingAverage,
  bullwhipOfSmoothing,
  poissonCusum,
  smoothingEffect,
  surgeProbability,
} from "../../../src/modules/replenishment/domain/math"
import { list, num, optionalNum, type CaseTable } from "./params"

export const orders: CaseTable = {
  bullwhipLowerBoundMA: (params) => ({
    ratio: bullwhipOfMovingAverage({
      periods: num(params, "p"),
      leadTime: num(params, "L"),
      autocorrelation: optionalNum(params, "rho"),
    }),
  }),
  bullwhipExpSmoothing: (params) => ({
    ratio: bullwhipOfSmoothing({ smoothing: num(params, "alpha"), leadTime: num(params, "L") }),
  }),
  proportionalOutBullwhip: (params) => {
    const adjustmentTime = num(params, "Ti")
    const netStock = Array.from({ length: 21 }, (_, leadTime) => [
      `netStockVarianceRatio_Tp${leadTime}`,
      smoothingEffect({ adjustmentTime, leadTime }).netStockVarianceRatio,
    ])
    return { ratio: smoothingEffect({ adjustmentTime, leadTime: 0 }).orderVarianceRatio, ...Object.fromEntries(netStock) }
  },
  poissonCusum: (params) => {
    const { referenceValue, path } = poissonCusum({
      usualRate: num(params, "lambda0"),
      raisedRate: num(params, "lambda1"),
      observations: list(params, "observations"),
    })
    return { k: referenceValue, path }
  },
  surgeTailProbability: (params) => ({
    pValue: surgeProbability({
      mean: num(params, "mean"),
      variance: num(params, "variance"),
      observed: num(params, "observed"),
    }),
  }),
}
