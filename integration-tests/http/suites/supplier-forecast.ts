import { ChangeActionType, Modules } from "@medusajs/framework/utils"
import { eventually, loose, type Caller } from "../../../demo/story/http"
import type { Goods } from "../../../demo/story/goods"
import type { Mail } from "../../../demo/story/watch"
import type {
  AdminSupplierForecastResponse,
  AdminSupplierForecastSendResponse,
  AdminSupplierResponse,
  NoticeDTO,
  SupplierForecastDTO,
} from "../../../src/types"
import { SUPPLY_MODULE } from "../../../src/modules/supply"
import type SupplyModuleService from "../../../src/modules/supply/service"
import { sendDueForecastsWorkflow } from "../../../src/workflows/send-due-forecasts"
import { ordersOfThePast } from "../../support/past-orders"
import { goodsWith, inDays, orderFor, settled } from "../../support/scene"
import type { Stage } from "../stage"

const DAY = 24 * 60 * 60 * 1000

let suppliers = 0

/** What a supplier may expect, over HTTP: as JSON, as a file, by mail and on its page. */
export function supplierForecast(on: () => Stage): void {
  let admin: Caller
  beforeEach(async () => {
    const { shop } = on()
    const { body } = await shop.store<{ token: string }>("POST", "/auth/user/emailpass", {
      email: "admin@example.com",
      password: "backorder-demo",
    })
    admin = loose(shop.baseUrl, { authorization: `Bearer ${body.token}` })
  })

  const supplierWith = async (goods: Goods | null, supplier: object = {}, terms: object = {}): Promise<string> => {
    suppliers += 1
    const { body } = await admin<AdminSupplierResponse>("POST", "/admin/suppliers", {
      name: "Tischlerei Ost",
      email: `forecast-${process.pid}-${suppliers}@ost.example`,
      language: "de",
      currency_code: "eur",
      ...supplier,
    })
    if (goods) {
      await agree(body.supplier.id, goods, terms)
    }
    return body.supplier.id
  }
  const agree = async (supplierId: string, goods: Goods, terms: object = {}): Promise<void> => {
    const { status } = await admin("POST", `/admin/suppliers/${supplierId}/agreements`, {
      inventory_item_id: goods.inventoryItemId,
      valid_from: "2020-01-01",
      price_breaks: [{ minimum_quantity: 0, unit_cost: 40 }],
      lead_time_days: 21,
      ...terms,
    })
    expect(status).toBe(200)
  }
  const forecastOf = async (supplierId: string): Promise<SupplierForecastDTO> => {
    const { status, body } = await admin<AdminSupplierForecastResponse>("GET", `/admin/suppliers/${supplierId}/forecast`)
    expect(status).toBe(200)
    return body.forecast
  }
  /** So many units a week, from so many weeks ago up to last week. */
  const sold = (goods: Goods, quantities: number[]): Promise<string[]> =>
    ordersOfThePast(
      on().container,
      quantities
        .map((quantity, place) => ({ variantId: goods.variantId, weeksAgo: quantities.length - place, quantity }))
        .filter(({ quantity }) => quantity > 0)
    )
  const noticesTo = async (supplierId: string): Promise<NoticeDTO[]> => {
    const { body } = await admin<AdminSupplierResponse>("GET", `/admin/suppliers/${supplierId}`)
    const { body: found } = await admin<{ notices: NoticeDTO[] }>("GET", "/admin/backorder-notices?type=supplier_forecast&limit=100")
    return found.notices.filter(({ to }) => to === body.supplier.email)
  }
  const mailTo = (supplierId: string): Promise<Mail> =>
    eventually("the forecast in the mailbox", async () => {
      const sent = (await noticesTo(supplierId)).find(({ status }) => status === "sent")
      const { body } = await on().shop.mailbox<{ messages: Mail[] }>("GET", `/messages?to=${encodeURIComponent(sent?.to ?? "")}`)
      return sent && body.messages.find(({ subject }) => subject === sent.subject)
    })

  describe("a supplier's forecast", () => {
    it("is made from the orders of weeks gone by, units as the variant is made of", async () => {
      const { container } = on()
      const goods = await goodsWith(on().shop, 0)
      const part = await goodsWith(on().shop, 0)
      await container.resolve("link").create({
        [Modules.PRODUCT]: { variant_id: goods.variantId },
        [Modules.INVENTORY]: { inventory_item_id: part.inventoryItemId },
        data: { required_quantity: 3 },
      })
      const supplierId = await supplierWith(goods)
      await agree(supplierId, part)
      await sold(goods, [2, 0, 3, 1, 4, 0, 2, 0])
      const orders = container.resolve(Modules.ORDER)
      const [given] = await ordersOfThePast(container, [{ variantId: goods.variantId, weeksAgo: 3, quantity: 500 }])
      await orders.cancel(given)
      // Of this week and of two years ago: neither is among the weeks that count.
      await ordersOfThePast(container, [
        { variantId: goods.variantId, weeksAgo: 0, quantity: 500 },
        { variantId: goods.variantId, weeksAgo: 104, quantity: 500 },
      ])

      const forecast = await forecastOf(supplierId)

      const told = (item: Goods) => forecast.articles.find((one) => one.inventory_item_id === item.inventoryItemId)
      expect(forecast).toMatchObject({ supplier_id: supplierId, weeks: 12 })
      expect(told(goods)).toMatchObject({ basis: "history", history_weeks: 8, position: 1, suppliers: 1, lead_time_days: 21 })
      expect(told(goods)?.weeks).toHaveLength(12)
      expect(told(goods)?.weeks[1].forecast?.mean).toBe(1.5)
      expect(told(part)?.weeks[1].forecast?.mean).toBe(4.5)
      const total = told(goods)?.totals[2].forecast
      expect(total?.mean).toBeGreaterThanOrEqual(11 * 1.5)
      expect(total?.mean).toBeLessThanOrEqual(12 * 1.5)
      const quantiles = [total?.median, total?.p80, total?.p90, total?.p95].map(Number)
      expect(quantiles).toEqual([...quantiles].sort((one, other) => one - other))
      expect(quantiles.every(Number.isInteger)).toBe(true)
    })

    it("counts an order that was changed once, as it is now", async () => {
      const goods = await goodsWith(on().shop, 0)
      const supplierId = await supplierWith(goods)
      const [edited] = await sold(goods, [9, 2, 3, 4])
      const orders = on().container.resolve(Modules.ORDER)
      const { items } = await orders.retrieveOrder(edited, { relations: ["items"] })
      const action = { action: ChangeActionType.ITEM_UPDATE, details: { reference_id: items?.[0].id, quantity: 1 } }
      const change = await orders.createOrderChange({ order_id: edited, actions: [action] })
      await orders.confirmOrderChange(change.id)
      expect((await forecastOf(supplierId)).articles[0].weeks[1].forecast?.mean).toBe(2.5)
    })

    it("keeps what waits, what is on order and what is expected apart", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const supplierId = await supplierWith(goods)
      await sold(goods, [5, 5, 6])
      const order = await orderFor(shop, goods, 10)
      await settled(shop, order, { waiting_quantity: 7 })

      const waiting = (await forecastOf(supplierId)).articles[0]
      expect(waiting).toMatchObject({ basis: "too_little_history", history_weeks: 3 })
      expect(waiting.totals).toMatchObject([4, 8, 12].map((weeks) => ({ weeks, firm_quantity: 7, on_order_quantity: 0, forecast: null })))
      // Ordered now it would come in three weeks, or on the working day after that.
      const due = waiting.weeks.findIndex(({ firm_quantity }) => firm_quantity === 7)
      expect([3, 4]).toContain(due)

      await admin("POST", "/admin/purchase-orders", {
        supplier_id: supplierId,
        location_id: goods.locationId,
        status: "sent",
        lines: [
          { inventory_item_id: goods.inventoryItemId, quantity: 5, unit_cost: 40, expected_at: inDays(14) },
          { inventory_item_id: goods.inventoryItemId, quantity: 1, unit_cost: 40, expected_at: inDays(200) },
        ],
      })
      const ordered = (await forecastOf(supplierId)).articles[0]
      expect(ordered.totals[2]).toMatchObject({ firm_quantity: 1, on_order_quantity: 5 })
      expect(ordered.weeks[2]).toMatchObject({ on_order_quantity: 5 })
      expect(ordered.later).toEqual({ firm_quantity: 0, on_order_quantity: 1 })
    })

    it("is the first supplier's; the second learns what it owes and nothing else", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const first = await supplierWith(goods, {}, { rank: 1 })
      const second = await supplierWith(goods, {}, { rank: 2 })
      await sold(goods, [2, 3, 1, 4, 2])
      const order = await orderFor(shop, goods, 4)
      await settled(shop, order, { waiting_quantity: 4 })

      const [one, other] = [(await forecastOf(first)).articles[0], (await forecastOf(second)).articles[0]]
      expect(one).toMatchObject({ position: 1, suppliers: 2, basis: "history", history_weeks: 5 })
      expect(one.totals[2].firm_quantity).toBe(4)
      expect(other).toMatchObject({ position: 2, suppliers: 2, basis: "other_supplier_first" })
      expect(other.totals[2]).toMatchObject({ firm_quantity: 0, forecast: null })
      const refused = await admin<{ message: string }>("POST", `/admin/suppliers/${second}/forecast/send`, {})
      expect([refused.status, refused.body.message]).toEqual([400, expect.stringContaining("There is nothing to tell")])
    })

    it("is a file no cell of which is a formula", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const supplierId = await supplierWith(goods, {}, { supplier_sku: "=HYPERLINK(1)" })
      await sold(goods, [2, 3, 1, 4])
      const { status, body } = await admin<string>("GET", `/admin/suppliers/${supplierId}/forecast/export`)
      const lines = body.trim().split("\r\n")
      expect([status, lines[0]]).toEqual([
        200,
        "article,sku,supplier_sku,period,from,weeks,firm,on_order,mean,p50,p80,p90,p95,history_weeks",
      ])
      expect(lines).toHaveLength(1 + 12 + 1)
      expect(lines[13]).toContain(`'=HYPERLINK(1),total,`)
      expect(lines[2]).toMatch(/,week,\d{4}-\d\d-\d\d,1,0,0,2\.5,\d+,\d+,\d+,\d+,4$/)
    })

    it("says what is wrong with the request", async () => {
      expect((await admin("GET", "/admin/suppliers/sup_none/forecast")).status).toBe(404)
      expect((await admin("GET", "/admin/suppliers/sup_none/forecast/export")).status).toBe(404)
      expect((await admin("POST", "/admin/suppliers/sup_none/forecast/send", {})).status).toBe(404)
      expect((await admin("GET", `/admin/suppliers/${await supplierWith(null)}/forecast?weeks=3`)).status).toBe(400)
    })
  })

  describe("a forecast that is sent", () => {
    it("reaches the supplier in its language, and leads to a page and a file of today", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const supplierId = await supplierWith(goods, {}, { supplier_sku: "TO-7" })
      await sold(goods, [2, 3, 1, 4])
      const { status, body } = await admin<AdminSupplierForecastSendResponse>("POST", `/admin/suppliers/${supplierId}/forecast/send`, {})
      expect([status, body]).toEqual([200, { notice_id: expect.any(String), to: expect.stringContaining("@ost.example") }])

      const mail = await mailTo(supplierId)
      expect(mail.subject).toBe("Bedarfsvorschau von Nordholz")
      expect(mail.text).toContain(`${goods.title} (TO-7), Vorschau aus 4 Wochen`)
      expect(mail.text).toContain("keine Bestellung")
      const link = /\/backorders\/supplier-forecast\/[\w.-]+/.exec(mail.text)?.[0] ?? ""

      const page = await fetch(new URL(link, shop.baseUrl))
      const html = await page.text()
      expect([page.status, page.headers.get("cache-control"), page.headers.get("x-robots-tag")]).toEqual([200, "no-store", "noindex, nofollow"])
      expect(html).toContain('<html lang="de">')
      expect(html).toContain(goods.title)
      expect(html).toContain("Höchstens in 9 von 10")
      expect(html).not.toContain("<script")
      expect(await (await fetch(new URL(`${link}?lang=en`, shop.baseUrl))).text()).toContain("At most in 9 of 10")

      const file = await fetch(new URL(`${link}/csv`, shop.baseUrl))
      expect([file.status, file.headers.get("content-type")]).toEqual([200, expect.stringContaining("text/csv")])
      expect(await file.text()).toContain(",TO-7,total,")
    })

    it("cannot be read through a link that is forged, was made for something else or has ended", async () => {
      const { shop, container } = on()
      const supplierId = await supplierWith(await goodsWith(shop, 0))
      const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
      const pathOf = (url: string): string => new URL(url).pathname
      const good = pathOf(supply.forecastUrl(supplierId, new Date()))
      const order = pathOf(supply.supplierUrl({ id: supplierId, version: 1, lastExpectedAt: null }, new Date()))
      const old = pathOf(supply.forecastUrl(supplierId, new Date(Date.now() - 400 * DAY)))
      const statuses = async (...paths: string[]): Promise<number[]> =>
        Promise.all(paths.map(async (path) => (await fetch(new URL(path, shop.baseUrl))).status))
      expect(await statuses(good, `${good}/csv`)).toEqual([200, 200])
      const stolen = order.replace("/supplier/", "/supplier-forecast/")
      expect(await statuses(`${good}x`, stolen, `${stolen}/csv`, good.replace("/supplier-forecast/", "/supplier/"))).toEqual([404, 404, 404, 404])
      expect(await statuses(old, `${old}/csv`)).toEqual([410, 410])
      const problem = await (await fetch(new URL(`${old}?lang=de`, shop.baseUrl))).text()
      expect(problem).toContain("Dieser Link gilt nicht mehr")
    })

    it.each([
      [{ email: null }, "has no e-mail address"],
      [{ channel: "erp" }, "its channel is not mail"],
    ])("is refused by hand for a supplier with %j", async (supplier, reason) => {
      const supplierId = await supplierWith(await goodsWith(on().shop, 0), supplier)
      const { status, body } = await admin<{ message: string }>("POST", `/admin/suppliers/${supplierId}/forecast/send`, {})
      expect([status, body.message]).toEqual([400, expect.stringContaining(reason)])
    })
  })

  describe("forecasts that are sent regularly", () => {
    const send = async (now: Date) => {
      const { result } = await sendDueForecastsWorkflow(on().container).run({ input: { now: now.toISOString() } })
      return result
    }
    const nextOf = async (supplierId: string): Promise<Date | null> => {
      const { body } = await admin<AdminSupplierResponse>("GET", `/admin/suppliers/${supplierId}`)
      const { next_forecast_at: next } = body.supplier
      return next === null ? null : new Date(next)
    }
    const planned = (supplierId: string): Promise<Date> =>
      eventually("the next forecast's date", async () => {
        await send(new Date())
        return (await nextOf(supplierId)) ?? undefined
      })

    it("go out on Monday at eight where the supplier is, once, and again after so many weeks", async () => {
      const supplierId = await supplierWith(await goodsWith(on().shop, 0), {
        forecast_every_weeks: 2,
        time_zone: "Asia/Kolkata",
        working_days: [1, 2, 3, 4, 5, 6, 7],
      })
      const monday = await planned(supplierId)
      expect([monday.getUTCDay(), monday.toISOString().slice(11)]).toEqual([1, "02:30:00.000Z"])
      expect(monday.getTime() - Date.now()).toBeLessThanOrEqual(7 * DAY)

      await send(new Date(monday.getTime() - 1000))
      expect(await noticesTo(supplierId)).toEqual([])
      await send(new Date(monday.getTime() + 1000))
      await send(new Date(monday.getTime() + 2000))
      expect(await noticesTo(supplierId)).toHaveLength(1)
      expect((await mailTo(supplierId)).subject).toBe("Bedarfsvorschau von Nordholz")
      expect(await nextOf(supplierId)).toEqual(new Date(monday.getTime() + 14 * DAY))

      await send(new Date(monday.getTime() + 14 * DAY))
      expect(await noticesTo(supplierId)).toHaveLength(2)
    })

    it("leave out who is not written to, and end when they are switched off", async () => {
      const supplierId = await supplierWith(await goodsWith(on().shop, 0), { forecast_every_weeks: 1, channel: "csv" })
      const first = await planned(supplierId)
      await send(new Date(first.getTime() + 1000))
      expect(await noticesTo(supplierId)).toEqual([])
      expect((await nextOf(supplierId))?.getTime()).toBeGreaterThan(first.getTime())

      await admin("POST", `/admin/suppliers/${supplierId}`, { forecast_every_weeks: null, channel: "mail" })
      expect(await nextOf(supplierId)).toBeNull()
      await send(new Date(first.getTime() + 60 * DAY))
      expect(await noticesTo(supplierId)).toEqual([])
    })

    it.each([0, 53, 1.5, "2"])("are not sent every %p weeks", async (forecast_every_weeks) => {
      const { status, body } = await admin<{ message: string }>("POST", "/admin/suppliers", {
        name: "Holz & Söhne",
        currency_code: "eur",
        forecast_every_weeks,
      })
      expect([status, body.message]).toEqual([400, expect.stringContaining("whole number of weeks from 1 to 52")])
    })
  })
}
