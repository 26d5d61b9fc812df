/** What purchase orders hold of a customer to whom a supplier delivered: the address, and what was typed about it. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

/** The country stays, since taxes depend on it. Gives the purchase orders. */
export async function eraseRecipient(manager: SqlEntityManager, orderIds: readonly string[]): Promise<string[]> {
  const rows = await manager.execute<{ id: string }[]>(
    `UPDATE purchase_order
     SET ship_to = CASE WHEN ship_to IS NULL THEN NULL ELSE
         (SELECT jsonb_object_agg(key, CASE WHEN key = 'country_code' THEN value ELSE 'null'::jsonb END) FROM jsonb_each(ship_to)) END,
       note = NULL, updated_at = now()
     WHERE dropship_order_id IN (SELECT jsonb_array_elements_text(?::jsonb))
     RETURNING id`,
    [JSON.stringify(orderIds)]
  )
  const ids = rows.map(({ id }) => id)
  await manager.execute(
    `UPDATE purchase_order_line_revision SET reason = NULL, updated_at = now()
     WHERE line_id IN (SELECT id FROM purchase_order_line
       WHERE purchase_order_id IN (SELECT jsonb_array_elements_text(?::jsonb)))`,
    [JSON.stringify(ids)]
  )
  return ids
}
