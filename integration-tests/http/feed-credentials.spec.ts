/**
 * Whatever goes wrong with an ERP database, its address and credentials stay in the options: a shop that logs all it
 * can say is given feeds that fail in every way we know, and everything it logs and answers is searched for them.
 */
import { once } from "node:events"
import fs from "node:fs"
import net from "node:net"
import path from "node:path"
import { Client } from "pg"
import { DataSource } from "typeorm"
import { loose } from "../../demo/story/http"
import type { AdminSupplierFeedResponse } from "../../src/types"
import { signIn } from "../support/csv-upload"
import { startDemoShops, type DemoShops } from "../support/demo-shop"
import { hasMariaDb, startMariaDb, type MariaDb } from "../support/mariadb"

jest.setTimeout(300_000)

const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
const server = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}`
const database = `erp-quiet-${process.pid}`
const role = `quiet_reader_${process.pid}`
const host = "erp-4711.invalid"
/** Signs that mean something in an address, so that it is written in two ways. */
const secret = "Kenn:wort@4711/#%"
const encoded = encodeURIComponent(secret)
const wrong = "Falsches-Kennwort-0815"
const mariaSecret = "maria-secret"

/** Every way in which they may be written. */
const unspeakable = [secret, encoded, wrong, role, host, mariaSecret, "no-secret", "Kenn"].flatMap((text) => [
  text,
  JSON.stringify(text).slice(1, -1),
  Buffer.from(text).toString("base64").replace(/=+$/, ""),
])

interface Said {
  status: number
  text: string
}

describe("the credentials of a feed", () => {
  let shops: DemoShops
  let maria: MariaDb | null = null
  let rude: net.Server
  let silent: net.Server
  let logged: () => string
  const said: Said[] = []
  const stops: (() => Promise<unknown>)[] = []

  const listen = async (onConnection: (socket: net.Socket) => void): Promise<net.Server> => {
    const sockets = new Set<net.Socket>()
    const listening = net.createServer((socket) => {
      sockets.add(socket)
      socket.on("error", () => socket.destroy())
      onConnection(socket)
    })
    listening.listen(0, "127.0.0.1")
    await once(listening, "listening")
    stops.push(async () => {
      sockets.forEach((socket) => socket.destroy())
      listening.close()
    })
    return listening
  }
  const portOf = (listening: net.Server): number => {
    const address = listening.address()
    return typeof address === "object" && address ? address.port : 0
  }

  async function sources(): Promise<Record<string, object>> {
    const fields = { type: "postgres", host: DB_HOST, port: Number(DB_PORT), username: role, password: secret, database }
    const url = (password: string, at = `${DB_HOST}:${DB_PORT}`, name = database) => ({
      type: "postgres",
      url: `postgres://${role}:${password}@${at}/${name}`,
    })
    const known = {
      good: fields,
      "good-by-url": url(encoded),
      "wrong-password": { ...fields, password: wrong },
      "wrong-password-by-url": url(wrong),
      "unknown-host": { ...fields, host },
      "unknown-host-by-url": url(encoded, host),
      "closed-port": { ...fields, port: 1 },
      "closed-port-by-url": url(encoded, "127.0.0.1:1"),
      "missing-database": { ...fields, database: `${secret}-db` },
      "missing-database-by-url": url(encoded, undefined, `${encoded}-db`),
      "unreadable-url": url(secret),
      rude: { ...fields, host: "127.0.0.1", port: portOf(rude) },
      "rude-by-url": url(encoded, `127.0.0.1:${portOf(rude)}`),
      silent: { ...fields, host: "127.0.0.1", port: portOf(silent) },
      "missing-driver": { ...fields, type: "oracle", host },
      "missing-driver-by-url": { type: "mssql", url: `mssql://${role}:${encoded}@${host}/x` },
    }
    if (!maria) {
      return known
    }
    const { port } = new URL(maria.url)
    const reader = { type: "mariadb", host: "127.0.0.1", port: Number(port), username: "reader", password: mariaSecret, database: "erp" }
    return {
      ...known,
      maria: reader,
      "maria-by-url": { type: "mysql", url: maria.url },
      "maria-wrong-password": { ...reader, password: wrong },
      "maria-wrong-password-by-url": { type: "mysql", url: maria.url.replace(mariaSecret, "no-secret") },
      "maria-closed-port": { ...reader, port: 1 },
      "maria-rude": { ...reader, port: portOf(rude) },
    }
  }

  beforeAll(async () => {
    const owner = new Client({ connectionString: `${server}/postgres` })
    await owner.connect()
    await owner.query(`CREATE DATABASE "${database}"`)
    await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD '${secret}'`)
    stops.push(async () => {
      await owner.query(`DROP DATABASE "${database}" WITH (FORCE)`)
      await owner.query(`DROP ROLE ${role}`)
      await owner.end()
    })
    const erp = new Client({ connectionString: `${server}/${database}` })
    await erp.connect()
    await erp.query("CREATE TABLE lines (id serial PRIMARY KEY, order_no text, sku text, due text, changed timestamptz DEFAULT now())")
    await erp.query("INSERT INTO lines (order_no, sku, due) VALUES ('1', 'X', 'some day')")
    await erp.query("CREATE VIEW slow AS SELECT l.*, pg_sleep(1)::text AS nap FROM lines l")
    await erp.query("CREATE VIEW broken AS SELECT l.*, (1 / (id - id))::text AS nap FROM lines l")
    await erp.query(`GRANT SELECT ON lines, slow, broken TO ${role}`)
    await erp.end()
    if (hasMariaDb()) {
      maria = await startMariaDb()
      stops.push(maria.stop)
      const maker = await new DataSource({ type: "mariadb", url: maria.url }).initialize()
      await maker.query("CREATE TABLE `lines` (id integer PRIMARY KEY, order_no text, sku text, due text, changed datetime(6))")
      await maker.query("INSERT INTO `lines` VALUES (1, '1', 'X', 'some day', now())")
      await maker.query("CREATE VIEW slow AS SELECT l.*, sleep(1) AS nap FROM `lines` l")
      await maker.query("CREATE VIEW broken AS SELECT l.*, (SELECT id FROM `lines` UNION SELECT 2) AS nap FROM `lines` l")
      await maker.destroy()
    }
    rude = await listen((socket) => socket.end(`HTTP/1.1 400 Bad Request\r\n\r\n`))
    silent = await listen(() => undefined)

    const log = path.join(process.cwd(), ".data", "medusa.log")
    const from = fs.existsSync(log) ? fs.statSync(log).size : 0
    logged = () => fs.readFileSync(log).subarray(from).toString("utf8")
    shops = await startDemoShops(`${server}/quiet_${process.pid}`, 1, {
      FEED_SOURCES: JSON.stringify(await sources()),
      LOG_LEVEL: "silly",
    })
    stops.push(shops.stop)
  }, 300_000)

  afterAll(async () => {
    for (const stop of stops.reverse()) {
      await stop()
    }
  }, 60_000)

  const columns = { order: "order_no", sku: "sku", expected_at: "due", cursor: "changed", key: "id" }

  it("stand in no log and no answer, however the database fails", async () => {
    const [shop] = shops.shops
    const headers = await signIn(shop)
    const admin = loose(shop.baseUrl, headers)
    const call = async (method: "GET" | "POST" | "DELETE", route: string, body?: unknown): Promise<unknown> => {
      const answer = await admin<unknown>(method, route, body)
      said.push({ status: answer.status, text: JSON.stringify(answer.body) })
      return answer.body
    }
    const places: [string, object][] = [
      ["good", { table_name: "lines", columns }],
      ["missing table", { table_name: "nothing", columns }],
      ["missing column", { table_name: "lines", columns: { ...columns, sku: "amount" } }],
      ["slow", { table_name: "slow", columns: { ...columns, sku: "nap" }, statement_timeout_ms: 100 }],
      ["broken", { table_name: "broken", columns: { ...columns, sku: "nap" } }],
      ["injected", { table_name: `lines" --`, columns }],
    ]
    const errors = new Map<string, string>()
    for (const source of Object.keys(await sources())) {
      // Where nothing is reached, what is asked for is all the same.
      const asked = source.startsWith("good") || source === "maria" || source === "maria-by-url" ? places : places.slice(0, 1)
      const { body } = await admin<{ supplier: { id: string } }>("POST", "/admin/suppliers", { name: source, currency_code: "eur" })
      const feed = `/admin/suppliers/${body.supplier.id}/feed`
      for (const [name, place] of asked) {
        await call("POST", `${feed}/test`, { source, ...place })
        await call("POST", feed, { source, ...place, active: false })
        await call("POST", `${feed}/run`, {})
        const now = await admin<AdminSupplierFeedResponse>("GET", feed)
        said.push({ status: now.status, text: JSON.stringify(now.body) })
        errors.set(`${source}, ${name}`, now.body.feed?.last_error ?? "read")
      }
      await call("GET", `/admin/suppliers/${body.supplier.id}`)
    }
    await call("GET", "/admin/suppliers?limit=100")

    // What was to fail has failed, what was to be read was read, and the log told of each.
    const log = logged()
    const failed = [...errors].filter(([, error]) => error !== "read")
    expect(errors.get("good, good")).toBe("read")
    expect(errors.get("good-by-url, good")).toBe("read")
    expect(errors.get("wrong-password, good")).toContain("does not accept its user or password")
    expect(errors.get("silent, good")).toContain("cannot be reached")
    expect(errors.get("good, slow")).toContain("took longer than the feed's statement timeout")
    expect(errors.get("missing-driver, good")).toContain("is not installed")
    failed.forEach(([, error]) => expect(log).toContain(error))

    const everything = [...said.map(({ text }) => text), log].join("\n")
    expect(unspeakable.filter((text) => everything.includes(text))).toEqual([])
  })
})
