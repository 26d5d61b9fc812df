/** The names of SciPy and of R for our distributions. */
import {
  beta,
  exponential,
  gamma,
  geometric,
  lognormal,
  negativeBinomial,
  normal,
  poisson,
  shifted,
  studentT,
  uniform,
  type DiscreteDistribution,
  type Distribution,
} from "../../../src/modules/replenishment/domain/math"
import { list, num, record, type Params } from "./params"

/** The parameters of each distribution in the order in which SciPy takes them, with what it takes where one is missing. */
const PARAMETERS: Record<string, [name: string, otherwise?: number][]> = {
  norm: [["loc", 0], ["scale", 1]],
  uniform: [["loc", 0], ["scale", 1]],
  expon: [["loc", 0], ["scale", 1]],
  gamma: [["a"], ["loc", 0], ["scale", 1]],
  lognorm: [["s"], ["loc", 0], ["scale", 1]],
  poisson: [["mu"], ["loc", 0]],
  geom: [["p"], ["loc", 0]],
  nbinom: [["n"], ["p"], ["loc", 0]],
}

const CONTINUOUS: Record<string, (given: Params) => Distribution> = {
  norm: (given) => normal({ mean: num(given, "loc"), sd: num(given, "scale") }),
  uniform: (given) => uniform({ min: num(given, "loc"), width: num(given, "scale") }),
  expon: (given) => moved(given, exponential({ mean: num(given, "scale") })),
  gamma: (given) => moved(given, gamma({ shape: num(given, "a"), scale: num(given, "scale") })),
  lognorm: (given) => moved(given, lognormal({ median: num(given, "scale"), logSd: num(given, "s") })),
}

const DISCRETE: Record<string, (given: Params) => DiscreteDistribution> = {
  poisson: (given) => shifted({ distribution: poisson({ mean: num(given, "mu") }), by: num(given, "loc") }),
  geom: (given) => shifted({ distribution: geometric({ probability: num(given, "p") }), by: num(given, "loc") }),
  nbinom: (given) =>
    shifted({
      distribution: negativeBinomial({ size: num(given, "n"), probability: num(given, "p") }),
      by: num(given, "loc"),
    }),
}

const moved = (given: Params, distribution: Distribution): Distribution =>
  shifted({ distribution, by: num(given, "loc") })

/** A distribution as SciPy is given it: `{ dist, args, kwds }`. */
export function scipyDistribution(params: Params, name: string): Distribution {
  const { dist, given } = scipy(params, name)
  return (CONTINUOUS[dist] ?? DISCRETE[dist])(given)
}

export function discreteScipyDistribution(params: Params, name: string): DiscreteDistribution {
  const { dist, given } = scipy(params, name)
  return DISCRETE[dist](given)
}

function scipy(params: Params, name: string): { dist: string; given: Params } {
  const described = record(params, name)
  const dist = String(described.dist)
  const named = record(described, "kwds")
  const args = list(described, "args")
  const given = PARAMETERS[dist].map(([parameter, otherwise], place) => [
    parameter,
    args[place] ?? named[parameter] ?? otherwise,
  ])
  return { dist, given: Object.fromEntries(given) }
}

const R_FUNCTIONS: Record<string, (...args: number[]) => number> = {
  pnorm: (x, mean, sd) => normal({ mean, sd }).cdf({ x }),
  qnorm: (probability, mean, sd) => normal({ mean, sd }).quantile({ probability }),
  pgamma: (x, shape, scale) => gamma({ shape, scale }).cdf({ x }),
  qgamma: (probability, shape, scale) => gamma({ shape, scale }).quantile({ probability }),
  ppois: (x, mean) => poisson({ mean }).cdf({ x }),
  qpois: (probability, mean) => poisson({ mean }).quantile({ probability }),
  pnbinom: (x, size, probability) => negativeBinomial({ size, probability }).cdf({ x }),
  qnbinom: (at, size, probability) => negativeBinomial({ size, probability }).quantile({ probability: at }),
  pbeta: (x, alpha, other) => beta({ alpha, beta: other }).cdf({ x }),
  qbeta: (probability, alpha, other) => beta({ alpha, beta: other }).quantile({ probability }),
  pt: (x, degreesOfFreedom) => studentT({ degreesOfFreedom }).cdf({ x }),
  qt: (probability, degreesOfFreedom) => studentT({ degreesOfFreedom }).quantile({ probability }),
  plnorm: (x, logMean, logSd) => lognormal({ logMean, logSd }).cdf({ x }),
  qlnorm: (probability, logMean, logSd) => lognormal({ logMean, logSd }).quantile({ probability }),
}

/** The value of a function of R; its gamma functions are given the scale, not the rate. */
export function runDistribution(name: string, args: readonly number[]): number {
  const run = R_FUNCTIONS[name]
  if (!run) {
    throw new Error(`No distribution function is called ${name}`)
  }
  return run(...args)
}
