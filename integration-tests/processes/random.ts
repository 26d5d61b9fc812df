/** The same choices for the same seed (mulberry32). */
export interface Random {
  /** A whole number from `from` to `to`, both possible. */
  between: (from: number, to: number) => number
  /** One of them; undefined if there is none. */
  oneOf: <Value>(values: readonly Value[]) => Value | undefined
}

export function seeded(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return { between, oneOf: (values) => values[between(0, values.length - 1)] }
}
