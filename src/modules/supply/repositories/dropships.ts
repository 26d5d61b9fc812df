import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { ShipToDTO } from "../../../types"
import type { DropshipLine } from "../domain/dropship/balance"
import { openQuantity, underway } from "../domain/line"
import { isOpen, openStatuses } from "../domain/purchase-order-status"
import { isoText } from "./sql"

/** A purchase order's line for a customer's order line, with what its order says. */
export interface PlacedDropshipLine extends DropshipLine {
  display_id: number
  inventory_item_id: string
  supplier_id: string
  supplier_name: string
  supplier_language: string
  /** Whether mails about the order reach anybody. */
  is_written_to: boolean
  ship_to: ShipToDTO | null
  /** The customer's order. */
  order_id: string
  /** What of it has left the supplier, on its way or arrived. */
  left: BigNumber
  /** When the order was put aside, as ISO 8601; null while it is not. */
  closed_at: string | null
}

type Counted = "quantity" | "received" | "canceled" | "shipped" | "damaged"

type Row = Omit<PlacedDropshipLine, "quantity" | "canceled" | "open" | "underway" | "left"> & Record<Counted, string>

const ordersOf = `
  FROM purchase_order_line line
  JOIN purchase_order po ON po.id = line.purchase_order_id AND po.deleted_at IS NULL`

// What a customer gives up is taken off by the shop; fewer from any other side is the supplier's doing.
const givenUp = `(line.canceled_quantity > 0 OR EXISTS (
  SELECT 1 FROM purchase_order_line_revision revision
  WHERE revision.line_id = line.id AND revision.quantity < revision.previous_quantity
    AND revision.source <> 'admin' AND revision.deleted_at IS NULL))`

export async function selectDropshipLines(
  manager: SqlEntityManager,
  orderIds: readonly string[]
): Promise<PlacedDropshipLine[]> {
  if (!orderIds.length) {
    return []
  }
  const rows = await manager.execute<Row[]>(
    `SELECT line.id, line.purchase_order_id, line.inventory_item_id, line.order_line_item_id, po.status, po.display_id,
            po.location_id, po.ship_to, po.supplier_id, supplier.name AS supplier_name,
            supplier.language AS supplier_language, po.dropship_order_id AS order_id,
            supplier.channel = 'mail' AND supplier.email IS NOT NULL AS is_written_to,
            ${isoText("po.closed_at")} AS closed_at, ${givenUp} AS given_up, line.quantity::text AS quantity,
            line.received_quantity::text AS received, line.canceled_quantity::text AS canceled,
            line.shipped_quantity::text AS shipped, line.damaged_quantity::text AS damaged
     ${ordersOf} JOIN supplier ON supplier.id = po.supplier_id
     WHERE po.dropship_order_id IN (SELECT jsonb_array_elements_text(?::jsonb))
       AND line.order_line_item_id IS NOT NULL AND line.deleted_at IS NULL
     ORDER BY po.display_id, line.id`,
    [JSON.stringify(orderIds)]
  )
  return rows.map(({ quantity, received, canceled, shipped, damaged, ...row }) => {
    const exact = {
      quantity: new BigNumber(quantity),
      received: new BigNumber(received),
      canceled: new BigNumber(canceled),
      shipped: new BigNumber(shipped),
      damaged: new BigNumber(damaged),
    }
    return {
      ...row,
      quantity: exact.quantity,
      canceled: exact.canceled,
      open: isOpen(row.status) ? openQuantity(exact) : new BigNumber(0),
      underway: underway(exact),
      left: exact.shipped,
    }
  })
}

/** How far suppliers were asked for an order line. */
export interface AskedLine {
  order_line_item_id: string
  /** A supplier is to deliver something of it. */
  is_open: boolean
  /** A supplier has it as it was ordered, so that no other is asked. */
  is_asked: boolean
  refused_by: string[]
}

/** Those of the order lines of which a supplier was ever asked for something. */
export async function selectAskedLines(manager: SqlEntityManager, lineIds: readonly string[]): Promise<AskedLine[]> {
  if (!lineIds.length) {
    return []
  }
  const isOpen = "(po.status IN (?) AND line.quantity > line.received_quantity + line.canceled_quantity)"
  return manager.execute<AskedLine[]>(
    `SELECT line.order_line_item_id, bool_or(${isOpen}) AS is_open,
            bool_or(${isOpen} AND line.canceled_quantity = 0) AS is_asked,
            coalesce(array_agg(DISTINCT po.supplier_id) FILTER (WHERE ${givenUp}), '{}') AS refused_by
     ${ordersOf}
     WHERE line.order_line_item_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND line.deleted_at IS NULL
     GROUP BY line.order_line_item_id`,
    [[...openStatuses], [...openStatuses], JSON.stringify(lineIds)]
  )
}

/** Agreements that have ended still hold for the orders of their days. */
export async function selectDropshipItems(manager: SqlEntityManager): Promise<string[]> {
  const rows = await manager.execute<{ id: string }[]>(
    `SELECT DISTINCT agreement.inventory_item_id AS id
     FROM supplier_agreement agreement
     JOIN supplier ON supplier.id = agreement.supplier_id AND supplier.deleted_at IS NULL
     WHERE agreement.dropship AND supplier.location_id IS NOT NULL AND agreement.deleted_at IS NULL
     ORDER BY 1`
  )
  return rows.map(({ id }) => id)
}

/** Those of which everything came to the customer are closed; those that ended without that may have left units waiting. */
export async function selectOpenDropshipOrderIds(manager: SqlEntityManager): Promise<string[]> {
  const rows = await manager.execute<{ id: string }[]>(
    `SELECT DISTINCT po.dropship_order_id AS id FROM purchase_order po
     WHERE po.dropship_order_id IS NOT NULL AND po.deleted_at IS NULL
       AND (po.status IN (?) OR (po.status = 'canceled' AND po.closed_at > now() - interval '1 day'))
     ORDER BY 1`,
    [[...openStatuses, "received"]]
  )
  return rows.map(({ id }) => id)
}
