import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { generateEntityId } from "@medusajs/framework/utils"
import type { RevisionSource } from "../domain/revision-source"
import type { ShippedQuantity } from "../domain/shipment"
import { rawValue, tuples } from "./sql"

export interface NewShipment {
  purchase_order_id: string
  carrier: string | null
  tracking_number: string | null
  tracking_url: string | null
  shipped_at: Date
  source: RevisionSource
  actor_id: string | null
  lines: readonly ShippedQuantity[]
}

export async function insertShipment(manager: SqlEntityManager, shipment: NewShipment): Promise<string> {
  const id = generateEntityId(undefined, "poship")
  await manager.execute(
    `INSERT INTO purchase_order_shipment
       (id, purchase_order_id, carrier, tracking_number, tracking_url, shipped_at, source, actor_id)
     VALUES (?, ?, ?, ?, ?, ?::timestamptz, ?, ?)`,
    [
      id,
      shipment.purchase_order_id,
      shipment.carrier,
      shipment.tracking_number,
      shipment.tracking_url,
      shipment.shipped_at.toISOString(),
      shipment.source,
      shipment.actor_id,
    ]
  )
  await manager.execute(
    `INSERT INTO purchase_order_shipment_line (id, shipment_id, line_id, quantity, raw_quantity)
     SELECT line.id, ?, line.line_id, line.quantity::numeric, ${rawValue("line.quantity::numeric")}
     FROM (VALUES ${tuples(shipment.lines.length, 3)}) AS line (id, line_id, quantity)`,
    [
      id,
      ...shipment.lines.flatMap(({ line_id, quantity }) => [
        generateEntityId(undefined, "poshipl"),
        line_id,
        quantity.toFixed(),
      ]),
    ]
  )
  return id
}

export async function deleteShipment(manager: SqlEntityManager, id: string): Promise<void> {
  await manager.execute(`DELETE FROM purchase_order_shipment_line WHERE shipment_id = ?`, [id])
  await manager.execute(`DELETE FROM purchase_order_shipment WHERE id = ?`, [id])
}
