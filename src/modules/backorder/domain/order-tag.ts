/** What all records of an order add up to: the tag that an order carries. */
import BigNumber from "bignumber.js"
import { backorderStatus, type BackorderStatus, type CountedLine } from "./backorder-status"

export interface TaggedRecord extends CountedLine {
  promisedBy: Date | null
}

export interface OrderTag {
  status: BackorderStatus
  waiting: BigNumber
  promisedBy: Date | null
}

/** The status furthest from done is the order's. */
const furthestFirst = ["waiting", "allocated", "fulfilled", "canceled"] as const satisfies readonly BackorderStatus[]

export function orderTag(records: readonly TaggedRecord[]): OrderTag | null {
  const statuses = new Set(records.map(backorderStatus))
  const status = furthestFirst.find((candidate) => statuses.has(candidate))
  if (!status) {
    return null
  }
  const waiting = records.filter((record) => record.waiting.gt(0))
  const dates = waiting.flatMap((record) => (record.promisedBy ? [record.promisedBy.getTime()] : []))
  return {
    status,
    waiting: waiting.reduce((sum, record) => sum.plus(record.waiting), new BigNumber(0)),
    // One date for the order holds only if every waiting line has one.
    promisedBy: dates.length > 0 && dates.length === waiting.length ? new Date(Math.max(...dates)) : null,
  }
}
