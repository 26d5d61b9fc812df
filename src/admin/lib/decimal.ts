/** Reads what a person typed into a number field; null where it is no number. */
export function parseDecimal(text: string): number | null {
  const trimmed = text.trim()
  if (!/^\d+(\.\d+)?$/.test(trimmed)) {
    return null
  }
  return Number(trimmed)
}

/** Adds quantities without the tail that binary fractions leave behind. */
export function sum(quantities: readonly number[]): number {
  return Number(quantities.reduce((total, quantity) => total + quantity, 0).toFixed(6))
}
