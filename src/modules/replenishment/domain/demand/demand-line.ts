import type BigNumber from "bignumber.js"

/** What an order line asks of one inventory item at one location. Units of the item. */
export interface DemandLine {
  lineId: string
  orderId: string
  inventoryItemId: string
  locationId: string
  /** Such as `2026-11-24`, where the shop is. */
  day: string
  regionId: string | null
  salesChannelId: string | null
  /** The customer's id, else the order's. */
  customerKey: string
  /** Units of the item in one unit of the line. */
  required: BigNumber
  quantity: BigNumber
  /** What of it came back. */
  returned: BigNumber
}
