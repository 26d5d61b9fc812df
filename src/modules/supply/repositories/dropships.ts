import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { ShipToDTO } from "../../../types"
import type { DropshipLine } from "../domain/dropship/balance"
import { openQuantity, underway } from "../domain/line"
import { isOpen, openStatuses } from "../domain/purchase-order-status"

/** A purchase order's line for a customer's order line, with what its order says. */
export interface PlacedDropshipLine extends DropshipLine {
  display_id: number
  inventory_item_id: string
  supplier_id: string
  supplier_name: string
  supplier_language: string
  ship_to: ShipToDTO | null
}

type Counted = "quantity" | "received" | "canceled" | "shipped" | "damaged"

type Row = Omit<PlacedDropshipLine, "quantity" | "canceled" | "open" | "underway"> & Record<Counted, string>

const ordersOf = `
  FROM purchase_order_line line
  JOIN purchase_order po ON po.id = line.purchase_order_id AND po.deleted_at IS NULL`

export async function selectDropshipLines(manager: SqlEntityManager, orderId: string): Promise<PlacedDropshipLine[]> {
  const rows = await manager.execute<Row[]>(
    `SELECT line.id, line.purchase_order_id, line.inventory_item_id, line.order_line_item_id, po.status, po.display_id,
            po.location_id, po.ship_to, po.supplier_id, supplier.name AS supplier_name,
            supplier.language AS supplier_language, line.quantity::text AS quantity,
            line.received_quantity::text AS received, line.canceled_quantity::text AS canceled,
            line.shipped_quantity::text AS shipped, line.damaged_quantity::text AS damaged
     ${ordersOf} JOIN supplier ON supplier.id = po.supplier_id
     WHERE po.dropship_order_id = ? AND line.order_line_item_id IS NOT NULL AND line.deleted_at IS NULL
     ORDER BY po.display_id, line.id`,
    [orderId]
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
    }
  })
}

export async function selectDropshippedLineIds(
  manager: SqlEntityManager,
  lineIds: readonly string[]
): Promise<string[]> {
  if (!lineIds.length) {
    return []
  }
  const rows = await manager.execute<{ id: string }[]>(
    `SELECT DISTINCT line.order_line_item_id AS id ${ordersOf} AND po.status IN (?)
     WHERE line.order_line_item_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND line.deleted_at IS NULL
       AND line.quantity > line.received_quantity + line.canceled_quantity`,
    [[...openStatuses], JSON.stringify(lineIds)]
  )
  return rows.map(({ id }) => id)
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
