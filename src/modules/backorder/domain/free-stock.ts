import BigNumber from "bignumber.js"
import type { PairKey, Pool } from "./stock-state"

const none = new BigNumber(0)

/** What nobody holds, pair by pair, while stock is being shared out. */
export class FreeStock {
  private readonly units: Map<string, BigNumber>

  constructor(pools: readonly Pool[]) {
    this.units = new Map(
      pools.map((pool) => [keyOf(pool), BigNumber.max(0, pool.onHand.minus(pool.otherHolds))])
    )
  }

  at(pair: PairKey): BigNumber {
    return this.units.get(keyOf(pair)) ?? none
  }

  knows(pair: PairKey): boolean {
    return this.units.has(keyOf(pair))
  }

  /** Takes up to `wanted` and says how much there was. */
  take(pair: PairKey, wanted: BigNumber): BigNumber {
    const taken = BigNumber.max(0, BigNumber.min(wanted, this.at(pair)))
    this.units.set(keyOf(pair), this.at(pair).minus(taken))
    return taken
  }

  giveBack(pair: PairKey, amount: BigNumber): void {
    this.units.set(keyOf(pair), this.at(pair).plus(amount))
  }
}

function keyOf({ inventoryItemId, locationId }: PairKey): string {
  return `${inventoryItemId} ${locationId}`
}
