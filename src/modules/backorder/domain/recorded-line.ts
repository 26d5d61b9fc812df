import type BigNumber from "bignumber.js"
import type { BackorderReason } from "./explain-line"
import type { LinePromise } from "./promise"
import type { ShippingPolicy } from "./release"

/** What the record of a backordered line says, apart from whose it is. */
export interface RecordedLine {
  backorderId: string
  locationId: string
  ordered: BigNumber
  allocated: BigNumber
  waiting: BigNumber
  fulfilled: BigNumber
  canceled: BigNumber
  priority: number
  weight: number
  shipping: ShippingPolicy
  minimumBatch: BigNumber | null
  promise: LinePromise
  reason: BackorderReason
  /** Stock came in for this line and has not left yet. */
  releasePending: boolean
}
