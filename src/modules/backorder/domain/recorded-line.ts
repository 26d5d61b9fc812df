import type BigNumber from "bignumber.js"
import type { BackorderReason } from "./explain-line"
import type { LinePromise } from "./promise"

/** What the record of a backordered line says, apart from whose it is. */
export interface RecordedLine {
  backorderId: string
  ordered: BigNumber
  allocated: BigNumber
  waiting: BigNumber
  fulfilled: BigNumber
  canceled: BigNumber
  promise: LinePromise
  reason: BackorderReason
  /** Stock came in for this line and has not left yet. */
  releasePending: boolean
}
