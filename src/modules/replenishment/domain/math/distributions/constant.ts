/**
 * Demand that is known for sure: all of it lies at one value.
 *
 * Worked value: at 5 what exceeds 3 is 2, and its second loss is 2.
 */
import { requireFinite } from "../bounds"
import { continuousDistribution, type Distribution } from "./distribution"

export function constant({ value }: { value: number }): Distribution {
  requireFinite({ value })
  return continuousDistribution({
    mean: value,
    variance: 0,
    moment: (order, x) => ({ below: x >= value ? value ** order : 0, above: x >= value ? 0 : value ** order }),
    quantileOf: () => value,
  })
}
