import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { StoredDuty } from "../../modules/backorder/repositories/duties"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { instantOf } from "../../modules/supply/domain/feed/zoned-time"
import { lineHistories, type RecordHistory } from "../queries/line-histories"
import { dutyToday } from "../queries/line-silence"

/** Works out anew what is owed to the customers of orders. It follows from what is stored, so repeating is harmless. */
export async function refreshDuties(container: MedusaContainer, orderIds: readonly string[], now: Date): Promise<void> {
  if (orderIds.length === 0) {
    return
  }
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const records = await lineHistories(container, orderIds)
  await backorder.setDuties(records.map((record) => storedDuty(record, backorder, now)))
}

function storedDuty(record: RecordHistory, backorder: BackorderModuleService, now: Date): StoredDuty {
  const { duty, law } = dutyToday(record, backorder, now)
  // Goods that are there leave; and whoever ordered before the plugin was there may have been told by others.
  const isClocks = duty !== null && record.waits && !record.isForeign
  const acts = isClocks && duty.acts_from ? new Date(instantOf(duty.acts_from.getTime(), law.rules.time_zone)) : null
  return { backorder_id: record.backorderId, jurisdiction: law.jurisdiction, duty, acts_at: acts }
}

/** The same once a mail has told something, or could not. */
export const refreshDutiesStep = createStep(
  "backorder-refresh-duties",
  async (input: { order_ids: string[]; now: string }, { container }) => {
    await refreshDuties(container, input.order_ids, new Date(input.now))
    return new StepResponse(null)
  }
)

/** Orders taken at a time. */
const BATCH = 200

/** The same for those that time alone has changed, batch by batch until none is left. */
export const refreshDueDutiesStep = createStep(
  "backorder-refresh-due-duties",
  async (input: { now: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const now = new Date(input.now)
    for (let full = true; full; ) {
      const orderIds = await backorder.ordersToLookAt(now, BATCH)
      await refreshDuties(container, orderIds, now)
      full = orderIds.length === BATCH
    }
    return new StepResponse(null)
  }
)
