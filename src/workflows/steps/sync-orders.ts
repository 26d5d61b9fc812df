import { isDeepStrictEqual } from "node:util"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { orderTag, type OrderTag } from "../../modules/backorder/domain/order-tag"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { OrderBackorderTag } from "../../types"

/**
 * Keeps `order.metadata.backorder` and the link from the order to its records true. Both are
 * computed from all records of the order, never counted on, so doing it again is harmless.
 */
export async function syncOrders(container: MedusaContainer, orderIds: string[]): Promise<void> {
  const orderService = container.resolve(Modules.ORDER)
  const records = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfOrders(orderIds)
  const orders = await orderService.listOrders({ id: orderIds }, { select: ["id", "metadata"], take: null })
  const updates = orders.flatMap((order) => {
    const tag = orderTag(
      records
        .filter((record) => record.orderId === order.id)
        .map((record) => ({ ...record, promisedBy: record.promise.date?.promisedBy ?? null }))
    )
    const current: unknown = order.metadata?.backorder
    return tag && !isDeepStrictEqual(current, toMetadata(tag))
      ? [{ id: order.id, metadata: { ...order.metadata, backorder: toMetadata(tag) } }]
      : []
  })
  if (updates.length > 0) {
    await orderService.updateOrders(updates)
  }
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    records.map((record) => ({
      [Modules.ORDER]: { order_id: record.orderId },
      [BACKORDER_MODULE]: { backorder_id: record.backorderId },
    }))
  )
}

function toMetadata(tag: OrderTag): OrderBackorderTag {
  return {
    status: tag.status,
    waiting_quantity: tag.waiting.toNumber(),
    promised_by: tag.promisedBy?.toISOString() ?? null,
  }
}
