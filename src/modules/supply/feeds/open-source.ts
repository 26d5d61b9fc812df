/**
 * Opens another system's database to read it. TypeORM and the driver are loaded only here, so that a shop without feeds
 * pays nothing for them.
 */
import type { DataSource, DataSourceOptions, QueryRunner } from "typeorm"
import { dialects } from "./dialects"
import type { FeedSource } from "./sources"

export interface OpenedSource {
  source: DataSource
  runner: QueryRunner
}

const CONNECT_MS = 10_000

const address = ({ url, host, port, username, password, database }: FeedSource) =>
  url === undefined ? { host, port, username, password, database } : { url }

/** One connection is enough to read, and none of it is ever logged. */
function optionsOf(source: FeedSource, timeoutMs: number): DataSourceOptions {
  const common = { entities: [], logging: false as const, synchronize: false, ...address(source) }
  const pooled = { poolSize: 1, ...(source.ssl === undefined ? {} : { ssl: source.ssl }) }
  switch (source.type) {
    case "postgres":
      return { ...common, ...pooled, type: source.type, connectTimeoutMS: CONNECT_MS, installExtensions: false }
    case "mysql":
    case "mariadb":
      return {
        ...common,
        ...pooled,
        type: source.type,
        connectTimeout: CONNECT_MS,
        dateStrings: true,
        supportBigNumbers: true,
        bigNumberStrings: true,
      }
    case "mssql":
      return {
        ...common,
        type: source.type,
        connectionTimeout: CONNECT_MS,
        requestTimeout: timeoutMs,
        options: { readOnlyIntent: true, encrypt: source.ssl !== undefined && source.ssl !== false },
      }
    case "oracle":
      return { ...common, type: source.type }
    case "sap":
      return { ...common, type: source.type }
  }
}

export async function openSource(source: FeedSource, timeoutMs: number): Promise<OpenedSource> {
  const { DataSource } = await import("typeorm")
  const opened = new DataSource(optionsOf(source, timeoutMs))
  await opened.initialize()
  try {
    const runner = opened.createQueryRunner()
    const dialect = dialects[source.type]
    const [row]: { version?: string }[] = dialect.version === undefined ? [] : await runner.query(dialect.version)
    for (const statement of dialect.session(timeoutMs, row?.version ?? "")) {
      await runner.query(statement)
    }
    return { source: opened, runner }
  } catch (error) {
    await opened.destroy()
    throw error
  }
}
