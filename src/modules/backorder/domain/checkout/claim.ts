/**
 * How many units a cart may order under a cap, and what it claims while its shopper checks out.
 *
 *   most = free' + max(0, cap − waiting − claimed),  free' = max(0, free − taken)
 *
 * `waiting` are units of the variant that orders wait for; `claimed` are those that other carts
 * hold beyond stock, and `taken` is the stock that carts which are being completed just now are
 * about to take. What a cart asks for it first takes from stock; only the rest counts against the
 * cap. A cart that is granted leaves no more than the cap: waiting + claimed + beyond ≤ cap.
 */
import BigNumber from "bignumber.js"

/** In units of the variant. */
export interface Standing {
  /** Units that can leave now. */
  free: BigNumber
  waiting: BigNumber
}

/** What other carts hold. */
export interface OtherClaims {
  claimed: BigNumber
  taken: BigNumber
}

export interface Claim {
  /** Units beyond stock. */
  beyond: BigNumber
  /** Units of stock. */
  taken: BigNumber
}

export interface ClaimAnswer extends Claim {
  most: BigNumber
  granted: boolean
}

export const nobody: OtherClaims = { claimed: new BigNumber(0), taken: new BigNumber(0) }

export function claim(requested: BigNumber, cap: BigNumber, standing: Standing, others: OtherClaims): ClaimAnswer {
  const free = BigNumber.max(0, standing.free.minus(others.taken))
  const most = free.plus(BigNumber.max(0, cap.minus(standing.waiting).minus(others.claimed)))
  const taken = BigNumber.min(requested, free)
  return { most, granted: requested.lte(most), taken, beyond: requested.minus(taken) }
}
