import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { generateEntityId } from "@medusajs/framework/utils"
import type { SupplyImportErrorDTO } from "../../../types"
import type { Separator } from "../domain/csv/dialect"
import type { ImportKind, ImportLineStatus, ImportStatus } from "../domain/csv/import-status"
import { MOST_LINES, refusedWith } from "../domain/csv/order-of-rows"
import type { Cells } from "../domain/csv/row"
import type { SupplyPair } from "../repositories/arrivals"
import type { Resolved } from "./resolved"

/** How long a process may be silent about an import before another one goes on with it. */
const LEASE = "interval '3 minutes'"

export interface NewImport {
  kind: ImportKind
  atomic: boolean
  digest: string
  file_name: string | null
  actor_id: string | null
}

/** `read`: the file must be read; `resume`: its lines are stored already; `busy`: somebody is at it. */
export interface BegunImport {
  id: string
  next: "read" | "resume" | "busy"
}

export interface ClaimedImport {
  id: string
  kind: ImportKind
  atomic: boolean
  separator: Separator
  status: ImportStatus
  actor_id: string | null
  attempts: number
}

export interface NewImportLine {
  line: number
  group_key: string | null
  cells: Cells
  status: "pending" | "unreadable"
  reason: string | null
}

export interface ImportLine {
  line: number
  group_line: number
  cells: Cells
  resolved: Resolved | null
}

export interface Verdict {
  line: number
  status: Exclude<ImportLineStatus, "pending" | "unreadable">
  reason?: string
  resolved?: Resolved
  purchase_order_id?: string
}

const FINISHED = "('done', 'failed')"

/**
 * The imports and their lines in SQL. A lease is the machine's time, so every statement asks the database's clock; lists
 * go in as one JSON parameter each, whatever their length.
 */
export class ImportStore {
  constructor(readonly manager: SqlEntityManager) {}

  /** The record of a content: a new one, or the one the same content has already. */
  async begin(input: NewImport): Promise<BegunImport> {
    const [row] = await this.manager.execute<{ id: string; fresh: boolean; held: boolean; status: ImportStatus; unread: boolean }[]>(
      `INSERT INTO supply_import (id, kind, atomic, digest, file_name, actor_id, lease_until)
       VALUES (?, ?, ?, ?, ?, ?, now() + ${LEASE})
       ON CONFLICT (kind, digest) WHERE deleted_at IS NULL DO UPDATE SET updated_at = now()
       RETURNING id, xmax = 0 AS fresh, status, lines_read = 0 AS unread,
         status NOT IN ${FINISHED} AND coalesce(lease_until > now(), false) AS held`,
      [generateEntityId(undefined, "supimp"), input.kind, input.atomic, input.digest, input.file_name, input.actor_id]
    )
    if (row.fresh) {
      return { id: row.id, next: "read" }
    }
    if (row.held) {
      return { id: row.id, next: "busy" }
    }
    await this.restart(row.id, input, row.unread ? "reading" : row.status === "done" || row.status === "failed" ? "checking" : row.status)
    return { id: row.id, next: row.unread ? "read" : "resume" }
  }

  /** What was refused is tried again; what was applied stays applied. */
  private async restart(id: string, { atomic, actor_id, file_name }: NewImport, status: ImportStatus): Promise<void> {
    if (status === "reading") {
      await this.manager.execute(`DELETE FROM supply_import_line WHERE import_id = ?`, [id])
    } else if (status === "checking") {
      await this.manager.execute(
        `UPDATE supply_import_line SET status = 'pending', reason = NULL WHERE import_id = ? AND status = 'refused'`,
        [id]
      )
    }
    await this.manager.execute(
      `UPDATE supply_import SET status = ?, atomic = ?, actor_id = ?, file_name = ?, attempts = 0, error = NULL,
         finished_at = NULL, lease_until = CASE WHEN ? THEN now() + ${LEASE} END, updated_at = now(),
         lines_refused = (SELECT count(*) FROM supply_import_line
           WHERE import_id = supply_import.id AND status IN ('refused', 'unreadable'))
       WHERE id = ?`,
      [status, atomic, actor_id, file_name, status === "reading", id]
    )
  }

