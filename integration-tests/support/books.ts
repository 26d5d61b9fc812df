/**
 * The law of conservation, checked as an auditor would: from what Medusa and we say over HTTP.
 *
 * For every line and item: ordered = fulfilled + allocated + waiting + canceled, and ordered is what
 * the order says. For every level: reserved is the sum of its reservations and at most what is
 * stocked, and nothing is free where a line waits. For every order: the tag is what the records say.
 */
import BigNumber from "bignumber.js"
import type { Order } from "../../demo/story/customer"
import type { Goods } from "../../demo/story/goods"
import { eventually } from "../../demo/story/http"
import type { Shop } from "../../demo/story/shop"
import { recordsOf } from "../../demo/story/watch"
import type { BackorderDTO, OrderBackorderTag } from "../../src/types"
import type { OrderLine } from "./order-changes"
import type { Level } from "./scene"
import { reservationsOf, type Reservation } from "./stock-changes"

/** Waits until the books are right; fails with what is wrong with them. */
export async function expectBooksRight(shop: Shop, goods: readonly Goods[], orders: readonly Order[]): Promise<void> {
  let complaints: string[] = []
  try {
    await eventually("books that are right", async () => {
      complaints = await complaintsAbout(shop, goods, orders)
      return complaints.length === 0
    })
  } catch {
    expect(complaints).toEqual([])
  }
}

async function complaintsAbout(shop: Shop, goods: readonly Goods[], orders: readonly Order[]): Promise<string[]> {
  const items = [...new Map(goods.map((one) => [one.inventoryItemId, one])).values()]
  const [stocks, accounts] = await Promise.all([
    Promise.all(items.map((item) => stockOf(shop, item))),
    Promise.all(orders.map((order) => accountOf(shop, order))),
  ])
  const records = accounts.flatMap((account) => account.records)
  return [
    ...stocks.flatMap((stock) => aboutLevels(stock, records)),
    ...accounts.flatMap((account) => [
      ...account.records.flatMap((record) => aboutRecord(record, stocks)),
      ...aboutLines(account, stocks),
      ...aboutTag(account),
    ]),
  ]
}

interface Stock {
  item: Goods
  levels: (Level & { location_id: string })[]
  reservations: Reservation[]
}

async function stockOf(shop: Shop, item: Goods): Promise<Stock> {
  const [{ body }, reservations] = await Promise.all([
    shop.admin<{ inventory_levels: Stock["levels"] }>("GET", `/admin/inventory-items/${item.inventoryItemId}/location-levels`),
    reservationsOf(shop, item),
  ])
  return { item, levels: body.inventory_levels, reservations }
}

interface Account {
  order: Order
  status: string
  tag: OrderBackorderTag | undefined
  lines: OrderLine[]
  parts: ReadonlyMap<string, { inventory_item_id: string; required_quantity: number }[]>
  records: BackorderDTO[]
}

async function accountOf(shop: Shop, order: Order): Promise<Account> {
  const fields = "status,metadata,*items,*items.detail"
  const [{ body }, records] = await Promise.all([
    shop.admin<{
      order: { status: string; metadata: { backorder?: OrderBackorderTag } | null; items: OrderLine[] }
    }>("GET", `/admin/orders/${order.id}?fields=${fields}`),
    recordsOf(shop, order),
  ])
  const lines = body.order.items
  const ids = lines.flatMap(({ variant_id }) => (variant_id ? [`id[]=${variant_id}`] : []))
  const { body: found } = await shop.admin<{
    variants: {
      id: string
      manage_inventory: boolean
      inventory_items: { inventory_item_id: string; required_quantity: number }[] | null
    }[]
  }>("GET", `/admin/product-variants?${ids.join("&")}&fields=manage_inventory,*inventory_items`)
  const counted = ids.length > 0 ? found.variants.filter((variant) => variant.manage_inventory) : []
  return {
    order,
    status: body.order.status,
    tag: body.order.metadata?.backorder,
    lines,
    parts: new Map(counted.map((variant) => [variant.id, variant.inventory_items ?? []])),
    records,
  }
}

