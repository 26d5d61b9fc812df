import type { PurchaseOrderDTO } from "../../../src/types"
import { download, finished, imported, upload } from "../../support/csv-upload"
import { goodsWith, inDays, levelOf, orderFor, settled } from "../../support/scene"
import type { Goods } from "../../../demo/story/goods"
import { samples } from "../../../src/modules/supply/domain/csv/samples"
import type { Stage } from "../stage"

const unique = (): string => Math.random().toString(36).slice(2, 10)

/** Purchase orders and dates come in as files, and leave as files. */
export function csvImport(on: () => Stage): void {
  describe("CSV", () => {
    let goods: Goods & { sku: string }
    let supplier: { id: string; name: string }
    let location: string

    beforeEach(async () => {
      const { shop } = on()
      const made = await goodsWith(shop, 0)
      goods = { ...made, sku: `=${unique()}` }
      await shop.admin("POST", `/admin/inventory-items/${goods.inventoryItemId}`, { sku: goods.sku })
      const { body } = await shop.admin<{ supplier: { id: string; name: string } }>("POST", "/admin/suppliers", {
        name: `Holz, "Nord" ${unique()}`,
        currency_code: "eur",
      })
      supplier = body.supplier
      const { body: places } = await shop.admin<{ stock_locations: { id: string; name: string }[] }>("GET", "/admin/stock-locations?limit=100")
      location = places.stock_locations.find(({ id }) => id === goods.locationId)?.name ?? ""
    })

    const day = (days: number): string => inDays(days).slice(0, 10)
    const header = "reference,supplier,location,sku,quantity,unit_cost,expected_at,currency\n"
    const orderLine = (reference: string, quantity: string, expected = day(20), sku = goods.sku): string =>
      `${reference},"${supplier.name.replaceAll('"', '""')}",${location},${sku},${quantity},12.50,${expected},\n`
    const orders = async (): Promise<PurchaseOrderDTO[]> => {
      const { body } = await on().shop.admin<{ purchase_orders: PurchaseOrderDTO[] }>(
        "GET",
        `/admin/purchase-orders?supplier_id=${supplier.id}&order=display_id&fields=%2Breference`
      )
      return body.purchase_orders
    }

    it("makes one order of the rows of a reference, names every bad line, and does it once", async () => {
      const { shop } = on()
      const [a, b, c] = [unique(), unique(), unique()]
      const waiting = await orderFor(shop, goods, 5)
      await settled(shop, waiting, { waiting_quantity: 5 })
      const file =
        header + orderLine(a, "3") + orderLine(b, "one") + orderLine(a, "4", day(30)) + orderLine(c, "2", day(5), "NOBODY") + orderLine(c, "2")
      const first = await imported(shop, "kind=orders", file)
      expect(first.import).toMatchObject({ status: "done", lines_read: 5, lines_applied: 2, lines_refused: 3, error: null })
      expect(first.errors.map(({ line, reason }) => [line, reason])).toEqual([
        [3, 'quantity "one" is not a number such as 12 or 12.5.'],
        [5, 'There is no inventory item with the SKU "NOBODY".'],
        [6, "Line 5 of the same purchase order is refused; an order is created whole or not at all."],
      ])
      const [order, ...others] = await orders()
      expect(others).toEqual([])
      expect(order).toMatchObject({ reference: a, status: "sent", currency_code: "eur" })
      expect(order.lines.map(({ quantity }) => quantity).sort()).toEqual([3, 4])
      expect(await levelOf(shop, goods)).toMatchObject({ incoming_quantity: 7 })
      await settled(shop, waiting, { promise_basis: "purchase_order" })

      const again = await upload(shop, "kind=orders", file)
      expect(again.body).toMatchObject({ repeated: true, import: { id: first.import.id } })
      expect((await finished(shop, first.import.id)).import).toMatchObject({ lines_applied: 2, lines_refused: 3 })
      const longer = await imported(shop, "kind=orders", file + orderLine(a, "9"))
      expect(longer.import).toMatchObject({ lines_applied: 0, lines_refused: 6 })
      expect(longer.errors[0].reason).toContain(`Purchase order ${order.display_id} of this supplier has the reference "${a}" already`)
      expect(await orders()).toHaveLength(1)
    })

    it("with atomic applies all lines or none", async () => {
      const { shop } = on()
      const [a, b, c] = [unique(), unique(), unique()]
      const bad = await imported(shop, "kind=orders&atomic=true", header + orderLine(a, "3") + orderLine(b, "3", "2020-01-01"))
      expect(bad.import).toMatchObject({
        status: "done",
        atomic: true,
        lines_applied: 0,
        lines_refused: 1,
        error: "No line was applied, because not all could be.",
      })
      expect(bad.errors).toMatchObject([{ line: 3, reason: expect.stringContaining("is in the past") }])
      expect(await orders()).toEqual([])
      expect(await levelOf(shop, goods)).toMatchObject({ incoming_quantity: 0 })

      const good = await imported(shop, "kind=orders&atomic=true", header + orderLine(b, "3") + orderLine(c, "4"))
      expect(good.import).toMatchObject({ lines_applied: 2, lines_refused: 0, error: null })
      expect(await levelOf(shop, goods)).toMatchObject({ incoming_quantity: 7 })

      const dates = `reference,sku,expected_at\n${b},${goods.sku},${day(40)}\n${c},${goods.sku},2020-01-01\n`
      expect((await imported(shop, "kind=dates&atomic=true", dates)).import).toMatchObject({ lines_applied: 0, lines_refused: 1 })
      expect((await orders()).map(({ lines }) => lines[0].expected_at)).toEqual([inDays(20), inDays(20)])
      const right = dates.replace("2020-01-01", day(41))
      expect((await imported(shop, "kind=dates&atomic=true", right)).import).toMatchObject({ lines_applied: 2 })
      expect((await orders()).map(({ lines }) => lines[0].expected_at)).toEqual([inDays(40), inDays(41)])
    })

    it("takes dates from a German spreadsheet, by number or reference, SKU or line", async () => {
      const { shop } = on()
      const reference = unique()
      await imported(shop, "kind=orders", header + orderLine(reference, "10"))
      const [order] = await orders()
      const [year, month, date] = day(25).split("-")
      const file = [
        "Order Number;SKU;Line-ID;Expected at;Quantity;Confirmed;Remark",
        `${order.display_id};${goods.sku};;${date}.${month}.${year};12,5;ja;hello`,
        `${order.display_id};;poline_nobody;${date}.${month}.${year};;;`,
        `${order.display_id};${goods.sku};;31.02.2027;;;`,
      ].join("\r\n")
      const { import: done, errors } = await imported(shop, "kind=dates", `\ufeff${file}`)
      expect(done).toMatchObject({ separator: ";", ignored_columns: ["Remark"], lines_applied: 1, lines_refused: 2 })
      expect(errors.map(({ line }) => line)).toEqual([3, 4])
      const [{ lines, status }] = await orders()
      expect(lines[0]).toMatchObject({ quantity: 12.5, expected_at: inDays(25), revisions: [expect.anything()] })
      expect(status).toBe("confirmed")
      expect(await levelOf(shop, goods)).toMatchObject({ incoming_quantity: 12.5 })
    })

    it("leaves as a file that no spreadsheet calculates, and that comes in again", async () => {
      const { shop } = on()
      const reference = `@${unique()}`
      await imported(shop, "kind=orders", header + orderLine(reference, "10.25"))
      const { text, type, status } = await download(shop, `/admin/purchase-orders/export?supplier_id=${supplier.id}`)
      expect([status, type]).toEqual([200, "text/csv; charset=utf-8"])
      const [order] = await orders()
      expect(text.split("\r\n")[1]).toBe(
        `${order.display_id},'${reference},"${supplier.name.replaceAll('"', '""')}",${location},'${goods.sku},10.25,12.5,${day(20)},eur,${order.lines[0].id},,sent,0,0`
      )
      expect((await imported(shop, "kind=dates", text)).import).toMatchObject({ lines_applied: 1, lines_refused: 0 })
      expect((await imported(shop, "kind=orders", text)).errors).toMatchObject([{ line: 2, reason: expect.stringContaining("already") }])
      const other = text.replace(reference, `@${unique()}`)
      expect((await imported(shop, "kind=orders", other)).import).toMatchObject({ lines_applied: 1 })
      expect((await orders())[1].lines).toMatchObject([{ quantity: 10.25, unit_cost: 12.5, expected_at: inDays(20) }])
    })

    it("gives the refused lines back as a file to correct", async () => {
      const { shop } = on()
      const reference = unique()
      const { import: refused } = await imported(shop, "kind=orders", header + orderLine(reference, "x"))
      const { text } = await download(shop, `/admin/purchase-orders/imports/${refused.id}/errors?format=csv`)
      expect(text).toContain(`2,"quantity ""x"" is not a number such as 12 or 12.5.",${reference},`)
      const corrected = text.replace(`,x,12.50`, `,6,12.50`)
      expect((await imported(shop, "kind=orders", corrected)).import).toMatchObject({ lines_applied: 1, lines_refused: 0 })
    })

    it("gives them back in the dialect of the file, so that its decimals and days mean the same again", async () => {
      const { shop } = on()
      const [a, b] = [unique(), unique()]
      const [year, month, date] = day(25).split("-")
      const line = (reference: string, quantity: string): string =>
        [reference, supplier.id, location, goods.sku, quantity, "41,50", `${date}.${month}.${year}`, ""].join(";")
      const file = [header.trim().replaceAll(",", ";"), line(a, "x"), line(b, "12,5")].join("\r\n")
      const { import: refused } = await imported(shop, "kind=orders", file)
      expect(refused).toMatchObject({ lines_applied: 1, lines_refused: 1 })
      const { text } = await download(shop, `/admin/purchase-orders/imports/${refused.id}/errors?format=csv`)
      const corrected = text.replace(";x;", ";3,5;")
      expect((await imported(shop, "kind=orders", corrected)).import).toMatchObject({ lines_applied: 1, lines_refused: 0 })
      const made = (await orders()).find(({ reference }) => reference === a)
      expect(made?.lines).toMatchObject([{ quantity: 3.5, unit_cost: 41.5, expected_at: inDays(25) }])
    })

    it("comes as a form too, and the list knows its name", async () => {
      const { shop } = on()
      const { status, body } = await upload(shop, "kind=orders", header + orderLine(unique(), "1"), "form")
      expect([status, body.import.file_name]).toEqual([202, "from a form.csv"])
      await finished(shop, body.import.id)
      const { body: list } = await shop.admin<{ imports: { id: string }[] }>("GET", "/admin/purchase-orders/imports?kind=orders&limit=1")
      expect(list.imports[0].id).toBe(body.import.id)
    })

    it("that is none is refused with a sentence, and so is a file nobody can read", async () => {
      const { shop } = on()
      const messages = await Promise.all([
        upload(shop, "kind=orders", "", "body"),
        upload(shop, "kind=orders", `a,b\n${unique()},2\n`),
        upload(shop, "kind=orders", header),
        upload(shop, "kind=orders", new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x0a, 0x00])),
        upload(shop, "kind=orders", `${header}${unique()},"x\n`),
        upload(shop, "kind=lists", header),
        upload(shop, "kind=orders&atomic=maybe", header),
        upload(shop, "kind=orders", "{}", "application/json"),
        upload(shop, "kind=orders", "no form", "multipart/form-data; boundary=x"),
      ])
      expect(messages.map(({ status, body }) => [status, body.message])).toEqual([
        [400, "The file is empty; its first line must name the columns."],
        [400, expect.stringContaining(`it lacks "reference"; "supplier"; "location"; "sku"; "quantity"; "unit_cost". It has "a", "b".`)],
        [400, "The file has no lines below its header."],
        [400, 'The file is not UTF-8 text; save it as "CSV UTF-8".'],
        [400, "A quote in the file is opened and never closed, so that what follows cannot be told apart; close it."],
        [400, expect.stringContaining("kind must be orders or dates")],
        [400, expect.stringContaining("atomic must be true or false")],
        [400, expect.stringContaining("Send the file as the body with content-type text/csv")],
        [400, expect.stringMatching(/^The form/)],
      ])
    })

    it("looks like its samples", async () => {
      const { shop } = on()
      for (const kind of ["orders", "dates"] as const) {
        const { text, type } = await download(shop, `/admin/purchase-orders/import/samples/${kind}`)
        expect([type, text]).toEqual(["text/csv; charset=utf-8", samples[kind]])
        expect((await imported(shop, `kind=${kind}`, text)).import).toMatchObject({ status: "done", lines_read: 3, lines_refused: 3 })
      }
      expect((await download(shop, "/admin/purchase-orders/import/samples/lists")).status).toBe(404)
    })
  })
}
