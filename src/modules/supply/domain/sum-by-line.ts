import type BigNumber from "bignumber.js"

/** What is said about each line, a line named twice added up. */
export function sumByLine(
  parts: readonly { line_id: string; quantity: BigNumber }[]
): Map<string, BigNumber> {
  const sums = new Map<string, BigNumber>()
  parts.forEach(({ line_id, quantity }) => sums.set(line_id, quantity.plus(sums.get(line_id) ?? 0)))
  return sums
}
