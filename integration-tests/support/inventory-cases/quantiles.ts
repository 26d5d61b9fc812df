/** The quantiles that cases name: `q95` with a prefix, `0.95` without. */
const NAMED = [0.01, 0.05, 0.1, 0.2, 0.25, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.975, 0.98, 0.99, 0.995, 0.999]

interface WithQuantiles {
  quantile: (params: { probability: number }) => number | null
}

export function quantilesOf({ quantile }: WithQuantiles, prefix = ""): Record<string, number | null> {
  const name = (probability: number): string =>
    prefix === "" ? String(probability) : `${prefix}${Math.round(probability * 1000) / 10}`
  return Object.fromEntries(NAMED.map((probability) => [name(probability), quantile({ probability })]))
}
