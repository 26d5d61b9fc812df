/** What a record's page offers to staff, and what its customer may answer. */
import fc from "fast-check"
import { anyone, operation, pick } from "../step"
import type { BackorderRecord, Situation } from "../situation"
import { orderName } from "./drawn"

export const cancelWaiting = operation("cancel what waits", 2, anyone(), (place, situation) => {
  const record = pick(waiting(situation), place)
  return (
    record && {
      words: `what waits of ${lineName(record, situation)} is canceled`,
      run: async ({ admin }) => {
        await admin("POST", `/admin/backorders/${record.id}/cancel`, {})
      },
    }
  )
})

export const release = operation("release", 2, anyone(), (place, situation) => {
  const record = pick(situation.records.filter(({ allocated }) => allocated.gt(0)), place)
  return (
    record && {
      words: `what ${orderName(record.orderId, situation)} holds is released`,
      run: async ({ admin }) => {
        await admin("POST", `/admin/backorders/${record.id}/release`, {})
      },
    }
  )
})

export const prioritize = operation(
  "prioritise",
  2,
  fc.record({ record: anyone(), priority: fc.option(fc.integer({ min: -2, max: 5 })) }),
  (drawn, situation) => {
    const record = pick(waiting(situation), drawn.record)
    return (
      record && {
        words: `${lineName(record, situation)} is put ${drawn.priority === null ? "first" : `at priority ${drawn.priority}`}`,
        run: async ({ admin }) => {
          await admin("POST", `/admin/backorders/${record.id}/prioritize`, drawn.priority === null ? {} : { priority: drawn.priority })
        },
      }
    )
  }
)

export const split = operation(
  "split",
  2,
  fc.record({ record: anyone(), location: anyone(), quantity: fc.constantFrom(1, 2, 0.5) }),
  (drawn, situation) => {
    const record = pick(waiting(situation), drawn.record)
    const location = pick(situation.locations.filter(({ id }) => id !== record?.locationId), drawn.location)
    return record && location
      ? {
          words: `${drawn.quantity} of ${lineName(record, situation)} are to come from ${location.name}`,
          run: async ({ admin }) => {
            await admin("POST", `/admin/backorders/${record.id}/split`, { location_id: location.id, quantity: drawn.quantity })
          },
        }
      : null
  }
)

export const offerAndDecide = operation(
  "offer and decide",
  2,
  fc.record({ record: anyone(), decision: fc.constantFrom("wait", "ship_available", "cancel") }),
  (drawn, situation) => {
    const record = pick(waiting(situation), drawn.record)
    return (
      record && {
        words: `${orderName(record.orderId, situation)} is offered the choice, and its customer answers "${drawn.decision}"`,
        run: async ({ admin, store, decisionToken }) => {
          await admin("POST", `/admin/backorders/${record.id}/offer`, {})
          const token = decisionToken(record.orderId, promiseVersion(record.orderId, situation))
          await store("POST", `/store/backorder-decisions/${token}`, { decision: drawn.decision })
        },
      }
    )
  }
)

function waiting({ records }: Situation): BackorderRecord[] {
  return records.filter((record) => record.waiting.gt(0))
}

/** The mail carries the number of the order's last promise. */
function promiseVersion(orderId: string, { records }: Situation): number {
  return Math.max(...records.filter((record) => record.orderId === orderId).map((record) => record.promiseVersion))
}

function lineName({ orderId, lineId, itemId }: BackorderRecord, situation: Situation): string {
  const line = situation.orders.flatMap(({ lines }) => lines).find(({ id }) => id === lineId)
  const item = situation.levels.find((level) => level.itemId === itemId)?.item
  return `${line?.title ?? "a line that is gone"} (${item}) of ${orderName(orderId, situation)}`
}
