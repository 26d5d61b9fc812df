/**
 * What a parameter may be. A wrong one is refused by its own name with its bound: `holdingCost must be above 0, not -1`.
 */
type Named = Readonly<Record<string, number>>

export const requirePositive = (values: Named): void => requireEach(values, (value) => value > 0, "above 0")

export const requireNonNegative = (values: Named): void => requireEach(values, (value) => value >= 0, "at least 0")

export const requireFinite = (values: Named): void => requireEach(values, () => true, "a finite number")

/** From 0 to 1, both included. */
export const requireProbability = (values: Named): void =>
  requireEach(values, (value) => value >= 0 && value <= 1, "from 0 to 1")

/** Between 0 and 1, neither included. */
export const requireInnerProbability = (values: Named): void =>
  requireEach(values, (value) => value > 0 && value < 1, "above 0 and below 1")

export const requireInteger = (values: Named): void => requireEach(values, Number.isInteger, "an integer")

export const requireAtLeast = (bound: number, values: Named): void =>
  requireEach(values, (value) => value >= bound, `at least ${bound}`)

export const requireAbove = (bound: number, values: Named): void =>
  requireEach(values, (value) => value > bound, `above ${bound}`)

/** Each entry of a list by its place, as `demand[2]`. */
export const places = (name: string, values: readonly number[]): Named =>
  Object.fromEntries(values.map((value, place) => [`${name}[${place}]`, value]))

export function requireSameLength(lists: Readonly<Record<string, readonly unknown[]>>): void {
  const [[first, { length }], ...others] = Object.entries(lists)
  for (const [name, list] of others) {
    if (list.length !== length) {
      throw new RangeError(`${name} must be as long as ${first} (${length}), not ${list.length}`)
    }
  }
}

function requireEach(values: Named, holds: (value: number) => boolean, bound: string): void {
  for (const [name, value] of Object.entries(values)) {
    if (!Number.isFinite(value) || !holds(value)) {
      throw new RangeError(`${name} must be ${bound}, not ${value}`)
    }
  }
}
