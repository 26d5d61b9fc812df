/**
 * The normal distribution with a mean and a standard deviation, both in units of X.
 *
 *   n(x) = σ [φ(z) − z (1 − Φ(z))], second loss σ²/2 [(z² + 1)(1 − Φ(z)) − z φ(z)], z = (x − μ) / σ
 *
 * Source: Snyder, L. V. & Shen, Z.-J. M. (2019), "Fundamentals of Supply Chain Theory", 2nd ed., C.3.
 * Worked value: μ = 8, σ = 3 at x = 11 has the loss 0.249946 and the complementary loss 3.249946.
 */
import { ndtr, ndtri } from "cephes"
import { requireFinite, requirePositive } from "../bounds"
import { continuousDistribution, located, type Distribution } from "./distribution"

interface Normal extends Distribution {
  density: (params: { x: number }) => number
}

const standardDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

const standard = continuousDistribution({
  mean: 0,
  variance: 1,
  moment: (order, z) => {
    const [below, above] = [tail(z), tail(-z)]
    const density = standardDensity(z)
    switch (order) {
      case 0:
        return { below, above }
      case 1:
        return { below: -density, above: density }
      case 2:
        return { below: below - z * density, above: above + z * density }
    }
  },
  quantileOf: (probability) => {
    if (probability === 0 || probability === 1) {
      return probability === 0 ? -Infinity : Infinity
    }
    return ndtri(probability)
  },
})

export function normal({ mean = 0, sd = 1 }: { mean?: number; sd?: number } = {}): Normal {
  requireFinite({ mean })
  requirePositive({ sd })
  return { ...located(standard, mean, sd), density: ({ x }) => standardDensity((x - mean) / sd) / sd }
}

/** Φ(z); beyond 37 standard deviations cephes reports an underflow of what is 0. */
function tail(z: number): number {
  if (Math.abs(z) > 37) {
    return z < 0 ? 0 : 1
  }
  return ndtr(z)
}
