/** Reports of the mail provider in SQL: each is kept once, and the latest of a notice says what became of it. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { NoticeDelivery, NoticeType } from "../../../types/notice"

export interface DeliveryReport {
  id: string
  event_key: string
  notice_id: string
  delivery: NoticeDelivery
  at: Date
  reason: string | null
}

/** A notice of which something else became than was known. */
export interface DeliveredNotice {
  id: string
  type: NoticeType
  order_id: string | null
  purchase_order_id: string | null
  to: string
  subject: string
  delivery: NoticeDelivery
  delivery_reason: string | null
}

export interface Acceptance {
  notice_id: string
  at: Date
}

/** The first time counts: what was accepted stays so, however often it is said. */
export async function storeAcceptances(manager: SqlEntityManager, acceptances: readonly Acceptance[]): Promise<void> {
  await manager.execute(
    `UPDATE backorder_notice SET accepted_at = said.at, updated_at = now()
     FROM (SELECT notice_id, min(at) AS at FROM jsonb_to_recordset(?::jsonb) AS r(notice_id text, at timestamptz) GROUP BY 1) said
     WHERE id = said.notice_id AND (accepted_at IS NULL OR accepted_at > said.at)`,
    [JSON.stringify(acceptances)]
  )
}

/** Of two reports at the same second the graver counts. */
const GRAVITY = `CASE delivery WHEN 'delivered' THEN 0 WHEN 'spam' THEN 1 ELSE 2 END`

export async function storeDeliveries(manager: SqlEntityManager, reports: readonly DeliveryReport[]): Promise<DeliveredNotice[]> {
  const kept = await manager.execute<{ notice_id: string }[]>(
    `INSERT INTO backorder_notice_delivery (id, notice_id, event_key, delivery, at, reason)
     SELECT r.id, r.notice_id, r.event_key, r.delivery, r.at, left(r.reason, 1000)
     FROM jsonb_to_recordset(?::jsonb)
       AS r(id text, notice_id text, event_key text, delivery text, at timestamptz, reason text)
     JOIN backorder_notice n ON n.id = r.notice_id AND n.deleted_at IS NULL
     ON CONFLICT (event_key) WHERE deleted_at IS NULL DO NOTHING
     RETURNING notice_id`,
    [JSON.stringify(reports)]
  )
  const ids = [...new Set(kept.map(({ notice_id }) => notice_id))].sort()
  // Two reports about one notice in two requests: the later one waits here and then sees both.
  await manager.execute(
    `SELECT id FROM backorder_notice WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)) ORDER BY id FOR UPDATE`,
    [JSON.stringify(ids)]
  )
  return await manager.execute<DeliveredNotice[]>(
    `WITH latest AS (
       SELECT DISTINCT ON (notice_id) notice_id, delivery AS became, at, reason FROM backorder_notice_delivery
       WHERE notice_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL
       ORDER BY notice_id, at DESC, ${GRAVITY} DESC)
     UPDATE backorder_notice
     SET delivery = became, delivery_at = latest.at, delivery_reason = reason, updated_at = now()
     FROM latest WHERE id = notice_id AND (delivery, delivery_at) IS DISTINCT FROM (became, latest.at)
     RETURNING id, type, order_id, purchase_order_id, "to", subject, delivery, delivery_reason`,
    [JSON.stringify(ids)]
  )
}
