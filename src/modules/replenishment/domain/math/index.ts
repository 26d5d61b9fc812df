/** The mathematics of replenishment: pure functions of named parameters, one idea a file. */
export { beta } from "./beta"
export type { DiscreteDistribution, Distribution } from "./distribution"
export { economicOrderQuantity } from "./economic-order-quantity"
export { economicOrderQuantityWithBackorders } from "./economic-order-quantity-with-backorders"
export { eoqWithDisruptions, eoqWithDisruptionsCost } from "./eoq-with-disruptions"
export { eoqWithAdditiveYield, eoqWithMultiplicativeYield } from "./eoq-with-yield"
export { exponential } from "./exponential"
export { gamma } from "./gamma"
export { geometric } from "./geometric"
export { jointReplenishmentSilver } from "./joint-replenishment-silver"
export { kaplanMeier, shrunkKaplanMeier, type KaplanMeier, type Observation } from "./kaplan-meier"
export { lognormal } from "./lognormal"
export { negativeBinomial } from "./negative-binomial"
export {
  newsvendorContinuous,
  newsvendorDiscrete,
  newsvendorNormal,
  newsvendorNormalCost,
  newsvendorPoisson,
  newsvendorPoissonCost,
} from "./newsvendor"
export { newsvendorNormalExplicit, newsvendorPoissonExplicit } from "./newsvendor-explicit"
export { newsvendorWithAdditiveYield } from "./newsvendor-with-additive-yield"
export { newsvendorWithDisruptions } from "./newsvendor-with-disruptions"
export { normal } from "./normal"
export { poisson } from "./poisson"
export { predictiveDemand, type PredictiveDemand } from "./predictive-demand"
export { probabilityMass, type ProbabilityMass } from "./probability-mass"
export {
  economicOrderQuantityWithAllUnitsDiscounts,
  economicOrderQuantityWithIncrementalDiscounts,
} from "./quantity-discounts"
export { rQCostPoisson, rQPolicyPoisson } from "./rq-policy-poisson"
export { sSCostDiscrete, sSPolicyDiscrete } from "./s-s-policy-discrete"
export { sSPowerApproximation } from "./s-s-power-approximation"
export { shifted } from "./shifted"
export { studentT } from "./student-t"
export { uniform } from "./uniform"
export { wagnerWhitin } from "./wagner-whitin"
