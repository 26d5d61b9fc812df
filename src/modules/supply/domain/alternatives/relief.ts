/** What further goods do for the units that come too late. */
import BigNumber from "bignumber.js"
import { cover, type Coming } from "./coverage"
import { daysLate, isTooLate, type QueuedUnits } from "./late-units"

/** The goods of a way out; nothing else is coming under this id. */
export type Relief = Omit<Coming, "id">

export interface Served {
  /** The customer's line. */
  id: string
  quantity: BigNumber
}

export interface Relieved {
  /** Late units that come in time after all. */
  served: Served[]
  quantity: BigNumber
  /** Units times days by which lateness gets less; null where nobody knows when units would have come without. */
  unit_days: BigNumber | null
}

export function relieve(units: readonly QueuedUnits[], coming: readonly Coming[], goods: Relief): Relieved {
  const after = cover(units, [...coming, { ...goods, id: "" }]).filter(({ isLate }) => isLate)
  const inTime = after.filter((late) => !isTooLate(late, late.by))
  const ids = [...new Set(inTime.map(({ id }) => id))]
  const saved = after.map((late) => {
    const [before, then] = [daysLate(late, late.now), daysLate(late, late.by)]
    if (before === null) {
      return then === null ? new BigNumber(0) : null
    }
    return late.quantity.times(before - (then ?? before))
  })
  return {
    served: ids.map((id) => ({ id, quantity: sum(inTime.filter((late) => late.id === id)) })),
    quantity: sum(inTime),
    unit_days: saved.reduce((total, days) => (total === null || days === null ? null : total.plus(days)), new BigNumber(0)),
  }
}

const sum = (parts: readonly { quantity: BigNumber }[]): BigNumber =>
  BigNumber.sum(0, ...parts.map(({ quantity }) => quantity))
