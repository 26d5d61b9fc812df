import {
  exponential,
  gamma,
  geometric,
  lognormal,
  negativeBinomial,
  normal,
  poisson,
  probabilityMass,
  uniform,
  type Distribution,
} from "../../../src/modules/replenishment/domain/math"
import { discreteScipyDistribution, scipyDistribution } from "./distributions"
import { mass, num, type CaseTable, type Params } from "./params"

type Losses = (params: Params) => Record<string, unknown>

const first =
  (of: (params: Params) => Distribution, at = "x"): Losses =>
  (params) => ({
    loss: of(params).loss({ x: num(params, at) }),
    complementary_loss: of(params).complementaryLoss({ x: num(params, at) }),
  })

const second =
  (of: (params: Params) => Distribution, at = "x"): Losses =>
  (params) => ({
    loss: of(params).secondLoss({ x: num(params, at) }),
    complementary_loss: of(params).complementarySecondLoss({ x: num(params, at) }),
  })

const standardNormal = (): Distribution => normal()
const normalOf = (params: Params): Distribution => normal({ mean: num(params, "mean"), sd: num(params, "sd") })
const lognormalOf = (params: Params): Distribution =>
  lognormal({ logMean: num(params, "mu"), logSd: num(params, "sigma") })
const exponentialOf = (params: Params): Distribution => exponential({ rate: num(params, "mu") })
const gammaOf = (params: Params): Distribution => gamma({ shape: num(params, "a"), scale: num(params, "b") })
const uniformOf = (params: Params): Distribution => uniform({ min: num(params, "a"), max: num(params, "b") })
const poissonOf = (params: Params): Distribution => poisson({ mean: num(params, "mean") })
const geometricOf = (params: Params): Distribution => geometric({ probability: num(params, "p") })
const negativeBinomialOf = (params: Params): Distribution =>
  params.r == null || params.p == null
    ? negativeBinomial({ mean: num(params, "mean"), sd: num(params, "sd") })
    : negativeBinomial({ size: num(params, "r"), probability: num(params, "p") })
const continuousOf = (params: Params): Distribution => scipyDistribution(params, "distrib")
const discreteOf = (params: Params): Distribution =>
  params.distrib == null ? probabilityMass({ pmf: mass(params, "pmf") }) : discreteScipyDistribution(params, "distrib")

export const losses: CaseTable = {
  "loss_functions.standard_normal_loss": first(standardNormal, "z"),
  "loss_functions.standard_normal_second_loss": second(standardNormal, "z"),
  "loss_functions.normal_loss": first(normalOf),
  "loss_functions.normal_second_loss": second(normalOf),
  "loss_functions.lognormal_loss": first(lognormalOf),
  "loss_functions.lognormal_second_loss": second(lognormalOf),
  "loss_functions.exponential_loss": first(exponentialOf),
  "loss_functions.exponential_second_loss": second(exponentialOf),
  "loss_functions.gamma_loss": first(gammaOf),
  "loss_functions.gamma_second_loss": second(gammaOf),
  "loss_functions.uniform_loss": first(uniformOf),
  "loss_functions.uniform_second_loss": second(uniformOf),
  "loss_functions.poisson_loss": first(poissonOf),
  "loss_functions.poisson_second_loss": second(poissonOf),
  "loss_functions.geometric_loss": first(geometricOf),
  "loss_functions.geometric_second_loss": second(geometricOf),
  "loss_functions.negative_binomial_loss": first(negativeBinomialOf),
  "loss_functions.negative_binomial_second_loss": second(negativeBinomialOf),
  "loss_functions.continuous_loss": first(continuousOf),
  "loss_functions.continuous_second_loss": second(continuousOf),
  "loss_functions.discrete_loss": first(discreteOf),
  "loss_functions.discrete_second_loss": second(discreteOf),
}
