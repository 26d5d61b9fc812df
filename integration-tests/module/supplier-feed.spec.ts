import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { Client } from "pg"
import { DataSource } from "typeorm"
import { FeedReader, type FeedCursor, type FeedRow } from "../../src/modules/supply/feeds/feed-reader"
import { openSource } from "../../src/modules/supply/feeds/open-source"
import type SupplyModuleService from "../../src/modules/supply/service"
import { hasMariaDb, startMariaDb, type MariaDb } from "../support/mariadb"

jest.setTimeout(180_000)

const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
const erp = `erp-${process.pid}`
const secret = "ganz-geheim-4711"
const reader = `reader_${process.pid}`
const server = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}`

const feeds = {
  erp: { type: "postgres", host: DB_HOST, port: Number(DB_PORT), username: reader, password: secret, database: erp },
  wrong: { type: "postgres", url: `postgres://${reader}:wrong-${secret}@${DB_HOST}:${DB_PORT}/${erp}` },
  gone: { type: "postgres", url: `postgres://${reader}:${secret}@127.0.0.1:1/${erp}` },
  elsewhere: { type: "oracle", host: "127.0.0.1", username: reader, password: secret },
}

const columns = { order: "order_no", sku: "sku", expected_at: "due", quantity: "qty", cursor: "changed", key: "id" }
const place = { source: "erp", table_name: "sales.open_lines", columns, statement_timeout_ms: 2000 }

/** The rows a table is filled with: three of one microsecond, and one that was never changed. */
const rows = [
  "(7, 'A', 'S1', '2026-12-14', 1.5, '2026-11-01 10:00:00.000002')",
  "(3, 'A', 'S2', '2026-12-15', 2, '2026-11-01 10:00:00.000001')",
  "(9, 'B', 'S1', NULL, 3, '2026-11-01 10:00:00.000002')",
  "(8, 'B', 'S2', '2026-12-16', NULL, '2026-11-01 10:00:00.000002')",
  "(1, 'C', 'S1', '2026-12-17', 4, NULL)",
]

async function asOwner(database: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: `${server}/${database}` })
  await client.connect()
  try {
    for (const statement of statements) {
      await client.query(statement)
    }
  } finally {
    await client.end()
  }
}

async function readAll(service: SupplyModuleService, from: typeof place, limit: number): Promise<FeedRow[][]> {
  const opened = await service.openFeed(from)
  try {
    const pages: FeedRow[][] = []
    for (let after: FeedCursor | null = null; ; ) {
      const page: FeedRow[] = await opened.page(after, limit)
      const last = page.at(-1)
      if (!last) {
        return pages
      }
      pages.push(page)
      after = { value: last.cursor, key: last.key }
    }
  } finally {
    await opened.close()
  }
}

const keysOf = (pages: FeedRow[][]): string[][] => pages.map((page) => page.map(({ key }) => key))

