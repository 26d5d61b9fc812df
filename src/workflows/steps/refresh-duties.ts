import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { clockActs } from "../../modules/backorder/domain/clock/next-duty"
import type { DueAct, StoredDuty } from "../../modules/backorder/repositories/duties"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { instantOf } from "../../modules/supply/domain/feed/zoned-time"
import { lineHistories, type RecordHistory } from "../queries/line-histories"
import { dutyToday } from "../queries/line-standing"

/**
 * Works out anew what is owed to the customers of orders, and says what the clock has to do about it by now. It follows
 * from what is stored, so repeating is harmless.
 */
export async function refreshDuties(
  container: MedusaContainer,
  orderIds: readonly string[],
  now: Date
): Promise<DueAct[]> {
  if (orderIds.length === 0) {
    return []
  }
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const duties = (await lineHistories(container, orderIds)).map((record) => ({
    order_id: record.orderId,
    ...storedDuty(record, backorder, now),
  }))
  await backorder.setDuties(duties)
  return duties.flatMap(({ backorder_id, order_id, duty, acts_at }) => {
    const act = clockActs.find((one) => one === duty?.type)
    return act && duty && acts_at && acts_at <= now ? [{ backorder_id, order_id, act, deadline: duty.deadline }] : []
  })
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
