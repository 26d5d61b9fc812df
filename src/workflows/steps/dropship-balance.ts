/** Brings a customer's order and what its suppliers are to deliver of it together again, in either direction. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { SUPPLY_MODULE } from "../../modules/supply"
import { canChange, wasGivenUp, type Cut, type Move, type Stranded } from "../../modules/supply/domain/dropship/balance"
import type { PlacedDropshipLine } from "../../modules/supply/repositories/dropships"
import type SupplyModuleService from "../../modules/supply/service"
import type { ShipToDTO } from "../../types"
import { cancelPurchaseOrderWorkflow } from "../cancel-purchase-order"
import type { DropshipState } from "../queries/dropship-state"
import { itemNames } from "../queries/item-names"
import { noticeLanguage } from "../queries/notice-language"
import { readdressDropshipOrderWorkflow } from "../readdress-dropship-order"
import { releaseBackordersWorkflow } from "../release-backorders"
import { replanPairsWorkflow } from "../replan-pairs"
import { reviseSupplyWorkflow } from "../revise-supply"
import { tellSuppliersWorkflow } from "../tell-suppliers"
import { ringBell } from "./ring-bell"

/** Why something is taken off a supplier's order, as its supplier reads it. */
const canceledByCustomer = { de: "Der Kunde hat storniert.", en: "The customer cancelled." } as const

/** Units of order lines that a supplier was asked for go to wait where it delivers. */
export async function followOrders(container: MedusaContainer, { lines, records }: DropshipState, moves: readonly Move[], now: string): Promise<void> {
  for (const move of moves) {
    const line = lines.find((one) => one.order_line_item_id === move.order_line_item_id && one.location_id === move.to)
    const record = records.find(({ lineId }) => lineId === move.order_line_item_id)
    if (line && record) {
      await replanPairsWorkflow(container).run({
        input: {
          pairs: [{ inventory_item_id: line.inventory_item_id }],
          moves: [toWish(move, record.required)],
          cause: { type: "dropship_ordered", id: line.purchase_order_id },
          now,
        },
      })
    }
  }
}

const toWish = ({ order_line_item_id, from, to, quantity }: Move, required: BigNumber) => ({
  line_item_id: order_line_item_id,
  from_location_id: from,
  to_location_id: to,
  quantity: quantity.div(required).toFixed(),
})

/** The customer does not want it any more, and the supplier is told before it sends it. */
export async function cutOrders(container: MedusaContainer, { lines }: DropshipState, cuts: readonly Cut[], now: string): Promise<void> {
  for (const id of new Set(cuts.map(({ line }) => line.purchase_order_id))) {
    const own = lines.filter((line) => line.purchase_order_id === id)
    const ofOrder = cuts.filter(({ line }) => line.purchase_order_id === id)
    const language = noticeLanguage({ locale: own[0]?.supplier_language ?? null, country: null })
    const by = { source: "admin" as const, now, reason: canceledByCustomer[language] }
    const isOver = own.every((line) => line.open.isZero() || ofOrder.some((cut) => cut.line.id === line.id && isWhole(cut)))
    if (isOver) {
      await cancelPurchaseOrderWorkflow(container).run({ input: { id, ...by } })
    } else {
      await cutLines(container, id, ofOrder, by)
    }
  }
}

const isWhole = ({ line, quantity }: Cut): boolean => line.quantity.isEqualTo(quantity)

async function cutLines(
  container: MedusaContainer,
  id: string,
  cuts: readonly Cut[],
  { source, now, reason }: { source: "admin"; now: string; reason: string }
): Promise<void> {
  await reviseSupplyWorkflow(container).run({
    input: {
      revisions: cuts.map((cut) => ({
        purchase_order_id: id,
        line_id: cut.line.id,
        reason,
        ...(isWhole(cut) ? { reject: true } : { quantity: cut.line.quantity.minus(cut.quantity).toNumber() }),
      })),
      source,
      now,
    },
  })
  const gone = cuts.filter(isWhole)
  if (gone.length > 0) {
    const lines = gone.map(({ line, quantity }) => ({ line_id: line.id, quantity: quantity.toFixed() }))
    const key = gone.map(({ line }) => line.id).join(":")
    await tellSuppliersWorkflow(container).run({
      input: { news: [{ type: "supplier_changed", purchase_order_id: id, key, change: "canceled", reason, lines }], now },
    })
  }
}

