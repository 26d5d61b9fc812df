import BigNumber from "bignumber.js"
import { accept, refuse, type Decision } from "../decision"
import { openQuantity } from "../line"
import type { LineName } from "./date-row"

/** An order as it may be named: by its number, by its reference, or by its reference within a supplier. */
export interface NamedOrder {
  id: string
  display_id: number
  reference: string | null
  supplier_id: string
  supplier_name: string
  location_id: string
}

export interface NamedLine {
  id: string
  purchase_order_id: string
  inventory_item_id: string
  supplier_sku: string | null
  quantity: string
  received: string
  canceled: string
}

/** What names can be looked up in. */
export interface LineIndex {
  orders: readonly NamedOrder[]
  lines: readonly NamedLine[]
  /** Inventory items by SKU. */
  items: ReadonlyMap<string, string>
  /** Inventory items that an agreement knows by a supplier's SKU. */
  supplied: readonly { supplier_id: string; supplier_sku: string; inventory_item_id: string }[]
}

export interface FoundLine {
  order: NamedOrder
  line: NamedLine
}

/** The reference by which an order without one is exported: `PO-` and its number. */
export const referenceOf = ({ reference, display_id }: Pick<NamedOrder, "reference" | "display_id">): string =>
  reference ?? `PO-${display_id}`

const isOf = (order: NamedOrder, supplier: string): boolean =>
  order.supplier_id === supplier || order.supplier_name.toLowerCase() === supplier.toLowerCase()

function ordersNamed(name: LineName, orders: readonly NamedOrder[]): NamedOrder[] {
  const own = orders.filter((order) => name.supplier === null || isOf(order, name.supplier))
  if (name.order !== null) {
    return own.filter((order) => order.display_id === name.order)
  }
  const referred = own.filter((order) => referenceOf(order) === name.reference)
  return referred.length === 0 && name.reference_as_number !== undefined
    ? own.filter((order) => order.display_id === name.reference_as_number)
    : referred
}

function findOrder(name: LineName, { orders, lines }: LineIndex): Decision<NamedOrder | null> {
  if (name.order === null && name.reference === null) {
    const line = lines.find(({ id }) => id === name.line_id)
    const order = orders.find(({ id }) => id === line?.purchase_order_id)
    return accept(order && (name.supplier === null || isOf(order, name.supplier)) ? order : null)
  }
  const named = ordersNamed(name, orders)
  const what = name.order === null ? `with the reference "${name.reference}"` : `${name.order}`
  if (named.length === 0) {
    return refuse(`There is no purchase order ${what}${name.supplier === null ? "" : ` at the supplier "${name.supplier}"`}.`)
  }
  // Two orders of one reference are told apart by a line that only one of them has.
  const holder = named.find(({ id }) => lines.some((line) => line.id === name.line_id && line.purchase_order_id === id))
  return named.length === 1 || holder
    ? accept(holder ?? named[0])
    : refuse(`${named.length} purchase orders have the reference "${name.reference}"; give the number of one in the column order.`)
}

/**
 * The line a name means. The line's id comes first, then the supplier's SKU, then ours; of several lines of one item the
 * only open one is meant.
 */
export function findLine(name: LineName, index: LineIndex): Decision<FoundLine> {
  const found = findOrder(name, index)
  if (!found.ok) {
    return found
  }
  const order = found.value
  if (!order) {
    return refuse(`There is no line "${name.line_id}".`)
  }
  const own = index.lines.filter((line) => line.purchase_order_id === order.id)
  const matching = own.filter((line) => matches(name, line, order, index))
  const open = matching.filter((line) => !isSettled(line))
  const candidates = open.length === 1 ? open : matching
  const called = name.line_id ?? name.supplier_sku ?? name.sku ?? ""
  if (candidates.length === 0) {
    return refuse(`Purchase order ${order.display_id} has no line "${called}".`)
  }
  return candidates.length === 1
    ? accept({ order, line: candidates[0] })
    : refuse(`Purchase order ${order.display_id} has ${candidates.length} lines of "${called}"; name one by its id in the column line_id.`)
}

function matches(name: LineName, line: NamedLine, order: NamedOrder, { items, supplied }: LineIndex): boolean {
  if (name.line_id !== null) {
    return line.id === name.line_id
  }
  if (name.supplier_sku !== null) {
    const agreed = supplied.some(
      (known) =>
        known.supplier_id === order.supplier_id &&
        known.supplier_sku === name.supplier_sku &&
        known.inventory_item_id === line.inventory_item_id
    )
    return line.supplier_sku === name.supplier_sku || agreed
  }
  return name.sku !== null && items.get(name.sku) === line.inventory_item_id
}

const isSettled = (line: NamedLine): boolean =>
  openQuantity({
    quantity: new BigNumber(line.quantity),
    received: new BigNumber(line.received),
    canceled: new BigNumber(line.canceled),
  }).isZero()
