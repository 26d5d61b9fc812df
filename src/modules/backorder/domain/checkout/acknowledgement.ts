/**
 * What a shopper agreed to about a cart, and whether that still holds.
 *
 * It does not once a line waits for more units than were shown, or for longer: until a later day,
 * or without any day where one was named. Fewer units and earlier days are no worse, so they
 * leave it standing.
 */
import type BigNumber from "bignumber.js"
import { lateFrom } from "../calendar"

export interface WaitingLine {
  lineId: string
  waiting: BigNumber
  promisedBy: Date | null
}

export function stillAcknowledged(acknowledged: readonly WaitingLine[], today: readonly WaitingLine[]): boolean {
  return today.every((line) => {
    const shown = acknowledged.find(({ lineId }) => lineId === line.lineId)
    return line.waiting.isZero() || (shown !== undefined && line.waiting.lte(shown.waiting) && notLater(line, shown))
  })
}

function notLater(line: WaitingLine, shown: WaitingLine): boolean {
  return shown.promisedBy === null || (line.promisedBy !== null && line.promisedBy < lateFrom(shown.promisedBy))
}
