/**
 * How much to order from the fast supplier and how much from the slow one.
 *
 *   expedited = (Sₑ − Pₑ)⁺,  regular = min(cap, (Sᵣ − P − expedited)⁺)
 *
 * with Pₑ the position due within the fast lead time and P the whole position, in units. Without a cap it is the dual
 * index policy; the cap holds the regular orders steady and leaves the swings to the fast supplier.
 * Source: Sun, J. & Van Mieghem, J. A. (2019), "Robust dual sourcing inventory management: optimality of capped dual
 * index policies", M&SOM 21:912-931; Veeraraghavan & Scheller-Wolf (2008), Oper Res 56:850-864.
 * Worked value: Sₑ = 20, Pₑ = 14, Sᵣ = 60, P = 40, cap 10 expedites 6 and orders min(10, 14) = 10.
 */
import { requireFinite, requireNonNegative } from "../bounds"

export function cappedDualIndex({
  expeditedUpTo,
  regularUpTo,
  cap = Number.MAX_VALUE,
  expeditedPosition,
  position,
}: {
  /** Sₑ */
  expeditedUpTo: number
  /** Sᵣ */
  regularUpTo: number
  /** The most of one regular order; none if left out. */
  cap?: number
  /** What is there or comes within the fast lead time, less what waits. */
  expeditedPosition: number
  /** What is there or on order at all, less what waits. */
  position: number
}): { expedited: number; regular: number } {
  requireFinite({ expeditedUpTo, regularUpTo, expeditedPosition, position })
  requireNonNegative({ cap })
  const expedited = Math.max(0, expeditedUpTo - expeditedPosition)
  return { expedited, regular: Math.min(cap, Math.max(0, regularUpTo - position - expedited)) }
}
