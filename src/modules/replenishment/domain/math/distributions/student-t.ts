/**
 * Student's t distribution with ν degrees of freedom, which need not be an integer, around a location with a scale.
 *
 *   P(T > t) = ½ I_w(ν/2, ½) with w = ν/(ν + t²), t ≥ 0
 *   E[T; T > t] = f(t)(ν + t²)/(ν − 1) for ν > 1,  E[T²; T > t] = [t(ν + t²) f(t) + ν P(T > t)]/(ν − 2) for ν > 2
 *
 * A loss is infinite where ν ≤ 1, a second loss where ν ≤ 2. It is what demand over a lead time follows if mean and
 * variance are estimated from few observations.
 * Source: Prak, D. & Teunter, R. (2019), IJF 35:224-238; Abramowitz & Stegun (1964), 26.7.1.
 * Worked value: ν = 1 has the 0.9-quantile tan(0.4π) = 3.07768; ν = 3 has the loss √3/π = 0.551329 at 0.
 */
import { incbi, lgam } from "cephes"
import { requireFinite, requirePositive } from "../bounds"
import { continuousDistribution, located, type Distribution } from "./distribution"
import { positiveQuantile } from "./positive-quantile"
import { incompleteBeta } from "./special-functions"

interface StudentTParameters {
  degreesOfFreedom: number
  location?: number
  scale?: number
}

export function studentT({ degreesOfFreedom, location = 0, scale = 1 }: StudentTParameters): Distribution {
  requirePositive({ degreesOfFreedom, scale })
  requireFinite({ location })
  return located(standardT(degreesOfFreedom), location, scale)
}

function standardT(df: number): Distribution {
  const logConstant = lgam((df + 1) / 2) - lgam(df / 2) - Math.log(df * Math.PI) / 2
  const density = (t: number): number => Math.exp(logConstant - ((df + 1) / 2) * Math.log1p((t * t) / df))
  const survival = (t: number): number => {
    const far = incompleteBeta(df / 2, 0.5, df / (df + t * t)) / 2
    return t < 0 ? 1 - far : far
  }
  const firstAbove = (t: number): number => (df > 1 ? (density(t) * (df + t * t)) / (df - 1) : Infinity)
  const secondAbove = (t: number): number =>
    df > 2 ? (t * (df + t * t) * density(t) + df * survival(t)) / (df - 2) : Infinity

  return continuousDistribution({
    mean: df > 1 ? 0 : NaN,
    variance: df > 2 ? df / (df - 2) : Infinity,
    moment: (order, t) => {
      switch (order) {
        case 0:
          return { below: survival(-t), above: survival(t) }
        case 1:
          return { below: -firstAbove(t), above: firstAbove(t) }
        case 2:
          return { below: secondAbove(-t), above: secondAbove(t) }
      }
    },
    quantileOf: (probability) => quantileOf(df, survival, probability),
  })
}

function quantileOf(df: number, survival: (t: number) => number, probability: number): number {
  const side = probability < 0.5 ? -1 : 1
  const tail = probability < 0.5 ? probability : 1 - probability
  if (tail === 0 || tail === 0.5) {
    return tail === 0 ? side * Infinity : 0
  }
  return (
    side * positiveQuantile({ tail: survival, rising: false, target: tail, guess: () => invert(df, tail), most: Infinity })
  )
}

/** From t² = ν(1 − w)/w, by the end of w that keeps its digits. */
function invert(df: number, tail: number): number {
  if (tail > 0.25) {
    const near = incbi(0.5, df / 2, 1 - 2 * tail)
    return Math.sqrt((df * near) / (1 - near))
  }
  const far = incbi(df / 2, 0.5, 2 * tail)
  return Math.sqrt((df * (1 - far)) / far)
}
