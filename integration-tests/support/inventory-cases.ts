/**
 * Our functions under the names of the published cases, and our results under the names of theirs. Nothing is computed
 * here: every number is what an exported function of ours gives.
 */
import { losses } from "./inventory-cases/losses"
import type { CaseTable, Params } from "./inventory-cases/params"

export { runDistribution } from "./inventory-cases/distributions"

const cases: CaseTable = { ...losses }

/** What our function for a case's name gives for its parameters, under the keys of what is expected. */
export function runCase(functionName: string, params: Params): Record<string, unknown> {
  const run = cases[functionName]
  if (!run) {
    throw new Error(`No function of ours stands for ${functionName}`)
  }
  return run(params)
}

export const isCovered = (functionName: string): boolean => functionName in cases
