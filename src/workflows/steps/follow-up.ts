/** Asks customers whether all has arrived, some days after the last parcel left; each order once. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { subjectOf } from "../../emails"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { NOTICE_MODULE } from "../../modules/notice"
import { dueAt } from "../../modules/notice/domain/quiet-hours"
import type { DueFollowUp } from "../../modules/notice/repositories/follow-ups"
import type { NewNotice, NoticeModuleService } from "../../modules/notice/service"
import type { CustomerNoticeProps } from "../../types"
import { localDays } from "../queries/local-days"
import { noticeOrders, type NoticeOrder } from "../queries/notice-orders"
import { shippedParcels, shippedUnits } from "../queries/shipped-units"

/** Orders looked at in one go. */
const BATCH = 100

export interface FollowUpInput {
  /** ISO 8601. */
  now: string
  /** Days after the last parcel. */
  days: number
}

export const followUpStep = createStep("follow-up-shipments-step", async (input: FollowUpInput, { container }) => {
  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const now = new Date(input.now)
  const queued: { id: string }[] = []
  for (let after = ""; ; ) {
    const due = await notices.dueFollowUps({ now, days: input.days, after, limit: BATCH })
    const ids = await notices.enqueue(await followUps(container, due, now))
    queued.push(...ids.map((id) => ({ id })))
    after = due.at(-1)?.id ?? ""
    if (due.length < BATCH) {
      return new StepResponse(queued)
    }
  }
})

async function followUps(container: MedusaContainer, due: readonly DueFollowUp[], now: Date): Promise<NewNotice[]> {
  if (due.length === 0) {
    return []
  }
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const quiet = container.resolve<NoticeModuleService>(NOTICE_MODULE).quietHours
  const orderIds = due.map(({ order_id }) => order_id)
  const [orders, records, parcels] = await Promise.all([
    noticeOrders(container, orderIds),
    backorder.recordsOfOrders(orderIds),
    shippedParcels(container, orderIds),
  ])
  const units = shippedUnits(parcels)
  // Goods ordered since then are on their way or wait: the parcel with them will be the last one.
  const open = new Set(records.filter((record) => record.waiting.gt(0) || record.allocated.gt(0)).map((record) => record.orderId))
  return due.flatMap(({ order_id, shipped_at }) => {
    const order = orders.get(order_id)
    if (!order || open.has(order_id)) {
      return []
    }
    const zone = backorder.lawFor(order.country).rules.time_zone
    const props = propsOf(order, localDays(zone)(new Date(shipped_at)), units)
    const notice: NewNotice = {
      dedupe_key: `${order.id}:follow_up`,
      type: props.type,
      order_id: order.id,
      sales_channel_id: order.salesChannelId,
      to: order.to,
      language: order.language,
      subject: subjectOf(props, order.language),
      promise_version: 0,
      written_at: now,
      hold_seconds: (dueAt({ at: now, quiet, zone, deadline: null }).getTime() - now.getTime()) / 1000,
      ...(quiet === null ? {} : { quiet_zone: zone }),
      props,
    }
    return props.lines.length > 0 ? [notice] : []
  })
}

function propsOf(
  order: NoticeOrder,
  shippedOn: Date,
  units: ReturnType<typeof shippedUnits>
): Extract<CustomerNoticeProps, { type: "follow_up" }> {
  return {
    type: "follow_up",
    shop_name: order.shopName,
    order_display_id: order.displayId,
    customer_name: order.customerName,
    shipped_at: shippedOn.toISOString(),
    lines: order.lines.flatMap((line) => {
      const left = units.get(line.id)
      return left?.gt(0)
        ? [
            {
              line_item_id: line.id,
              title: line.title,
              quantity: line.quantity.toFixed(),
              available_quantity: left.toFixed(),
              waiting_quantity: "0",
              promised_by: null,
              previous_promised_by: null,
            },
          ]
        : []
    }),
  }
}
