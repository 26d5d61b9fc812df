import { Client } from "pg"
import { eventually, loose } from "../../../demo/story/http"
import { orderFromSupplier, type Goods, type PurchaseOrder } from "../../../demo/story/goods"
import type { AdminSupplierFeedPreviewResponse, AdminSupplierFeedResponse, PurchaseOrderDTO } from "../../../src/types"
import { signIn } from "../../support/csv-upload"
import { goodsWith, inDays, levelOf, orderFor, settled } from "../../support/scene"
import type { Stage } from "../stage"

const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
const server = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}`
const database = `erp-http-${process.pid}`
const role = `erp_reader_${process.pid}`
const secret = "erp-ganz-geheim"

/** What the shop must be started with to know the databases of this suite. */
export const feedSources = {
  erp: { type: "postgres", url: `postgres://${role}:${secret}@${DB_HOST}:${DB_PORT}/${database}` },
  gone: { type: "postgres", host: "127.0.0.1", port: 1, username: role, password: secret, database },
}

/** Dates come from the database of another system. */
export function erpFeed(on: () => Stage): void {
  describe("an ERP database", () => {
    let erp: Client
    let goods: Goods
    let order: PurchaseOrderDTO & PurchaseOrder
    let feed: string
    const columns = { order: "order_no", line_id: "line", expected_at: "due", quantity: "qty", cursor: "changed", key: "id" }
    const settings = { source: "erp", table_name: "open_lines", columns, time_zone: "Europe/Berlin" }

    beforeAll(async () => {
      const owner = new Client({ connectionString: `${server}/postgres` })
      await owner.connect()
      await owner.query(`CREATE DATABASE "${database}"`)
      await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD '${secret}'`)
      await owner.end()
      erp = new Client({ connectionString: `${server}/${database}` })
      await erp.connect()
      await erp.query("CREATE TABLE lines (id serial PRIMARY KEY, order_no text, line text, due timestamp, qty numeric, changed timestamptz DEFAULT now())")
      await erp.query("CREATE VIEW open_lines AS SELECT * FROM lines")
      await erp.query(`GRANT SELECT ON open_lines TO ${role}`)
    })
    afterAll(async () => {
      await erp.end()
      const owner = new Client({ connectionString: `${server}/postgres` })
      await owner.connect()
      await owner.query(`DROP DATABASE "${database}" WITH (FORCE)`)
      await owner.query(`DROP ROLE ${role}`)
      await owner.end()
    })
    beforeEach(async () => {
      await erp.query("TRUNCATE lines")
      goods = await goodsWith(on().shop, 0)
      const { id } = await orderFromSupplier(on().shop, [{ goods, quantity: 10, expectedAt: inDays(10) }])
      order = await reread(id)
      feed = `/admin/suppliers/${order.supplier_id}/feed`
    })

    const reread = async (id: string): Promise<PurchaseOrderDTO & PurchaseOrder> =>
      (await on().shop.admin<{ purchase_order: PurchaseOrderDTO & PurchaseOrder }>("GET", `/admin/purchase-orders/${id}`)).body.purchase_order
    const write = (due: string, qty: string | null, line = order.lines[0].id, number = String(order.display_id)) =>
      erp.query("INSERT INTO lines (order_no, line, due, qty) VALUES ($1, $2, $3, $4)", [number, line, due, qty])
    const set = async (change: object = {}) =>
      (await on().shop.admin<AdminSupplierFeedResponse>("POST", feed, { ...settings, ...change })).body.feed
    const run = async () => (await on().shop.admin<AdminSupplierFeedResponse>("POST", `${feed}/run`, {})).body.feed

    it("moves dates and promises as it changes, reads each change once, and says what it could not use", async () => {
      const { shop } = on()
      const waiting = await orderFor(shop, goods, 4)
      await settled(shop, waiting, { waiting_quantity: 4 })
      // Not active, so that only this test reads it.
      await set({ active: false })
      await write(`${inDays(30).slice(0, 10)} 00:00:00`, "12")
      await write(`${inDays(30).slice(0, 10)} 00:00:00`, null, "poline_nobody")
      await write("2020-01-01 00:00:00", null)
      expect(await run()).toMatchObject({
        last_error: null,
        failures: 0,
        last_read: 3,
        last_changed: 1,
        last_refused: 2,
        last_refusals: [
          { reason: expect.stringContaining(`has no line "poline_nobody"`) },
          { reason: expect.stringContaining("1 January 2020 is in the past") },
        ],
      })
      const after = await reread(order.id)
      expect(after.lines[0]).toMatchObject({ expected_at: inDays(30), quantity: 12, revisions: [{ source: "erp" }] })
      expect(await levelOf(shop, goods)).toMatchObject({ incoming_quantity: 12 })
      expect(await run()).toMatchObject({ last_read: 0, last_changed: 0 })
      await write(`${inDays(31).slice(0, 10)} 15:30:00`, null)
      expect(await run()).toMatchObject({ last_read: 1, last_changed: 1 })
      await set({ active: false, from_start: true })
      expect(await run()).toMatchObject({ last_read: 4 })
    })

    it("touches no order of another supplier", async () => {
      const other = await orderFromSupplier(on().shop, [{ goods, quantity: 10, expectedAt: inDays(10) }])
      await set({ active: false })
      await write(inDays(30), null, other.lines[0].id, String(other.display_id))
      const { body } = await on().shop.admin<{ supplier: { name: string } }>("GET", `/admin/suppliers/${order.supplier_id}`)
      const reason = `There is no purchase order with the reference "${other.display_id}" at the supplier "${body.supplier.name}".`
      expect(await run()).toMatchObject({ last_read: 1, last_changed: 0, last_refused: 1, last_refusals: [{ reason }] })
    })

    it("is read by the job when it is due", async () => {
      const { shop } = on()
      await write(inDays(40), null)
      await set({ interval_seconds: 15 })
      await eventually("the job to read the feed", async () => (await reread(order.id)).lines[0].expected_at === inDays(40))
      await eventually("the run to be on record", async () => {
        const { body } = await shop.admin<AdminSupplierFeedResponse>("GET", feed)
        return body.feed?.last_success_at ?? undefined
      })
    })

    it("that cannot be reached is put off alone, and its credentials are nowhere", async () => {
      const { shop } = on()
      await set({ active: false, source: "gone" })
      const gone = await run()
      expect(gone).toMatchObject({ failures: 1, last_success_at: null })
      expect(gone?.last_error).toBe(`The database of the feed source "gone" cannot be reached (ECONNREFUSED).`)
      const again = await run()
      expect(again?.failures).toBe(2)
      expect(Date.parse(again?.next_run_at ?? "") - Date.parse(again?.last_run_at ?? "")).toBeGreaterThan(40_000)
      const answer = await shop.admin("GET", feed)
      expect(JSON.stringify([gone, again, answer])).not.toMatch(new RegExp(`${secret}|${role}|postgres://`))
      await set({ active: false })
      expect(await run()).toMatchObject({ failures: 0, last_error: null })
    })

    it("shows its first rows before anything is saved, and refuses what does not exist", async () => {
      const { shop } = on()
      const admin = loose(shop.baseUrl, await signIn(shop))
      await write(`${inDays(30).slice(0, 10)} 00:00:00`, "12")
      await write(inDays(20), null, "poline_nobody")
      const { body } = await shop.admin<AdminSupplierFeedPreviewResponse>("POST", `${feed}/test`, settings)
      expect(body.rows).toMatchObject([
        { row: { order: String(order.display_id), quantity: "12" }, line_id: order.lines[0].id, expected_at: inDays(30), quantity: 12, refused: null },
        { line_id: null, refused: expect.stringContaining("poline_nobody") },
      ])
      expect((await reread(order.id)).lines[0].expected_at).toBe(inDays(10))
      const refused = await Promise.all([
        admin<{ message: string }>("POST", `${feed}/test`, {}),
        admin<{ message: string }>("POST", `${feed}/test`, { ...settings, table_name: "nothing" }),
        admin<{ message: string }>("POST", feed, { ...settings, source: "nowhere" }),
        admin<{ message: string }>("POST", feed, { ...settings, time_zone: "Berlin" }),
        admin<{ message: string }>("POST", "/admin/suppliers/sup_nobody/feed", settings),
        admin<{ message: string }>("POST", `${feed}/run`, {}),
        admin<{ message: string }>("DELETE", feed),
      ])
      expect(refused.map(({ status, body: { message } }) => [status, message])).toEqual([
        [400, "Give source, table_name and columns, or set a feed first."],
        [400, `The source has no table or view "nothing", or its user may not read it.`],
        [400, `There is no feed source "nowhere" among the plugin's feeds; there is "erp", "gone". Add it in medusa-config.`],
        [400, expect.stringContaining("time_zone must be a zone such as Europe/Berlin")],
        [404, `There is no supplier with id "sup_nobody".`],
        [404, expect.stringContaining("has no feed; set one first")],
        [404, expect.stringContaining("has no feed")],
      ])
    })

    it("is forgotten when it is removed, and forgets columns it is set without", async () => {
      const { shop } = on()
      await set({ active: false })
      const fewer = { order: "order_no", line_id: "line", expected_at: "due", cursor: "changed", key: "id" }
      expect((await set({ active: false, columns: fewer }))?.columns).toEqual(fewer)
      await shop.admin("DELETE", feed)
      expect((await shop.admin<AdminSupplierFeedResponse>("GET", feed)).body).toEqual({
        feed: null,
        sources: [
          { name: "erp", type: "postgres" },
          { name: "gone", type: "postgres" },
        ],
      })
    })
  })
}