/** What a supplier gave up waits for the shop's stock like any other; true where something could be moved. */
export async function takeBackStranded(
  container: MedusaContainer,
  state: DropshipState,
  stranded: readonly Stranded[],
  now: string
): Promise<boolean> {
  let moved = false
  for (const units of stranded) {
    const line = state.lines.find(({ id }) => id === units.line.id)
    moved = (line ? await takeBack(container, state, units, line, now) : false) || moved
  }
  return moved
}

async function takeBack(
  container: MedusaContainer,
  state: DropshipState,
  { order_line_item_id, location_id, quantity }: Stranded,
  line: PlacedDropshipLine,
  now: string
): Promise<boolean> {
  const { inventory_item_id, purchase_order_id: id } = line
  const home = await homeOf(container, state, inventory_item_id)
  const record = state.records.find(({ lineId }) => lineId === order_line_item_id)
  if (home && record) {
    const pairs = [{ inventory_item_id }]
    const cause = wasGivenUp(line)
      ? { type: "dropship_refused", id, reason: await reasonOf(container, line) }
      : { type: "dropship_ended", id }
    const moves = [toWish({ order_line_item_id, from: location_id, to: home, quantity }, record.required)]
    await replanPairsWorkflow(container).run({ input: { pairs, moves, cause, now } })
    await releaseBackordersWorkflow(container).run({ input: { pairs, now } })
  }
  if (wasGivenUp(line)) {
    const names = await itemNames(container, [inventory_item_id])
    const units = `${quantity.toFixed()} of ${names[inventory_item_id] ?? inventory_item_id}`
    await ringBell(container, [
      {
        key: `dropship-refused:${line.id}:${line.canceled.toFixed()}`,
        purchase_order_id: id,
        title: `${line.supplier_name} does not deliver ${units} for order ${state.order.displayId}`,
        description: home
          ? "It waits for the shop's stock again. Order it elsewhere, or offer the customer a choice in the order."
          : "No location of the order's sales channel keeps the item, so nothing can come for it. Add an inventory level, or offer the customer a choice in the order.",
      },
    ])
  }
  return home !== null && record !== undefined
}

/** Where the rest of the order is served from, if that is one of them; else the channel's first that keeps the item. */
async function homeOf(container: MedusaContainer, { order, records }: DropshipState, itemId: string): Promise<string | null> {
  const levels = await container
    .resolve(Modules.INVENTORY)
    .listInventoryLevels({ inventory_item_id: itemId, location_id: order.locationIds }, { take: null })
  const kept = order.locationIds.filter((id) => levels.some((level) => level.location_id === id))
  return kept.find((id) => records.some((record) => record.locationId === id)) ?? kept[0] ?? null
}

async function reasonOf(container: MedusaContainer, line: PlacedDropshipLine): Promise<string> {
  const [last] = await container
    .resolve<SupplyModuleService>(SUPPLY_MODULE)
    .listPurchaseOrderLineRevisions({ line_id: line.id }, { order: { created_at: "DESC" }, take: 1 })
  return last?.reason ?? `${line.supplier_name} does not deliver it.`
}

/** What has not left goes where the customer lives now; says whether anything changed. */
export async function readdress(container: MedusaContainer, { lines, order: { shipTo } }: DropshipState, now: string): Promise<boolean> {
  const changed = lines.filter((line) => canChange(line) && shipTo !== null && !isSameAddress(line.ship_to, shipTo))
  for (const line of new Map(changed.map((one) => [one.purchase_order_id, one])).values()) {
    if (shipTo) {
      await readdressDropshipOrderWorkflow(container).run({
        input: { purchase_order_id: line.purchase_order_id, previous: line.ship_to, ship_to: shipTo, now },
      })
    }
  }
  return changed.length > 0
}

function isSameAddress(left: ShipToDTO | null, right: ShipToDTO): boolean {
  const fields = [
    "first_name",
    "last_name",
    "company",
    "address_1",
    "address_2",
    "postal_code",
    "city",
    "province",
    "country_code",
    "phone",
  ] as const
  return left !== null && fields.every((field) => (left[field] ?? null) === (right[field] ?? null))
}
