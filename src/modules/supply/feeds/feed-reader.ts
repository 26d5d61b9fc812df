/**
 * Reads a table or view page by page, by cursor and key: of rows that changed at one instant none is read twice and none
 * is left out. Names are quoted by the driver and must exist; values are parameters, never a part of a statement.
 */
import { MedusaError } from "@medusajs/framework/utils"
import type { SupplierFeedColumns } from "../../../types"
import { dialects, type Dialect } from "./dialects"
import { feedFailure } from "./failure"
import { openSource, type OpenedSource } from "./open-source"
import type { FeedSource } from "./sources"

export interface FeedPlace {
  table_name: string
  columns: SupplierFeedColumns
  statement_timeout_ms: number
}

/** How far a feed was read. */
export interface FeedCursor {
  value: string
  key: string
}

/** A row with the feed's own names, its values as the database writes them. */
export type FeedRow = { [Column in keyof SupplierFeedColumns]?: string | null } & { cursor: string; key: string }

/** Types whose values are written in UTC, the session's zone, without saying so. */
const WRITTEN_IN_UTC = /^timestamp$/i

export class FeedReader {
  private constructor(
    private readonly name: string,
    private readonly address: FeedSource,
    private readonly opened: OpenedSource,
    private readonly dialect: Dialect,
    private readonly place: FeedPlace,
    /** Whether dates without a zone are in UTC, whatever the feed's zone is. */
    readonly inUtc: boolean
  ) {}

  /** @throws MedusaError with a sentence that holds no address and no credential. */
  static async open(name: string, source: FeedSource, place: FeedPlace): Promise<FeedReader> {
    try {
      const opened = await openSource(source, place.statement_timeout_ms)
      try {
        const dialect = dialects[source.type]
        const types = await columnTypes(opened, dialect, place)
        const type = types.get(place.columns.expected_at) ?? ""
        return new FeedReader(name, source, opened, dialect, place, isMysql(source) && WRITTEN_IN_UTC.test(type))
      } catch (error) {
        await opened.source.destroy()
        throw error
      }
    } catch (error) {
      throw toldOf(name, source, error)
    }
  }

  /** @throws MedusaError with a sentence that holds no address and no credential. */
  async page(after: FeedCursor | null, limit: number): Promise<FeedRow[]> {
    const { columns, table_name } = this.place
    const { source, runner } = this.opened
    const column = (name: string): string => `${source.driver.escape("src")}.${source.driver.escape(name)}`
    const query = source.createQueryBuilder(runner).from(table_name, "src")
    for (const [name, of] of Object.entries(columns)) {
      query.addSelect(this.dialect.text(column(of)), name)
    }
    const [cursor, key] = [column(columns.cursor), column(columns.key)]
    query.where(`${cursor} IS NOT NULL`).orderBy(cursor, "ASC").addOrderBy(key, "ASC").limit(limit)
    if (after) {
      query.andWhere(`(${cursor} > :value OR (${cursor} = :same AND ${key} > :key))`, {
        value: after.value,
        same: after.value,
        key: after.key,
      })
    }
    try {
      return await query.getRawMany<FeedRow>()
    } catch (error) {
      throw toldOf(this.name, this.address, error)
    }
  }

  async close(): Promise<void> {
    await this.opened.source.destroy()
  }
}

const isMysql = ({ type }: FeedSource): boolean => type === "mysql" || type === "mariadb"

const toldOf = (name: string, source: FeedSource, error: unknown): MedusaError =>
  MedusaError.isMedusaError(error) ? error : new MedusaError(MedusaError.Types.INVALID_DATA, feedFailure(name, source, error))

async function columnTypes(
  { source, runner }: OpenedSource,
  { columns: catalogue }: Dialect,
  { table_name, columns }: FeedPlace
): Promise<Map<string, string>> {
  const parts = table_name.split(".")
  const path = parts.map((part) => source.driver.escape(part)).join(".")
  const schema = parts.length > 1 ? parts[parts.length - 2] : null
  const rows: { name: string; type: string }[] = await runner.query(
    catalogue.sql,
    catalogue.parameters(path, schema, parts[parts.length - 1])
  )
  if (rows.length === 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The source has no table or view "${table_name}", or its user may not read it.`
    )
  }
  const missing = Object.values(columns).filter((name) => !rows.some((row) => row.name === name))
  if (missing.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `"${table_name}" has no column ${missing.map((name) => `"${name}"`).join(" and none ")}; it has ${rows
        .slice(0, 50)
        .map(({ name }) => `"${name}"`)
        .join(", ")}.`
    )
  }
  return new Map(rows.map(({ name, type }) => [name, type]))
}
