/**
 * Tops up an order of several items of one supplier until it is worth the supplier's minimum.
 *
 * Greedy by days of cover: as long as the minimum is not met, the item that would fall to its reorder point first gets
 * one more pack,
 *
 *   days of cover = (position + ordered − reorder point)/mean demand a day
 *
 * so that every item's next order moves about equally far away and none is stocked up for a year. Items that nobody asks
 * for are not topped up. Silver's heuristic for joint orders reckons with a fixed cost per item and a cycle for years;
 * here the items to order today are given and only the rest of a minimum is to be shared out.
 *
 * The quantities add up to the minimum or more unless no item is left to add to; none is lowered.
 */
import BigNumber from "bignumber.js"

export interface JoinableItem {
  id: string
  /** 0 for an item that need not be ordered yet. */
  quantity: BigNumber
  /** Before this order. */
  position: BigNumber
  reorder_point: BigNumber
  daily_demand: number
  /** The least quantity above this one that can be ordered. */
  next: (quantity: BigNumber) => BigNumber
  cost: (quantity: BigNumber) => BigNumber
}

/** However small a pack is, a minimum is met in so many steps or not at all. */
const STEPS = 10_000

/** By item; items to which nothing is ordered are left out. */
export function joinOrder(items: readonly JoinableItem[], minimum: BigNumber): ReadonlyMap<string, BigNumber> {
  const ordered = new Map(items.map(({ id, quantity }) => [id, quantity]))
  const at = ({ id }: JoinableItem): BigNumber => ordered.get(id) ?? new BigNumber(0)
  const wanted = items.filter(({ daily_demand }) => daily_demand > 0)
  let value = BigNumber.sum(0, ...items.map((item) => item.cost(at(item))))
  for (let step = 0; step < STEPS && wanted.length > 0 && value.lt(minimum); step += 1) {
    const shortest = wanted.reduce((least, item) => (cover(item, at(item)) < cover(least, at(least)) ? item : least))
    const more = shortest.next(at(shortest))
    value = value.minus(shortest.cost(at(shortest))).plus(shortest.cost(more))
    ordered.set(shortest.id, more)
  }
  return new Map([...ordered].filter(([, quantity]) => quantity.gt(0)))
}

const cover = ({ position, reorder_point, daily_demand }: JoinableItem, quantity: BigNumber): number =>
  position.plus(quantity).minus(reorder_point).toNumber() / daily_demand
