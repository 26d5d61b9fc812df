/**
 * The incomplete gamma and beta functions of cephes, which throws where it meets a value near the smallest that a float
 * can hold. There the tail is 0 and its complement 1; that of the gamma function is continued by its logarithm first,
 * so that it fades out as the floats do.
 *
 *   P(a, x) = 1/Γ(a) ∫₀ˣ t^(a−1) e^(−t) dt,   Q = 1 − P,   I_x(a, b) = 1/B(a, b) ∫₀ˣ t^(a−1) (1−t)^(b−1) dt
 *
 * Source: Moshier, S. L. (1989), "Methods and Programs for Mathematical Functions", the cephes library; the continued
 * fraction of Q is Abramowitz & Stegun (1964), 6.5.31. Worked value: P(1, 1) = 1 − 1/e = 0.63212, I_½(2, 2) = 1/2 and
 * Q(41, 900) = 2.589e-321.
 */
import { igam, igamc, incbet, lgam } from "cephes"

export const lowerIncompleteGamma = (a: number, x: number): number => {
  if (x <= 0 || x === Infinity) {
    return x <= 0 ? 0 : 1
  }
  return orAtUnderflow(() => igam(a, x), () => (x < a ? 0 : 1))
}

export const upperIncompleteGamma = (a: number, x: number): number => {
  if (x <= 0 || x === Infinity) {
    return x <= 0 ? 1 : 0
  }
  return orAtUnderflow(() => igamc(a, x), () => (x < a ? 1 : fadingUpperGamma(a, x)))
}

/** I_x(a, b). */
export const incompleteBeta = (a: number, b: number, x: number): number => {
  if (x <= 0 || x >= 1) {
    return x <= 0 ? 0 : 1
  }
  return orAtUnderflow(() => incbet(a, b, x), () => (x < a / (a + b) ? 0 : 1))
}

function orAtUnderflow(value: () => number, atUnderflow: () => number): number {
  try {
    return value()
  } catch (error) {
    if (error instanceof Error && error.message.includes("underflow")) {
      return atUnderflow()
    }
    throw error
  }
}

/** x^a e^(−x) / Γ(a) times 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))), taken from behind; x far above a. */
function fadingUpperGamma(a: number, x: number): number {
  const TERMS = 200
  let fraction = x + 2 * TERMS + 1 - a
  for (let term = TERMS; term > 0; term -= 1) {
    fraction = x + 2 * term - 1 - a - (term * (term - a)) / fraction
  }
  return Math.exp(a * Math.log(x) - x - lgam(a) - Math.log(fraction))
}