function aboutLevels({ item, levels, reservations }: Stock, records: readonly BackorderDTO[]): string[] {
  return levels.flatMap((level) => {
    const name = `${item.title} at ${level.location_id}`
    const held = sum(reservations.filter((row) => row.location_id === level.location_id), (row) => row.quantity)
    const waiting = records.filter(
      (record) =>
        record.inventory_item_id === item.inventoryItemId &&
        record.location_id === level.location_id &&
        record.waiting_quantity > 0 &&
        record.reason !== "waits_to_be_whole"
    )
    const free = new BigNumber(level.stocked_quantity).minus(level.reserved_quantity)
    return [
      ...unless(held.eq(level.reserved_quantity), `${name} says ${level.reserved_quantity} are reserved, but ${held} are`),
      ...unless(free.gte(0), `${name} has ${level.reserved_quantity} reserved of ${level.stocked_quantity}`),
      ...unless(free.lte(0) || waiting.length === 0, `${name} has ${free} free while ${waiting.length} lines wait there`),
    ]
  })
}

function aboutRecord(record: BackorderDTO, stocks: readonly Stock[]): string[] {
  const name = `record ${record.display_id} (${record.title} at ${record.location_id})`
  const stock = stocks.find(({ item }) => item.inventoryItemId === record.inventory_item_id)
  const isHeld = (row: Reservation): boolean =>
    isFor(row, record.line_item_id) && row.location_id === record.location_id
  const held = sum((stock?.reservations ?? []).filter(isHeld), (row) => row.quantity)
  const total = sum(
    [record.fulfilled_quantity, record.allocated_quantity, record.waiting_quantity, record.canceled_quantity],
    (quantity) => quantity
  )
  const heldAsSaid = held.eq(record.allocated_quantity) || record.reason === "stock_not_counted"
  return [
    ...unless(total.eq(record.ordered_quantity), `${name} adds up to ${total} of ${record.ordered_quantity}`),
    ...unless(!stock || heldAsSaid, `${name} says ${record.allocated_quantity} are allocated, but ${held} are held`),
  ]
}

/** Core packs from the reservation that names the line; others are kept for it under its id. */
function isFor(row: Reservation, lineId: string): boolean {
  return (row.line_item_id ?? row.metadata?.backorder_line_item_id) === lineId
}

function aboutLines({ order, status, lines, parts, records }: Account, stocks: readonly Stock[]): string[] {
  return lines.flatMap((line) =>
    (parts.get(line.variant_id ?? "") ?? []).flatMap((part) => {
      const stock = stocks.find(({ item }) => item.inventoryItemId === part.inventory_item_id)
      if (!stock) {
        return []
      }
      const name = `${stock.item.title} of order ${order.display_id}`
      const own = records.filter(
        (record) => record.line_item_id === line.id && record.inventory_item_id === part.inventory_item_id
      )
      const ordered = new BigNumber(line.quantity).times(part.required_quantity)
      const fulfilled = new BigNumber(line.detail.fulfilled_quantity).times(part.required_quantity)
      const open = status === "canceled" ? new BigNumber(0) : ordered.minus(fulfilled)
      const held = sum(stock.reservations.filter((row) => isFor(row, line.id)), (row) => row.quantity)
      const recorded = sum(own, (record) => record.ordered_quantity)
      return own.length > 0
        ? unless(recorded.eq(ordered), `${name} is recorded as ${recorded}, but ${ordered} are ordered`)
        : unless(held.eq(open), `${name} holds ${held}, but ${open} are to be shipped and nothing is recorded`)
    })
  )
}

function aboutTag({ order, tag, records }: Account): string[] {
  const waiting = sum(records, (record) => record.waiting_quantity)
  return unless(
    records.length === 0 ? !tag : waiting.eq(tag?.waiting_quantity ?? -1),
    `order ${order.display_id} is tagged ${JSON.stringify(tag)}, but ${waiting} wait`
  )
}

function unless(right: boolean, complaint: string): string[] {
  return right ? [] : [complaint]
}

function sum<Row>(rows: readonly Row[], quantity: (row: Row) => number): BigNumber {
  return rows.reduce((total, row) => total.plus(quantity(row)), new BigNumber(0))
}
