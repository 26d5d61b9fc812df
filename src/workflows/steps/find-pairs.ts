import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { sum } from "../../modules/backorder/domain/hand-out"
import type { StoredRecord } from "../../modules/backorder/repositories/backorder-row"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { exact } from "../queries/exact-quantity"
import { factsOfLines } from "../queries/facts-of-lines"
import { lineOfReservation, type Reservation } from "../queries/held-lines"
import { pairsOfOrders } from "../queries/pairs-of-orders"
import { unplacedOrders } from "../queries/unplaced-orders"

/** The pairs at which lines of the orders are reserved or recorded, and the items of their other lines. */
export const findPairsOfOrdersStep = createStep(
  "backorder-find-pairs-of-orders",
  async (input: { order_ids: string[] }, { container }) =>
    new StepResponse(await pairsOfOrders(container, input.order_ids))
)

/** The pairs that inventory levels stand for, or stood for. */
export const findPairsOfLevelsStep = createStep(
  "backorder-find-pairs-of-levels",
  async (input: { level_ids: string[] }, { container }) => {
    const levels = await container
      .resolve(Modules.INVENTORY)
      .listInventoryLevels(
        { id: input.level_ids },
        { select: ["inventory_item_id", "location_id"], take: null, withDeleted: true }
      )
    return new StepResponse(
      levels.map((level) => ({ inventory_item_id: level.inventory_item_id, location_id: level.location_id }))
    )
  }
)

/**
 * Items for whose lines Medusa holds something else than the records say, the reservations being
 * among those changed; and orders that have no record of the line for which something was held.
 */
export const findPairsOfReservationsStep = createStep(
  "backorder-find-pairs-of-reservations",
  async (input: { reservation_ids: string[] }, { container }) => {
    const inventory = container.resolve(Modules.INVENTORY)
    const changed: Reservation[] = await inventory.listReservationItems(
      { id: input.reservation_ids },
      { take: null, withDeleted: true }
    )
    const items = [...new Set(changed.map((row) => row.inventory_item_id))]
    const lineIds = [...new Set(changed.flatMap((row) => lineOfReservation(row) ?? []))]
    const [records, held]: [StoredRecord[], Reservation[]] = await Promise.all([
      container.resolve<BackorderModuleService>(BACKORDER_MODULE).openRecordsOfItems(items),
      inventory.listReservationItems({ inventory_item_id: items }, { take: null }),
    ])
    const unlike = records.filter((record) => lineIds.includes(record.lineId) && !heldFor(record, held).eq(record.allocated))
    // What was kept for nobody's order is free for those who wait, or kept from them.
    const forNobody = changed.filter(
      (row) => lineOfReservation(row) === null && records.some((record) => record.inventoryItemId === row.inventory_item_id)
    )
    const unrecorded = lineIds.filter((lineId) => !records.some((record) => record.lineId === lineId))
    const facts = await factsOfLines(container, unrecorded)
    return new StepResponse({
      pairs: [
        ...unlike.map((record) => ({ inventory_item_id: record.inventoryItemId })),
        ...forNobody.map(({ inventory_item_id }) => ({ inventory_item_id })),
      ],
      order_ids: [...new Set([...facts.values()].map((line) => line.facts.orderId))],
    })
  }
)

function heldFor(record: StoredRecord, reservations: readonly Reservation[]): BigNumber {
  return sum(
    reservations
      .filter(
        (row) =>
          lineOfReservation(row) === record.lineId &&
          row.inventory_item_id === record.inventoryItemId &&
          row.location_id === record.locationId
      )
      .map((row) => exact(row, "quantity"))
  )
}

export interface ChangedProducts {
  variant_ids?: string[]
  inventory_item_ids?: string[]
  /** Links between a variant and what it is made of, which may be gone. */
  part_ids?: string[]
}

/**
 * Items on record for the variants, and items named themselves as far as somebody waits for them;
 * where what a variant is made of changed, the orders for which its items are reserved, too; and
 * orders of variants that are counted now and of which nothing is held or on record.
 */
export const findPairsOfProductsStep = createStep(
  "backorder-find-pairs-of-products",
  async (input: ChangedProducts, { container }) => {
    const parts: { variant_id: string; inventory_item_id: string }[] = input.part_ids
      ? (
          await container.resolve(ContainerRegistrationKeys.QUERY).graph({
            entity: "product_variant_inventory_item",
            fields: ["variant_id", "inventory_item_id"],
            filters: { id: input.part_ids },
            withDeleted: true,
          })
        ).data
      : []
    const variantIds = [...new Set([...(input.variant_ids ?? []), ...parts.map((part) => part.variant_id)])]
    const records = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).listBackorders(
      {
        $or: [{ variant_id: variantIds }, { inventory_item_id: input.inventory_item_ids ?? [] }],
        status: ["waiting", "allocated"],
      },
      { select: ["inventory_item_id"], take: null }
    )
    const madeOf = [
      ...new Set([
        ...parts.map((part) => part.inventory_item_id),
        ...(await itemsOfVariants(container, parts.map((part) => part.variant_id))),
      ]),
    ]
    const reserved: Reservation[] =
      madeOf.length > 0
        ? await container.resolve(Modules.INVENTORY).listReservationItems({ inventory_item_id: madeOf }, { take: null })
        : []
    const facts = await factsOfLines(container, [...new Set(reserved.flatMap((row) => lineOfReservation(row) ?? []))])
    const lines = [...facts.values()].filter((line) => variantIds.includes(line.facts.variantId ?? ""))
    const unplaced = await unplacedOrders(container, variantIds)
    const items = new Set(records.map((record) => record.inventory_item_id))
    return new StepResponse({
      pairs: [...items].map((inventory_item_id) => ({ inventory_item_id })),
      order_ids: [...new Set([...lines.map((line) => line.facts.orderId), ...unplaced])],
    })
  }
)

async function itemsOfVariants(container: MedusaContainer, variantIds: string[]): Promise<string[]> {
  if (variantIds.length === 0) {
    return []
  }
  const { data }: { data: { inventory_item_id: string }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant_inventory_item",
      fields: ["inventory_item_id"],
      filters: { variant_id: variantIds },
    })
  return [...new Set(data.map((part) => part.inventory_item_id))]
}
