/**
 * Units of a variant that wait, told from what waits of its parts.
 *
 * A line waits for as many units as its worst part does: one missing leg keeps one table waiting.
 * Only a single part taken once can be waited for in fractions (cloth by the metre).
 */
import BigNumber from "bignumber.js"

export interface WaitingPart {
  lineId: string
  inventoryItemId: string
  /** Units of the part that one unit of the variant takes. */
  required: BigNumber
  waiting: BigNumber
}

/** `whole` where the variant is sold in whole units only. */
export function unitsWaiting(parts: readonly WaitingPart[], whole: boolean): BigNumber {
  const lines = new Map<string, Map<string, BigNumber>>()
  for (const { lineId, inventoryItemId, required, waiting } of parts) {
    // A line served from several places has each part once per place.
    const line = lines.get(lineId) ?? new Map<string, BigNumber>()
    line.set(inventoryItemId, (line.get(inventoryItemId) ?? new BigNumber(0)).plus(waiting.div(required)))
    lines.set(lineId, line)
  }
  return [...lines.values()].reduce((sum, line) => sum.plus(worst([...line.values()], whole)), new BigNumber(0))
}

function worst(units: readonly BigNumber[], whole: boolean): BigNumber {
  const most = BigNumber.max(0, ...units)
  return whole ? most.integerValue(BigNumber.ROUND_CEIL) : most
}

export function soldWhole(parts: readonly { required: BigNumber }[]): boolean {
  return !(parts.length === 1 && parts[0].required.eq(1))
}
