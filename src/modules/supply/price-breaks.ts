import BigNumber from "bignumber.js"
import type { PriceBreakDTO } from "../../types"
import type { PriceBreak } from "./domain/agreement/agreement"

/** Prices as they are sent and stored, made exact. */
export const toPriceBreaks = (breaks: readonly PriceBreakDTO[]): PriceBreak[] =>
  breaks.map(({ minimum_quantity, unit_cost }) => ({
    minimum_quantity: new BigNumber(minimum_quantity),
    unit_cost: new BigNumber(unit_cost),
  }))
