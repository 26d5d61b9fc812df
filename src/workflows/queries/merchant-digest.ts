/** What needs a person in the shop today: how much of each kind, and the first of it. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { addDays } from "../../modules/backorder/domain/calendar"
import { duties as dutyTypes, type Duty } from "../../modules/backorder/domain/clock/next-duty"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { NOTICE_MODULE } from "../../modules/notice"
import { ERASED } from "../../modules/notice/repositories/personal-data"
import type { NoticeModuleService } from "../../modules/notice/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import type { MerchantNoticeProps } from "../../types"
import { shopOf } from "./store-shop"

/** Of each kind so many are named. */
const FIRST = 10
/** Duties are told of so many days ahead. */
const DAYS_AHEAD = 3
/** A mail that reached nobody is told of for so long. */
const DAYS_BACK = 7
/** More orders that cannot be charged are not counted. */
const MOST_CHARGES = 1000

/**
 * @param today the merchant's day, a midnight in UTC
 */
export async function merchantDigest(container: MedusaContainer, today: Date): Promise<MerchantNoticeProps> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const link = (path: string): string => `${backorder.options.links.base_url.replace(/\/$/, "")}${adminPath(container)}${path}`
  const dutiesUntil = addDays(today, DAYS_AHEAD)
  const [shop, [duties, dutyCount], [lost, lostCount], uncharged, late] = await Promise.all([
    shopOf(container),
    backorder.listAndCountBackorders(
      { next_duty: { $ne: null }, next_duty_at: { $lte: dutiesUntil } },
      { take: FIRST, order: { next_duty_at: "ASC", id: "ASC" } }
    ),
    container.resolve<NoticeModuleService>(NOTICE_MODULE).listAndCountBackorderNotices(
      // Nobody can be reached any more where the address was erased.
      { updated_at: { $gte: addDays(today, -DAYS_BACK) }, to: { $ne: ERASED }, $or: [{ status: "failed" }, { delivery: ["bounced", "dropped"] }] },
      { take: FIRST, order: { updated_at: "DESC", id: "ASC" } }
    ),
    backorder.ordersNotCharged(MOST_CHARGES),
    container.resolve<SupplyModuleService>(SUPPLY_MODULE).lateOrders(today, FIRST),
  ])
  const charges = uncharged.slice(0, FIRST)
  const numbers = await orderNumbers(container, [...duties.map(({ order_id }) => order_id), ...charges])
  return {
    type: "merchant_digest",
    shop_name: shop.name,
    contact_name: null,
    day: today.toISOString(),
    duties_until: dutiesUntil.toISOString(),
    duties: {
      count: dutyCount,
      first: duties.flatMap(({ id, order_id, next_duty, next_duty_at }) =>
        isDuty(next_duty) && next_duty_at
          ? [{ about: numbers.get(order_id) ?? order_id, duty: next_duty, day: next_duty_at.toISOString(), url: link(`/backorders/${id}`) }]
          : []
      ),
    },
    notices: {
      count: lostCount,
      first: lost.map(({ id, subject }) => ({ about: subject, url: link(`/backorder-notices/${id}`) })),
    },
    charges: {
      count: uncharged.length,
      first: charges.map((orderId) => ({ about: numbers.get(orderId) ?? orderId, url: link(`/orders/${orderId}`) })),
    },
    supplier_dates: {
      count: late.count,
      first: late.first.map(({ id, display_id, supplier_name, expected_at }) => ({
        about: String(display_id),
        supplier: supplier_name,
        day: expected_at,
        url: link(`/purchase-orders/${id}`),
      })),
    },
  }
}

const isDuty = (duty: string | null): duty is Duty["type"] => dutyTypes.some((type) => type === duty)

async function orderNumbers(container: MedusaContainer, orderIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (orderIds.length === 0) {
    return new Map()
  }
  const { data }: { data: { id: string; display_id: number }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id", "display_id"], filters: { id: [...new Set(orderIds)] } })
  return new Map(data.map(({ id, display_id }) => [id, String(display_id)]))
}

function adminPath(container: MedusaContainer): string {
  const { admin } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  return admin?.path ?? "/app"
}
