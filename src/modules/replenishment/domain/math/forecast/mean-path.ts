/**
 * The mean of several forecasts of the same demand, period by period: where none is the best for all items, their mean
 * errs less than most of them.
 *
 * Source: Bates, J. M. & Granger, C. W. J. (1969), "The Combination of Forecasts", ORQ 20:451-468.
 * Worked value: of 1, 2 and 3, 6 it is 2, 4.
 */
export function meanPath(paths: readonly (readonly number[])[]): number[] {
  return paths[0].map((_, period) => paths.reduce((sum, path) => sum + path[period], 0) / paths.length)
}
