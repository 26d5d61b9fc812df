import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { orderMoney } from "./order-money"
import { orderBackorders } from "./store-order-backorders"
import { offeredSubstitutes, type OfferedSubstitute } from "./substitutes"

/** By order line, what the customer can still have at once because staff offered it; what is sold out is left out. */
export async function standingSubstitutes(
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<ReadonlyMap<string, OfferedSubstitute>> {
  const offers = await container
    .resolve<BackorderModuleService>(BACKORDER_MODULE)
    .listBackorderEvents({ order_id: [...orderIds], type: "offered" }, { select: ["order_id"], take: null })
  const standing = [...new Set(offers.map(({ order_id }) => order_id))].map(async (orderId) => {
    const order = await orderBackorders(container, orderId)
    const waiting = (order?.lines ?? []).filter((line) => line.waiting.gt(0))
    return waiting.length > 0 ? offeredSubstitutes(container, orderId, waiting, await orderMoney(container, orderId)) : []
  })
  const offered = (await Promise.all(standing)).flat()
  return new Map(offered.filter(({ available }) => available).map((one) => [one.lineId, one]))
}
