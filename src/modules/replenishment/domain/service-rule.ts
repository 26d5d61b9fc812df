/**
 * What a reorder point is to reach.
 *
 * `cycle`: no shortage between order and arrival, with the target's probability. `fill_rate`: the target's share of
 * demand is served at once. `least_cost`: holding, ordering, waiting and cancellation together cost least.
 */
export const serviceRules = ["cycle", "fill_rate", "least_cost"] as const

export type ServiceRule = (typeof serviceRules)[number]
