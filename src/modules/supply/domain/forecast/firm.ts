import BigNumber from "bignumber.js"

/** What customers wait for at a place. */
export interface Waiting {
  location_id: string
  quantity: BigNumber
}

/** What is on order or on a draft with a supplier, for a place. */
export interface OnOrder {
  supplier_id: string
  location_id: string
  is_draft: boolean
  quantity: BigNumber
}

/**
 * Units that customers wait for and a supplier can count on: what no order covers, wherever it was placed, and no
 * draft for another supplier. Place by place, for goods on their way to one do not help who waits at another.
 */
export function firmQuantity(waiting: readonly Waiting[], ordered: readonly OnOrder[], supplierId: string): BigNumber {
  return waiting.reduce((firm, { location_id, quantity }) => {
    const covered = ordered
      .filter((order) => order.location_id === location_id && !(order.is_draft && order.supplier_id === supplierId))
      .reduce((sum, order) => sum.plus(order.quantity), new BigNumber(0))
    return firm.plus(BigNumber.max(0, quantity.minus(covered)))
  }, new BigNumber(0))
}
