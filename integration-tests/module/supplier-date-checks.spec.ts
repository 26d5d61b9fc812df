import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type SupplyModuleService from "../../src/modules/supply/service"

jest.setTimeout(60_000)

const at = (text: string): Date => new Date(text)
const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
const chairs = { inventory_item_id: "iitem_chair", location_id: "sloc_1" }

moduleIntegrationTestRunner<SupplyModuleService>({
  moduleName: "supply",
  resolve: path.resolve(__dirname, "../../src/modules/supply"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/supply/migrations"),
  testSuite: ({ service }) => {
    let supplierId: string

    beforeEach(async () => {
      const supplier = await service.createSuppliers({
        name: "Holz & Söhne",
        email: "dispo@holz.example",
        currency_code: "eur",
        time_zone: "Europe/Berlin",
        holidays: ["2026-12-25"],
      })
      supplierId = supplier.id
    })

    const place = async (status: "sent" | "confirmed", expected_at: Date | null, sent = "2026-12-01T09:00:00Z") => {
      const line = { inventory_item_id: chairs.inventory_item_id, quantity: 10, unit_cost: 1, expected_at }
      const head = { supplier_id: supplierId, location_id: chairs.location_id, currency_code: "eur" }
      const { id } = await service.placePurchaseOrder({ ...head, status, lines: [line] }, at(sent))
      const { lines } = await service.retrievePurchaseOrder(id, { relations: ["lines"] })
      return { id, lineId: lines[0].id }
    }
    const run = async (now: string) => {
      const ids = await service.claimDateChecks(at(now), 100)
      const checks = ids.length > 0 ? await service.checkDates(ids, at(now)) : []
      await service.endDateChecks(checks, at(now))
      return checks
    }
    const nextCheckOf = async (id: string) => (await service.retrievePurchaseOrder(id)).next_check_at
    const receive = ({ id, lineId }: { id: string; lineId: string }, now: string) =>
      service.recordReceipt(
        { purchase_order_id: id, lines: [{ id: lineId, quantity: 10 }], idempotency_key: null, actor_id: null },
        at(now)
      )

    it("reminds of an unconfirmed order on the day after two working days, then every two, then tells the merchant", async () => {
      const { id } = await place("sent", null)
      const said: [string, string][] = []
      for (let hour = 0; hour < 24 * 30; hour += 12) {
        const now = new Date(Date.UTC(2026, 11, 1, 9 + hour)).toISOString()
        for (const { action } of await run(now)) {
          said.push([now.slice(0, 10), action.type])
        }
      }
      expect(said).toEqual([
        ["2026-12-01", "none"],
        ["2026-12-04", "remind"],
        ["2026-12-08", "remind"],
        ["2026-12-10", "remind"],
        ["2026-12-14", "escalate"],
      ])
      expect(await nextCheckOf(id)).toBeNull()
    })

    it("tells the merchant at once of a supplier no mail reaches", async () => {
      await service.updateSuppliers({ id: supplierId, channel: "csv" })
      await place("sent", null)
      await run("2026-12-01T09:00:00Z")
      const [{ action, reminders }] = await run("2026-12-04T09:00:00Z")
      expect([action.type, reminders]).toEqual(["escalate", 1])
    })

    it("gives an order to one caller only, and again once the claim has run out", async () => {
      const { id } = await place("sent", null)
      const now = at("2026-12-01T09:00:00Z")
      const claims = await Promise.all([service.claimDateChecks(now, 10), service.claimDateChecks(now, 10)])
      expect(claims.flat()).toEqual([id])
      expect(await service.claimDateChecks(at("2026-12-01T09:29:59Z"), 10)).toEqual([])
      expect(await service.claimDateChecks(at("2026-12-01T09:30:00Z"), 10)).toEqual([id])
    })

    it("leaves an order that had news while it was looked at due", async () => {
      const { id } = await place("sent", null)
      const now = at("2026-12-04T09:00:00Z")
      const checks = await service.checkDates(await service.claimDateChecks(now, 10), now)
      await service.movePurchaseOrder(id, "confirmed", at("2026-12-04T09:00:01Z"))
      await service.endDateChecks(checks, now)
      const order = await service.retrievePurchaseOrder(id)
      expect([order.next_check_at, order.reminders]).toEqual([at("2026-12-04T09:00:01Z"), 0])
    })

    it("puts a date off once it has passed, keeps it for a week, and puts it off again", async () => {
      const { lineId } = await place("confirmed", day("2026-12-16"))
      const promised = async (now: string) => (await service.listArrivals([chairs], at(now)))[0]
      const steps: [string, string][] = []
      for (let count = 0; count < 24 * 24; count += 1) {
        const now = new Date(Date.UTC(2026, 11, 10, count)).toISOString()
        const slipped = (await run(now)).flatMap((check) => check.slipped)
        if (slipped.length > 0) {
          expect(slipped).toEqual([chairs])
          steps.push([now.slice(0, 13), (await promised(now)).promised_by.toISOString().slice(0, 10)])
        }
      }
      // Midnight in Berlin is 23:00 UTC of the day before.
      expect(steps).toEqual([
        ["2026-12-16T23", "2026-12-24"],
        ["2026-12-24T23", "2027-01-01"],
        ["2027-01-01T23", "2027-01-09"],
      ])
      await service.reviseSupply(
        [{ purchase_order_id: (await service.retrievePurchaseOrderLine(lineId)).purchase_order_id, line_id: lineId, expected_at: day("2027-01-05"), reason: null }],
        { source: "admin", actor_id: null, atomic: true },
        at("2027-01-03T09:00:00Z")
      )
      expect(await promised("2027-01-03T09:00:00Z")).toMatchObject({
        expected_at: day("2027-01-05"),
        promised_by: day("2027-01-05"),
      })
    })

    it("promises by what the supplier usually is late once five deliveries are known", async () => {
      for (const late of [0, 2, 4, 6]) {
        await receive(await place("confirmed", day("2026-11-10"), "2026-11-02T09:00:00Z"), `2026-11-1${late}T09:00:00Z`)
      }
      await place("confirmed", day("2026-12-16"))
      const now = at("2026-12-02T09:00:00Z")
      expect(await service.listArrivals([chairs], now)).toMatchObject([{ promised_by: day("2026-12-16") }])
      await receive(await place("confirmed", day("2026-11-10"), "2026-11-02T09:00:00Z"), "2026-11-18T09:00:00Z")
      const expected = [{ expected_at: day("2026-12-16"), promised_by: day("2026-12-24") }]
      expect(await service.listArrivals([chairs], now)).toMatchObject(expected)
      await run("2026-12-02T09:00:00Z")
      expect(await service.listArrivals([chairs], now)).toMatchObject(expected)
    })
  },
})
