/** What the records hold of a person: whose order it is, who withdrew from it, and what was typed about it. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "./sql"

export interface Person {
  customerId: string | null
  /** In small letters. */
  emails: string[]
}

/** The orders of a person, as far as the records know whose they are; somebody may have withdrawn under another address. */
export async function ordersOfPerson(manager: SqlEntityManager, { customerId, emails }: Person): Promise<string[]> {
  const rows = await rowsOf<{ order_id: string }>(
    manager,
    `SELECT order_id FROM backorder WHERE customer_id = ? OR lower(email) = ANY(?::text[])
     UNION
     SELECT order_id FROM backorder_withdrawal WHERE lower(email) = ANY(?::text[])
     ORDER BY 1`,
    [customerId, emails, emails]
  )
  return rows.map((row) => row.order_id)
}

/** Orders of which something is still owed: goods, a parcel, a charge, an answer that is being carried out, a refund. */
export async function ordersStillOwed(manager: SqlEntityManager, orderIds: string[]): Promise<string[]> {
  const rows = await rowsOf<{ order_id: string }>(
    manager,
    `SELECT order_id FROM backorder
      WHERE order_id = ANY(?::text[]) AND deleted_at IS NULL
        AND (waiting_quantity > 0 OR allocated_quantity > 0 OR release_pending OR charge_due_at IS NOT NULL OR next_duty IS NOT NULL)
     UNION
     SELECT order_id FROM backorder_decision
      WHERE order_id = ANY(?::text[]) AND deleted_at IS NULL AND status = 'claimed'
     UNION
     SELECT order_id FROM backorder_payment_request
      WHERE order_id = ANY(?::text[]) AND deleted_at IS NULL AND status = 'requested'
     ORDER BY 1`,
    [orderIds, orderIds, orderIds]
  )
  return rows.map((row) => row.order_id)
}

export async function erasePerson(manager: SqlEntityManager, orderIds: string[]): Promise<void> {
  await rowsOf(
    manager,
    `UPDATE backorder SET email = NULL, customer_id = NULL, updated_at = now() WHERE order_id = ANY(?::text[])`,
    [orderIds]
  )
  await rowsOf(
    manager,
    `UPDATE backorder_withdrawal SET name = 'erased', email = 'erased', updated_at = now() WHERE order_id = ANY(?::text[])`,
    [orderIds]
  )
  await rowsOf(
    manager,
    `UPDATE backorder_event_note SET text = NULL, salt = NULL, updated_at = now() WHERE order_id = ANY(?::text[])`,
    [orderIds]
  )
}
