import { loose, type Caller } from "../../../demo/story/http"
import type {
  AdminSupplierAgreementListResponse,
  AdminSupplierAgreementResponse,
  AdminSupplierResponse,
  PurchaseOrderDTO,
} from "../../../src/types"
import type { Goods } from "../../../demo/story/goods"
import { goodsWith, inDays } from "../../support/scene"
import type { Stage } from "../stage"

interface Refusal {
  type: string
  message: string
}

/** Suppliers and what was agreed with them, over HTTP. */
export function supplierRecords(on: () => Stage): void {
  describe("a supplier's records", () => {
    let admin: Caller
    let goods: Goods
    let supplierId: string
    let path: string

    beforeEach(async () => {
      const { shop } = on()
      const session = await shop.store<{ token: string }>("POST", "/auth/user/emailpass", {
        email: "admin@example.com",
        password: "backorder-demo",
      })
      admin = loose(shop.baseUrl, { authorization: `Bearer ${session.body.token}` })
      goods = await goodsWith(shop, 0)
      const { body } = await admin<AdminSupplierResponse>("POST", "/admin/suppliers", {
        name: "Holz & Söhne",
        currency_code: "EUR",
      })
      supplierId = body.supplier.id
      path = `/admin/suppliers/${supplierId}/agreements`
    })

    const terms = (parts: object = {}) => ({
      inventory_item_id: goods.inventoryItemId,
      valid_from: "2026-01-01",
      valid_until: "2026-12-31",
      price_breaks: [{ minimum_quantity: 0, unit_cost: 12.5 }],
      lead_time_days: 14,
      ...parts,
    })
    const agree = async (parts: object = {}) => {
      const { status, body } = await admin<AdminSupplierAgreementResponse>("POST", path, terms(parts))
      expect(status).toBe(200)
      return body.agreement
    }
    const list = async (query: string): Promise<string[]> => {
      const { body } = await admin<AdminSupplierAgreementListResponse>("GET", `${path}?${query}`)
      expect(body.count).toBe(body.agreements.length)
      return body.agreements.map(({ id }) => id)
    }

    it("are kept as they are told", async () => {
      const told = {
        contacts: [{ name: "Frau Ebert", email: "ebert@holz.example", phone: null, role: "sales" }],
        language: "de",
        time_zone: "Europe/Berlin",
        working_days: [1, 2, 3, 4],
        holidays: ["2026-12-24", "2026-12-25"],
        carrier: "DPD",
        transit_days: 2,
        channel: "csv",
        over_delivery_percent: 2.5,
        metadata: { number: "70012" },
      }
      const { body } = await admin<AdminSupplierResponse>("POST", `/admin/suppliers/${supplierId}`, told)
      expect(body.supplier).toMatchObject({ ...told, name: "Holz & Söhne", currency_code: "eur", location_id: null })
      const read = await admin<AdminSupplierResponse>("GET", `/admin/suppliers/${supplierId}`)
      expect(read.body).toEqual(body)
    })

    it("name only a stock location there is", async () => {
      const { status, body } = await admin<Refusal>("POST", `/admin/suppliers/${supplierId}`, { location_id: "sloc_nowhere" })
      expect([status, body.message]).toEqual([404, `There is no stock location with id "sloc_nowhere".`])
      const { body: set } = await admin<AdminSupplierResponse>("POST", `/admin/suppliers/${supplierId}`, {
        location_id: goods.locationId,
      })
      expect(set.supplier.location_id).toBe(goods.locationId)
    })

    it("hold agreements that can be read, changed and deleted", async () => {
      const agreement = await agree({ supplier_sku: "H-77", minimum_quantity: 10, pack_multiple: 5 })
      expect(agreement).toMatchObject({
        supplier_id: supplierId,
        inventory_item_id: goods.inventoryItemId,
        supplier_sku: "H-77",
        currency_code: "eur",
        discount: "all_units",
        price_breaks: [{ minimum_quantity: 0, unit_cost: 12.5 }],
        minimum_quantity: 10,
        pack_multiple: 5,
        rush_lead_time_days: null,
        dropship: false,
        rank: 1,
      })
      const { body: changed } = await admin<AdminSupplierAgreementResponse>("POST", `${path}/${agreement.id}`, {
        valid_until: null,
        rush_lead_time_days: 3,
        rush_fee: 49.9,
        dropship: true,
      })
      expect(changed.agreement).toMatchObject({
        valid_until: null,
        rush_lead_time_days: 3,
        rush_fee: 49.9,
        dropship: true,
        minimum_quantity: 10,
      })
      expect((await admin("GET", `${path}/${agreement.id}`)).body).toEqual(changed)
      const { body: deleted } = await admin("DELETE", `${path}/${agreement.id}`)
      expect(deleted).toEqual({ id: agreement.id, object: "supplier_agreement", deleted: true })
      expect((await admin("GET", `${path}/${agreement.id}`)).status).toBe(404)
    })

    it("hold one agreement for an item and a day, even where two are made at once", async () => {
      const answers = await Promise.all([
        admin<Refusal>("POST", path, terms()),
        admin<Refusal>("POST", path, terms({ valid_from: "2026-12-31", valid_until: null })),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
      const refused = answers.find(({ status }) => status === 422)
      expect(refused?.body.message).toMatch(/^"Holz & Söhne" has an agreement on ".+" .*that is valid from .+; one that is valid from .+ overlaps it\./)
    })

    it("are found by the number, the item, the day and the use of an agreement", async () => {
      const now = await agree({ supplier_sku: "H_77" })
      const later = await agree({ valid_from: "2027-01-01", valid_until: null, dropship: true })
      expect(await list("")).toEqual([later.id, now.id])
      expect(await list("order=valid_from")).toEqual([now.id, later.id])
      expect(await list("q=h_7")).toEqual([now.id])
      expect(await list("q=nothing+like+it")).toEqual([])
      expect(await list(`q=${encodeURIComponent(goods.title)}`)).toHaveLength(2)
      expect(await list("valid_on=2026-12-31")).toEqual([now.id])
      expect(await list("valid_on=2030-01-01")).toEqual([later.id])
      expect(await list("dropship=true")).toEqual([later.id])
      expect(await list(`inventory_item_id=${goods.inventoryItemId}`)).toHaveLength(2)
    })

    describe("fill a purchase order", () => {
      const place = (line: object, head: object = {}) =>
        admin<Refusal & { purchase_order: PurchaseOrderDTO }>("POST", "/admin/purchase-orders", {
          supplier_id: supplierId,
          location_id: goods.locationId,
          status: "draft",
          lines: [{ inventory_item_id: goods.inventoryItemId, quantity: 50, ...line }],
          ...head,
        })
      const placed = async (line: object, head: object = {}) => {
        const { status, body } = await place(line, head)
        expect([status, body.message]).toEqual([200, undefined])
        return body.purchase_order.lines[0]
      }

      beforeEach(async () => {
        await admin("POST", `/admin/suppliers/${supplierId}`, { working_days: [1, 2, 3, 4, 5, 6, 7], transit_days: 2 })
        await agree({
          valid_until: null,
          supplier_sku: "H-77",
          price_breaks: [
            { minimum_quantity: 0, unit_cost: 12.5 },
            { minimum_quantity: 50, unit_cost: 11 },
          ],
          minimum_quantity: 10,
          pack_multiple: 5,
          rush_lead_time_days: 3,
        })
      })

      it("that names a quantity alone", async () => {
        expect(await placed({})).toMatchObject({
          unit_cost: 11,
          supplier_sku: "H-77",
          expected_at: `${inDays(16).slice(0, 10)}T00:00:00.000Z`,
        })
        expect(await placed({ quantity: 10 })).toMatchObject({ unit_cost: 12.5 })
        expect(await placed({}, { rush: true })).toMatchObject({
          expected_at: `${inDays(5).slice(0, 10)}T00:00:00.000Z`,
        })
      })

      it("and leave what it names", async () => {
        expect(await placed({ quantity: 1, unit_cost: 9, expected_at: null, supplier_sku: "mine" })).toMatchObject({
          unit_cost: 9,
          expected_at: null,
          supplier_sku: "mine",
        })
      })

      it("but not one they have no terms for", async () => {
        const answers = await Promise.all([
          place({ quantity: 12 }),
          place({}, { currency_code: "usd" }),
          place({ inventory_item_id: (await goodsWith(on().shop, 0)).inventoryItemId }),
        ])
        expect(answers.map(({ status }) => status)).toEqual([400, 400, 400])
        expect(answers.map(({ body }) => body.message)).toEqual([
          expect.stringMatching(/ordered from 10 on and in multiples of 5: order 15 instead of 12\./),
          expect.stringMatching(/is in EUR, the order in USD\./),
          expect.stringMatching(/^"Holz & Söhne" has no agreement on ".+" that is valid on /),
        ])
      })
    })

    it("refuse what cannot be, in a sentence", async () => {
      const agreement = await agree()
      const answers = await Promise.all([
        admin<Refusal>("POST", path, terms({ inventory_item_id: "iitem_nobody" })),
        admin<Refusal>("POST", "/admin/suppliers/sup_nobody/agreements", terms()),
        admin<Refusal>("GET", "/admin/suppliers/sup_nobody/agreements"),
        admin<Refusal>("POST", `/admin/suppliers/sup_nobody/agreements/${agreement.id}`, { rank: 2 }),
        admin<Refusal>("DELETE", `/admin/suppliers/sup_nobody/agreements/${agreement.id}`),
        admin<Refusal>("POST", path, terms({ valid_until: "2025-01-01" })),
        admin<Refusal>("POST", path, terms({ valid_from: "2026-02-30" })),
        admin<Refusal>("POST", path, terms({ price_breaks: [] })),
        admin<Refusal>("POST", `${path}/${agreement.id}`, { rush_fee: 5 }),
        admin<Refusal>("POST", `${path}/${agreement.id}`, { inventory_item_id: goods.inventoryItemId }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 400, 400, 400, 400, 400])
      expect(answers.map(({ body }) => body.message)).toEqual(answers.map(() => expect.stringMatching(/\w+ \w+/)))
    })
  })
}
