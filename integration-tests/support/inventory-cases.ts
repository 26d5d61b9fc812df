/**
 * Our functions under the names of the published cases, and our results under the names of theirs. Nothing is computed
 * here: every number is what an exported function of ours gives.
 */
import { discretePolicies } from "./inventory-cases/discrete-policies"
import { forecasts } from "./inventory-cases/forecasts"
import { leadTimes } from "./inventory-cases/lead-times"
import { losses } from "./inventory-cases/losses"
import { lotSizing } from "./inventory-cases/lot-sizing"
import { newsvendor } from "./inventory-cases/newsvendor"
import { orders } from "./inventory-cases/orders"
import type { CaseTable, Params } from "./inventory-cases/params"
import { reorder } from "./inventory-cases/reorder"
import { supplyUncertainty } from "./inventory-cases/supply-uncertainty"

export { runDistribution } from "./inventory-cases/distributions"
export { runForecast } from "./inventory-cases/forecasts"

const cases: CaseTable = {
  ...discretePolicies,
  ...forecasts,
  ...leadTimes,
  ...losses,
  ...lotSizing,
  ...newsvendor,
  ...orders,
  ...reorder,
  ...supplyUncertainty,
}

/** What our function for a case's name gives for its parameters, under the keys of what is expected. */
export function runCase(functionName: string, params: Params): Record<string, unknown> {
  const run = cases[functionName]
  if (!run) {
    throw new Error(`No function of ours stands for ${functionName}`)
  }
  return run(params)
}
