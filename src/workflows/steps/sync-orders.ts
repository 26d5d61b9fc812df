import { isDeepStrictEqual } from "node:util"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { orderTag, type OrderTag } from "../../modules/backorder/domain/order-tag"
import type { StoredRecord } from "../../modules/backorder/repositories/backorder-row"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { OrderBackorderTag } from "../../types"

/** An order whose tag or links did not say what its records say. */
export interface UntrueOrder {
  records: readonly StoredRecord[]
  /** The tag's waiting quantity as it stood; null without one. */
  taggedWaiting: number | null
  tag: OrderBackorderTag
  unlinked: readonly string[]
}

/**
 * Keeps `order.metadata.backorder` and the links from the order to its records true. Both are
 * computed from all records of the order, never counted on, so doing it again changes nothing.
 */
export async function syncOrders(container: MedusaContainer, orderIds: string[], dryRun = false): Promise<UntrueOrder[]> {
  const orderService = container.resolve(Modules.ORDER)
  const [records, orders, linked] = await Promise.all([
    container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfOrders(orderIds),
    orderService.listOrders({ id: orderIds }, { select: ["id", "metadata"], take: null }),
    linkedRecords(container, orderIds),
  ])
  const untrue = orders.flatMap((order) => {
    const own = records.filter((record) => record.orderId === order.id)
    const tag = orderTag(own.map((record) => ({ ...record, promisedBy: record.promise.date?.promisedBy ?? null })))
    const unlinked = own.map((record) => record.backorderId).filter((id) => !linked.has(id))
    const stands: unknown = order.metadata?.backorder
    if (!tag || (isDeepStrictEqual(stands, toMetadata(tag)) && unlinked.length === 0)) {
      return []
    }
    return [{ order, found: { records: own, taggedWaiting: waitingIn(stands), tag: toMetadata(tag), unlinked } }]
  })
  if (untrue.length > 0 && !dryRun) {
    await orderService.updateOrders(
      untrue.map(({ order, found }) => ({ id: order.id, metadata: { ...order.metadata, backorder: found.tag } }))
    )
    const links = untrue.flatMap(({ order, found }) =>
      found.unlinked.map((id) => ({
        [Modules.ORDER]: { order_id: order.id },
        [BACKORDER_MODULE]: { backorder_id: id },
      }))
    )
    await container.resolve(ContainerRegistrationKeys.LINK).create(links)
  }
  return untrue.map(({ found }) => found)
}

async function linkedRecords(container: MedusaContainer, orderIds: string[]): Promise<ReadonlySet<string>> {
  const { data }: { data: { id: string; order: { id: string } | null }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "backorder", fields: ["id", "order.id"], filters: { order_id: orderIds } })
  return new Set(data.flatMap((record) => (record.order ? [record.id] : [])))
}

function waitingIn(tag: unknown): number | null {
  return tag !== null && typeof tag === "object" && "waiting_quantity" in tag && typeof tag.waiting_quantity === "number"
    ? tag.waiting_quantity
    : null
}

function toMetadata(tag: OrderTag): OrderBackorderTag {
  return {
    status: tag.status,
    waiting_quantity: tag.waiting.toNumber(),
    promised_by: tag.promisedBy?.toISOString() ?? null,
  }
}
