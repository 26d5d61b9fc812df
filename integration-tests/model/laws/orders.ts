/** The order's tag says what its records add up to, each record is linked to its order, and nothing is left to reflect. */
import { backorderStatus } from "../../../src/modules/backorder/domain/backorder-status"
import { orderTag } from "../../../src/modules/backorder/domain/order-tag"
import type { Situation } from "../situation"

export function ordersAreTagged(situation: Situation): string[] {
  return situation.orders.flatMap((order) => {
    const records = situation.records.filter(({ orderId }) => orderId === order.id)
    const tag = orderTag(records)
    const expected = tag && {
      status: tag.status,
      waiting_quantity: tag.waiting.toNumber(),
      promised_by: tag.promisedBy?.toISOString() ?? null,
    }
    return [
      ...(sameTag(order.tag, expected) ? [] : [`is tagged ${JSON.stringify(order.tag)} and should be ${JSON.stringify(expected)}`]),
      ...records
        .filter((record) => !situation.links.some((link) => link.orderId === order.id && link.recordId === record.id))
        .map((record) => `is not linked to its record ${record.id}`),
      ...records
        .filter((record) => record.status !== backorderStatus(record))
        .map((record) => `has a record that is ${record.status} and should be ${backorderStatus(record)}`),
      ...situation.unreflected.filter(({ orderId }) => orderId === order.id).map(() => "has changes that nobody was told of"),
    ].map((complaint) => `order #${order.displayId} ${complaint}`)
  })
}

function sameTag(stored: unknown, expected: object | null): boolean {
  const entries = (tag: object): string => JSON.stringify(Object.entries(tag).sort())
  if (typeof stored !== "object" || stored === null || expected === null) {
    return (stored ?? null) === expected
  }
  return entries(stored) === entries(expected)
}
