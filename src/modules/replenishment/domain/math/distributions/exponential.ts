/**
 * The exponential distribution with a rate λ, or the mean 1/λ: the time to the next of what comes at random. It is gamma with shape 1.
 *
 *   F(x) = 1 − e^(−λx),  n(x) = e^(−λx)/λ,  second loss e^(−λx)/λ²
 *
 * Source: Zipkin, P. H. (2000), "Foundations of Inventory Management", C.5.
 * Worked value: λ = 1 at x = 2.5 has the loss and the second loss e^(−2.5) = 0.082085.
 */
import { requirePositive } from "../bounds"
import type { Distribution } from "./distribution"
import { gamma } from "./gamma"

export function exponential(parameters: { rate: number } | { mean: number }): Distribution {
  requirePositive({ ...parameters })
  return gamma({ shape: 1, scale: "rate" in parameters ? 1 / parameters.rate : parameters.mean })
}