  async addLines(id: string, lines: readonly NewImportLine[]): Promise<void> {
    await this.manager.execute(
      `INSERT INTO supply_import_line (id, import_id, line, group_line, group_key, cells, status, reason)
       SELECT new.id, ?, new.line, new.line, new.group_key, new.cells, new.status, new.reason
       FROM jsonb_to_recordset(?::jsonb) AS new
         (id text, line integer, group_key text, cells jsonb, status text, reason text)`,
      [id, JSON.stringify(lines.map((line) => ({ ...line, id: generateEntityId(undefined, "supiml") })))]
    )
    await this.manager.execute(
      `UPDATE supply_import SET lease_until = now() + ${LEASE}, updated_at = now() WHERE id = ?`,
      [id]
    )
  }

  /** Brings lines of one reference together and opens the import for whoever carries it out. */
  async finishReading(id: string, separator: Separator, ignored: readonly string[]): Promise<void> {
    await this.manager.execute(
      `UPDATE supply_import_line line SET group_line = grouped.first
       FROM (SELECT group_key, min(line) AS first FROM supply_import_line
             WHERE import_id = ? AND group_key IS NOT NULL GROUP BY group_key HAVING count(*) > 1) grouped
       WHERE line.import_id = ? AND line.group_key = grouped.group_key`,
      [id, id]
    )
    await this.manager.execute(
      `UPDATE supply_import SET status = 'checking', separator = ?, ignored_columns = ?::jsonb, lease_until = NULL,
         updated_at = now(), lines_read = counted.lines, lines_refused = counted.refused
       FROM (SELECT count(*) AS lines, count(*) FILTER (WHERE status = 'unreadable') AS refused
             FROM supply_import_line WHERE import_id = ?) counted
       WHERE id = ?`,
      [separator, JSON.stringify(ignored), id, id]
    )
  }

  /** Takes imports that nobody is at, the oldest first. */
  claim(limit: number, id?: string): Promise<ClaimedImport[]> {
    return this.manager.execute<ClaimedImport[]>(
      `WITH due AS MATERIALIZED (
         SELECT id AS due_id FROM supply_import
         WHERE deleted_at IS NULL AND status NOT IN ${FINISHED} AND (lease_until IS NULL OR lease_until <= now())
           ${id === undefined ? "" : "AND id = ?"}
         ORDER BY created_at, id LIMIT ? FOR UPDATE SKIP LOCKED)
       UPDATE supply_import SET lease_until = now() + ${LEASE}, updated_at = now()
       FROM due WHERE id = due_id
       RETURNING id, kind, atomic, separator, status, actor_id, attempts`,
      [...(id === undefined ? [] : [id]), limit]
    )
  }

  /** Lines of an order of which one cannot be read are refused with it. */
  async refuseIncomplete(id: string): Promise<void> {
    const refused = await this.manager.execute<{ line: number }[]>(
      `UPDATE supply_import_line mate SET status = 'refused', reason = replace(?, '{line}', bad.line::text), updated_at = now()
       FROM (SELECT group_line, min(line) AS line FROM supply_import_line
             WHERE import_id = ? AND status = 'unreadable' AND group_key IS NOT NULL GROUP BY group_line) bad
       WHERE mate.import_id = ? AND mate.group_line = bad.group_line AND mate.status = 'pending'
       RETURNING mate.line`,
      [refusedWith("{line}"), id, id]
    )
    await this.count(id, 0, refused.length)
  }

  nextLines(id: string, status: "pending" | "ready", limit: number): Promise<ImportLine[]> {
    return this.manager.execute<ImportLine[]>(
      `SELECT line, group_line, cells, resolved FROM supply_import_line
       WHERE import_id = ? AND status = ? AND deleted_at IS NULL ORDER BY group_line, line LIMIT ?`,
      [id, status, limit]
    )
  }

  /** All lines of one order; a few more than it may have, where it has too many. */
  linesOfGroup(id: string, group_line: number, status: "pending" | "ready"): Promise<ImportLine[]> {
    return this.manager.execute<ImportLine[]>(
      `SELECT line, group_line, cells, resolved FROM supply_import_line
       WHERE import_id = ? AND status = ? AND group_line = ? AND deleted_at IS NULL ORDER BY line LIMIT ?`,
      [id, status, group_line, MOST_LINES + 1]
    )
  }

