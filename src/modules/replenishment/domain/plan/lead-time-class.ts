/**
 * Pairs whose lead times are alike compete together: which forecast is best depends on how far ahead it must look.
 * A class is named by the weeks ahead that its competition forecasts.
 */
export const leadTimeClasses = [1, 2, 4, 8, 13] as const

export type LeadTimeClass = (typeof leadTimeClasses)[number]

/** The class whose weeks are nearest, by ratio. */
export function leadTimeClassOf(weeks: number): LeadTimeClass {
  const distance = (one: LeadTimeClass): number => Math.abs(Math.log(Math.max(weeks, 1e-3) / one))
  return leadTimeClasses.reduce((best, one) => (distance(one) < distance(best) ? one : best))
}
