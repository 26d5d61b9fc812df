/** What the outbox holds of a person: the address, the subject, the facts that name them, and what servers said of them. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

/** Stands where an address or a subject was. */
export const ERASED = "erased"

interface Erased {
  orderIds: string[]
  /** In small letters; mails to them that belong to no order are erased too. */
  emails: string[]
  /** Purchase orders that went to the person's address; the mails about them keep their supplier. */
  purchaseOrderIds: string[]
}

/** Type, order, language, dates, lines and delivery stay; what waits to be sent is withdrawn. Gives the number of mails. */
export async function eraseNotices(manager: SqlEntityManager, { orderIds, emails, purchaseOrderIds }: Erased): Promise<number> {
  const lists = [orderIds, emails, purchaseOrderIds].map((list) => JSON.stringify(list))
  const rows = await manager.execute<{ id: string }[]>(
    `WITH erased AS (
       SELECT id AS erased_id, order_id IS NOT NULL OR lower("to") IN (SELECT jsonb_array_elements_text(?::jsonb)) AS is_to_person
       FROM backorder_notice
       WHERE order_id IN (SELECT jsonb_array_elements_text(?::jsonb))
         OR (order_id IS NULL AND lower("to") IN (SELECT jsonb_array_elements_text(?::jsonb)))
         OR purchase_order_id IN (SELECT jsonb_array_elements_text(?::jsonb)))
     UPDATE backorder_notice
     SET "to" = CASE WHEN is_to_person THEN ? ELSE "to" END,
       subject = CASE WHEN is_to_person THEN ? ELSE subject END,
       props = ${PROPS_WITHOUT_PERSON},
       status = CASE WHEN status = 'pending' THEN 'canceled' ELSE status END,
       lease_until = NULL, retry_at = NULL, last_error = NULL, delivery_reason = NULL, external_id = NULL, updated_at = now()
     FROM erased WHERE id = erased_id
     RETURNING id`,
    [lists[1], lists[0], lists[1], lists[2], ERASED, ERASED]
  )
  await manager.execute(
    `UPDATE backorder_notice_delivery SET reason = NULL, updated_at = now()
     WHERE notice_id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(rows.map(({ id }) => id))]
  )
  return rows.length
}

/** Links are keys to what the person may see; free text may say anything. */
const PROPS_WITHOUT_PERSON = `(
  SELECT jsonb_object_agg(key, CASE
    WHEN key = 'customer_name' OR key IN ('reason', 'note') THEN 'null'::jsonb
    WHEN key IN ('name', 'email') THEN '"${ERASED}"'::jsonb
    WHEN key = 'deliver_to' THEN '[]'::jsonb
    WHEN key LIKE '%\\_url' AND value <> 'null'::jsonb THEN '""'::jsonb
    ELSE value END)
  FROM jsonb_each(props))`
