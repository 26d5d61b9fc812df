import BigNumber from "bignumber.js"

export const none = new BigNumber(0)

export function sumOf<Item>(items: readonly Item[], quantity: (item: Item) => BigNumber): BigNumber {
  return items.reduce((sum, item) => sum.plus(quantity(item)), none)
}