moduleIntegrationTestRunner<SupplyModuleService>({
  moduleName: "supply",
  resolve: path.resolve(__dirname, "../../src/modules/supply"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/supply/migrations"),
  moduleOptions: { feeds },
  testSuite: ({ service }) => {
    beforeAll(async () => {
      await asOwner("postgres", `CREATE DATABASE "${erp}"`, `CREATE ROLE ${reader} LOGIN PASSWORD '${secret}'`)
      await asOwner(
        erp,
        "CREATE SCHEMA sales",
        `CREATE TABLE sales.lines (id integer PRIMARY KEY, order_no text, sku text, due date, qty numeric, changed timestamp)`,
        `INSERT INTO sales.lines VALUES ${rows.join(",")}`,
        "CREATE VIEW sales.open_lines AS SELECT * FROM sales.lines",
        `CREATE VIEW sales.slow AS SELECT l.*, pg_sleep(1)::text AS nap FROM sales.lines l`,
        `GRANT USAGE ON SCHEMA sales TO ${reader}`,
        `GRANT ALL ON ALL TABLES IN SCHEMA sales TO ${reader}`
      )
    })
    afterAll(async () => {
      await asOwner("postgres", `DROP DATABASE "${erp}" WITH (FORCE)`, `DROP ROLE ${reader}`)
    })

    describe("a feed from PostgreSQL", () => {
      it.each([1, 2, 3, 100])("reads a view once by cursor and key, in pages of %d", async (limit) => {
        const pages = await readAll(service, place, limit)
        expect(keysOf(pages).flat()).toEqual(["3", "7", "8", "9"])
        expect(pages.every((page) => page.length <= limit)).toBe(true)
        expect(pages.flat()[1]).toEqual({
          order: "A",
          sku: "S1",
          expected_at: "2026-12-14",
          quantity: "1.5",
          cursor: "2026-11-01 10:00:00.000002",
          key: "7",
        })
      })

      it("reads on from where it was, also by a number", async () => {
        const opened = await service.openFeed({ ...place, columns: { ...columns, cursor: "id" } })
        expect((await opened.page({ value: "7", key: "7" }, 10)).map(({ key }) => key)).toEqual(["8", "9"])
        await opened.close()
      })

      it("may not write, whatever its user may", async () => {
        const { source, runner } = await openSource({ ...feeds.erp, type: "postgres" }, 1000)
        await expect(runner.query("DELETE FROM sales.lines")).rejects.toThrow("read-only transaction")
        await source.destroy()
      })

      it("takes no name that does not exist, and none for a statement", async () => {
        const bad = (change: Partial<typeof place>) => service.openFeed({ ...place, ...change })
        await expect(bad({ table_name: "sales.nothing" })).rejects.toThrow(`The source has no table or view "sales.nothing"`)
        await expect(bad({ table_name: `sales.lines" --` })).rejects.toThrow("has no table or view")
        const injected = { ...columns, sku: `sku", (SELECT 1) AS "x`, quantity: "amount" }
        await expect(bad({ columns: injected })).rejects.toThrow(
          `"sales.open_lines" has no column "sku"", (SELECT 1) AS ""x" and none "amount"; it has "id", "order_no"`.replaceAll('""', '"')
        )
        await expect(bad({ source: "nowhere" })).rejects.toThrow(`There is no feed source "nowhere" among the plugin's feeds`)
        await expect(bad({ source: "toString" })).rejects.toThrow(`There is no feed source "toString"`)
      })

      it("ends a statement that takes too long", async () => {
        const slow = { ...place, table_name: "sales.slow", columns: { ...columns, order: "nap" }, statement_timeout_ms: 300 }
        const opened = await service.openFeed(slow)
        const error = await opened.page(null, 10).catch((caught: unknown) => caught)
        await opened.close()
        expect(error).toMatchObject({ message: `The database of the feed source "erp" took longer than the feed's statement timeout.` })
      })

      it.each([
        ["wrong", `The database of the feed source "wrong" does not accept its user or password.`],
        ["gone", `The database of the feed source "gone" cannot be reached (ECONNREFUSED).`],
        ["elsewhere", `The driver for the feed source "elsewhere" (oracle) is not installed; add it to the shop's dependencies.`],
      ])("that is %s says so without a word of address or credential", async (source, message) => {
        const error: unknown = await service.openFeed({ ...place, source }).catch((caught: unknown) => caught)
        expect(error).toMatchObject({ message })
        expect(JSON.stringify(error) + String(error)).not.toMatch(new RegExp(`${secret}|${reader}|127\\.0\\.0\\.1`))
      })

      it("names its sources and nothing else of them", () => {
        expect(service.listFeedSources()[0]).toEqual({ name: "erp", type: "postgres" })
        expect(JSON.stringify(service.listFeedSources())).not.toContain(secret)
      })
    })

    const described = hasMariaDb() ? describe : describe.skip
    described("a feed from MariaDB", () => {
      let maria: MariaDb
      beforeAll(async () => {
        maria = await startMariaDb()
        const owner = await new DataSource({ type: "mariadb", url: maria.url }).initialize()
        await owner.query(
          "CREATE TABLE `lines` (id integer PRIMARY KEY, order_no varchar(20), sku varchar(20), due date, qty decimal(10,3), changed datetime(6), stamp timestamp NULL)"
        )
        await owner.query(`INSERT INTO \`lines\` (id, order_no, sku, due, qty, changed) VALUES ${rows.join(",")}`)
        await owner.query("SET time_zone = '+00:00'")
        await owner.query("UPDATE `lines` SET stamp = '2026-12-14 23:00:00'")
        await owner.query("CREATE VIEW open_lines AS SELECT l.*, sleep(0.4) AS nap FROM `lines` l")
        await owner.destroy()
      })
      afterAll(() => maria.stop())

      const open = async (table_name: string, change: Partial<typeof columns> = {}, statement_timeout_ms = 5000) => {
        const from = { table_name, columns: { ...columns, ...change }, statement_timeout_ms }
        return FeedReader.open("erp", { type: "mariadb", url: maria.url }, from)
      }

      it.each([1, 3, 100])("reads a table once by cursor and key, in pages of %d", async (limit) => {
        const opened = await open("lines")
        const read: string[] = []
        for (let after: FeedCursor | null = null; ; ) {
          const page: FeedRow[] = await opened.page(after, limit)
          const last = page.at(-1)
          if (!last) {
            break
          }
          read.push(...page.map(({ key, expected_at, quantity }) => `${key} ${expected_at} ${quantity}`))
          after = { value: last.cursor, key: last.key }
        }
        await opened.close()
        expect(read).toEqual(["3 2026-12-15 2.000", "7 2026-12-14 1.500", "8 2026-12-16 null", "9 null 3.000"])
      })

      it("knows a column whose times are in UTC", async () => {
        const opened = await open("lines", { expected_at: "stamp" })
        expect(opened.inUtc).toBe(true)
        expect((await opened.page(null, 1))[0].expected_at).toBe("2026-12-14 23:00:00")
        await opened.close()
      })

      it("may not write, and ends what takes too long", async () => {
        const { source, runner } = await openSource({ type: "mariadb", url: maria.url }, 1000)
        await expect(runner.query("DELETE FROM `lines`")).rejects.toThrow("READ ONLY transaction")
        await source.destroy()
        const slow = await open("open_lines", { sku: "nap" }, 300)
        const error = await slow.page(null, 10).catch((caught: unknown) => caught)
        await slow.close()
        expect(error).toMatchObject({ message: expect.stringContaining("statement timeout") })
      })

      it("says that its password is wrong without saying it", async () => {
        const url = maria.url.replace("maria-secret", "no-secret")
        const from = { table_name: "lines", columns, statement_timeout_ms: 1000 }
        await expect(FeedReader.open("erp", { type: "mariadb", url }, from)).rejects.toThrow(
          `The database of the feed source "erp" does not accept its user or password.`
        )
      })
    })
  },
})
