import {
  conditionalQuantile,
  gammaRatePosterior,
  kaplanMeier,
  lognormal,
  lognormalNormalInverseGamma,
} from "../../../src/modules/replenishment/domain/math"
import { list, num, record, type CaseTable } from "./params"
import { quantilesOf } from "./quantiles"

export const leadTimes: CaseTable = {
  leadTimePosteriorLognormal: (params) => {
    const prior = record(params, "prior")
    const posterior = lognormalNormalInverseGamma({
      observations: list(params, "observations"),
      prior: {
        logMean: num(prior, "mu0"),
        weight: num(prior, "kappa0"),
        shape: num(prior, "alpha0"),
        scale: num(prior, "beta0"),
      },
    })
    const { logMean, weight, shape, scale } = posterior
    return { mu: logMean, kappa: weight, alpha: shape, beta: scale, ...quantilesOf(posterior, "q") }
  },
  leadTimePosteriorGammaRate: (params) => {
    const prior = record(params, "prior")
    const posterior = gammaRatePosterior({
      shape: num(params, "shape"),
      observations: list(params, "observations"),
      prior: { shape: num(prior, "a0"), rate: num(prior, "b0") },
    })
    return { a: posterior.shape, b: posterior.rate, meanLead: posterior.mean, ...quantilesOf(posterior, "q") }
  },
  kaplanMeier: (params) => {
    const delivered = list(params, "delivered")
    const curve = kaplanMeier({
      observations: list(params, "times").map((time, place) => ({ time, ended: delivered[place] === 1 })),
    })
    return {
      survival: curve.survival.map(({ time, share }) => [time, share]),
      median: curve.quantile({ probability: 0.5 }),
      ...quantilesOf(curve, "q"),
    }
  },
  conditionalEtaQuantiles: (params) => {
    const open = conditionalQuantile({
      distribution: lognormal({ logMean: num(params, "logMean"), logSd: num(params, "logSd") }),
      after: num(params, "elapsedDays"),
    })
    const late = Array.from({ length: 366 }, (_, x) => [`p_late_vs_${x}`, open.survival({ x })])
    return { ...Object.fromEntries(late), ...quantilesOf(open, "q") }
  },
}
