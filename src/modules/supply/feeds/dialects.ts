import type { FeedSource } from "./sources"

/** What differs between databases when a table is only read. */
export interface Dialect {
  /** Statements that make a session read only, end slow statements and write times in one way. */
  session: (timeoutMs: number, version: string) => string[]
  /** A statement that answers the version, where `session` depends on it. */
  version?: string
  /** Name and type of each column of a table or view, given its quoted path, its schema (or null) and its name. */
  columns: { sql: string; parameters: (path: string, schema: string | null, table: string) => (string | null)[] }
  /** A column as text that the same database reads back as the same value. */
  text: (column: string) => string
}

const postgres: Dialect = {
  session: (timeoutMs) => [
    "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
    `SET statement_timeout = ${timeoutMs}`,
    "SET TIME ZONE 'UTC'",
    "SET datestyle TO 'ISO'",
  ],
  columns: {
    sql: `SELECT attname AS "name", format_type(atttypid, NULL) AS "type" FROM pg_attribute
          WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
    parameters: (path) => [path],
  },
  text: (column) => `CAST(${column} AS text)`,
}

const mysql: Dialect = {
  version: `SELECT VERSION() AS "version"`,
  session: (timeoutMs, version) => [
    "SET SESSION TRANSACTION READ ONLY",
    /mariadb/i.test(version)
      ? `SET SESSION max_statement_time = ${timeoutMs / 1000}`
      : `SET SESSION max_execution_time = ${timeoutMs}`,
    "SET SESSION time_zone = '+00:00'",
  ],
  columns: {
    sql: `SELECT column_name AS "name", data_type AS "type" FROM information_schema.columns
          WHERE table_schema = coalesce(?, database()) AND table_name = ?`,
    parameters: (_path, schema, table) => [schema, table],
  },
  text: (column) => `CAST(${column} AS char)`,
}

const mssql: Dialect = {
  // The session knows no read only; the login should. Slow statements are ended by the driver.
  session: (timeoutMs) => [`SET LOCK_TIMEOUT ${timeoutMs}`],
  columns: {
    sql: `SELECT c.name AS "name", t.name AS "type" FROM sys.columns c JOIN sys.types t ON t.user_type_id = c.user_type_id
          WHERE c.object_id = OBJECT_ID(@0)`,
    parameters: (path) => [path],
  },
  text: (column) => `CONVERT(varchar(64), ${column}, 126)`,
}

const oracle: Dialect = {
  session: () => [
    "ALTER SESSION SET NLS_DATE_FORMAT = 'YYYY-MM-DD HH24:MI:SS'",
    "ALTER SESSION SET NLS_TIMESTAMP_FORMAT = 'YYYY-MM-DD HH24:MI:SS.FF'",
    "ALTER SESSION SET NLS_TIMESTAMP_TZ_FORMAT = 'YYYY-MM-DD HH24:MI:SS.FF TZH:TZM'",
    "SET TRANSACTION READ ONLY",
  ],
  columns: {
    sql: `SELECT column_name AS "name", data_type AS "type" FROM all_tab_columns
          WHERE owner = coalesce(:1, sys_context('USERENV', 'CURRENT_SCHEMA')) AND table_name = :2`,
    parameters: (_path, schema, table) => [schema, table],
  },
  text: (column) => `TO_CHAR(${column})`,
}

const sap: Dialect = {
  session: () => ["SET TRANSACTION READ ONLY"],
  columns: {
    sql: `SELECT column_name AS "name", data_type_name AS "type" FROM (
            SELECT schema_name, table_name, column_name, data_type_name FROM sys.table_columns
            UNION ALL SELECT schema_name, view_name, column_name, data_type_name FROM sys.view_columns)
          WHERE schema_name = coalesce(?, current_schema) AND table_name = ?`,
    parameters: (_path, schema, table) => [schema, table],
  },
  text: (column) => `TO_VARCHAR(${column})`,
}

export const dialects: Record<FeedSource["type"], Dialect> = { postgres, mysql, mariadb: mysql, mssql, oracle, sap }
