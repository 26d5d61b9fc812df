import type BigNumber from "bignumber.js"
import type { StoredChange } from "../../modules/backorder/replan-lines"
import type { ReplanDifferenceDTO, ReplanQuantitiesDTO } from "../../types"

interface Counted {
  ordered: BigNumber
  allocated: BigNumber
  waiting: BigNumber
  fulfilled: BigNumber
  canceled: BigNumber
}

/** What a change is, as a report names it. */
export function differencesOf(change: StoredChange): ReplanDifferenceDTO {
  const { facts, before, record, held, reservation } = change
  return {
    kind: kindOf(change),
    order_id: facts.orderId,
    order_display_id: facts.orderDisplayId,
    line_item_id: facts.lineId,
    title: facts.title,
    sku: facts.sku,
    inventory_item_id: change.inventoryItemId,
    location_id: change.locationId,
    before: { ...quantitiesOf(before), reserved: held.toNumber() },
    after: { ...quantitiesOf(record), reserved: (reservation?.held ?? held).toNumber() },
  }
}

function kindOf({ before, record, reservation, events }: StoredChange): ReplanDifferenceDTO["kind"] {
  if (!record) {
    return "reservation"
  }
  if (!before) {
    return "missing_record"
  }
  return events.length === 0 && reservation ? "reservation" : "record"
}

function quantitiesOf(counted: Counted | null): ReplanQuantitiesDTO {
  return counted
    ? {
        ordered: counted.ordered.toNumber(),
        allocated: counted.allocated.toNumber(),
        waiting: counted.waiting.toNumber(),
        fulfilled: counted.fulfilled.toNumber(),
        canceled: counted.canceled.toNumber(),
      }
    : {}
}