  async refuseGroup(id: string, group_line: number, reason: string): Promise<void> {
    const refused = await this.manager.execute<{ line: number }[]>(
      `UPDATE supply_import_line SET status = 'refused', reason = ?, updated_at = now()
       WHERE import_id = ? AND group_line = ? AND status = 'pending' RETURNING line`,
      [reason, id, group_line]
    )
    await this.count(id, 0, refused.length)
  }

  /** Writes what became of lines and answers how many it was written for: one that is settled already stays as it is. */
  async judge(id: string, verdicts: readonly Verdict[]): Promise<number> {
    const judged = await this.manager.execute<{ status: string }[]>(
      `UPDATE supply_import_line line
       SET status = verdict.status, reason = verdict.reason, resolved = coalesce(verdict.resolved, line.resolved),
         purchase_order_id = coalesce(verdict.purchase_order_id, line.purchase_order_id), updated_at = now()
       FROM jsonb_to_recordset(?::jsonb) AS verdict
         (line integer, status text, reason text, resolved jsonb, purchase_order_id text)
       WHERE line.import_id = ? AND line.line = verdict.line AND line.status IN ('pending', 'ready')
       RETURNING line.status`,
      [JSON.stringify(verdicts), id]
    )
    const having = (status: string): number => judged.filter((line) => line.status === status).length
    await this.count(id, having("applied"), having("refused"))
    return judged.length
  }

  private async count(id: string, applied: number, refused: number): Promise<void> {
    await this.manager.execute(
      `UPDATE supply_import SET lines_applied = lines_applied + ?, lines_refused = lines_refused + ?,
         lease_until = now() + ${LEASE}, updated_at = now() WHERE id = ?`,
      [applied, refused, id]
    )
  }

  async advance(id: string, status: ImportStatus, error: string | null = null): Promise<void> {
    await this.manager.execute(
      `UPDATE supply_import SET status = ?::text, error = ?, updated_at = now(),
         finished_at = CASE WHEN ?::text IN ${FINISHED} THEN now() END,
         lease_until = CASE WHEN ?::text IN ${FINISHED} THEN NULL ELSE now() + ${LEASE} END
       WHERE id = ?`,
      [status, error, status, status, id]
    )
  }

  /** Leaves an import to a later attempt. */
  async postpone(id: string, seconds: number, error: string): Promise<void> {
    await this.manager.execute(
      `UPDATE supply_import SET attempts = attempts + 1, error = ?, lease_until = now() + make_interval(secs => ?),
         updated_at = now() WHERE id = ?`,
      [error, seconds, id]
    )
  }

  /** What was refused, in the order of the file, after the line given. */
  refusedLines(id: string, after: number, limit: number): Promise<SupplyImportErrorDTO[]> {
    return this.manager.execute<SupplyImportErrorDTO[]>(
      `SELECT line, coalesce(reason, '') AS reason, cells FROM supply_import_line
       WHERE import_id = ? AND line > ? AND status IN ('refused', 'unreadable') AND deleted_at IS NULL
       ORDER BY line LIMIT ?`,
      [id, after, limit]
    )
  }

  /** The pairs of lines in a state, by key, after the one given. */
  pairsOf(id: string, status: "ready" | "applied", after: SupplyPair | null, limit: number): Promise<SupplyPair[]> {
    return this.manager.execute<SupplyPair[]>(
      `SELECT DISTINCT resolved ->> 'inventory_item_id' AS inventory_item_id, resolved ->> 'location_id' AS location_id
       FROM supply_import_line
       WHERE import_id = ? AND status = ?
         AND (resolved ->> 'inventory_item_id', resolved ->> 'location_id') > (?, ?)
       ORDER BY 1, 2 LIMIT ?`,
      [id, status, after?.inventory_item_id ?? "", after?.location_id ?? "", limit]
    )
  }

  /** The purchase orders of the applied lines, by id, after the one given. */
  async ordersOf(id: string, after: string, limit: number): Promise<string[]> {
    const rows = await this.manager.execute<{ id: string }[]>(
      `SELECT DISTINCT purchase_order_id AS id FROM supply_import_line
       WHERE import_id = ? AND status = 'applied' AND purchase_order_id > ? ORDER BY 1 LIMIT ?`,
      [id, after, limit]
    )
    return rows.map((row) => row.id)
  }
}
