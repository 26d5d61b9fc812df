import BigNumber from "bignumber.js"

/** Hands `amount` out in order, to each no more than it has room for. What nobody has room for stays in `left`. */
export function handOut(amount: BigNumber, rooms: readonly BigNumber[]): { given: BigNumber[]; left: BigNumber } {
  let left = BigNumber.max(0, amount)
  const given = rooms.map((room) => {
    const part = BigNumber.min(left, BigNumber.max(0, room))
    left = left.minus(part)
    return part
  })
  return { given, left }
}

export function sum(amounts: readonly BigNumber[]): BigNumber {
  return amounts.reduce((total, amount) => total.plus(amount), new BigNumber(0))
}
