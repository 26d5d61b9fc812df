import { loose, type Caller } from "../../../demo/story/http"
import type { Goods, PurchaseOrder } from "../../../demo/story/goods"
import { decisionToken, mailOf } from "../../../demo/story/watch"
import type {
  AdminDraftWayOutResponse,
  AdminLateLinesResponse,
  AdminSupplyAlternativesResponse,
  SupplyAlternativesDTO,
  WayOutDTO,
} from "../../../src/types"
import { goodsWith, inDays, orderFor, settled } from "../../support/scene"
import type { Stage } from "../stage"

interface Refusal {
  message: string
}

const dayIn = (days: number): string => inDays(days).slice(0, 10)

/** A late line and how its customers may have their goods in time after all, over HTTP. */
export function waysOut(on: () => Stage): void {
  describe("the ways out of a late line", () => {
    let admin: Caller
    let north: string

    beforeEach(async () => {
      const { shop } = on()
      const { body } = await shop.store<{ token: string }>("POST", "/auth/user/emailpass", {
        email: "admin@example.com",
        password: "backorder-demo",
      })
      admin = loose(shop.baseUrl, { authorization: `Bearer ${body.token}` })
      const place = await shop.admin<{ stock_location: { id: string } }>("POST", "/admin/stock-locations", { name: "North" })
      north = place.body.stock_location.id
    })

    /** Suppliers work every day, so that a test does not depend on the weekday. */
    const supplierWith = async (goods: Goods, name: string, terms: object): Promise<string> => {
      const { shop } = on()
      const { body } = await shop.admin<{ supplier: { id: string } }>("POST", "/admin/suppliers", {
        name,
        language: "de",
        currency_code: "eur",
        working_days: [1, 2, 3, 4, 5, 6, 7],
      })
      await shop.admin("POST", `/admin/suppliers/${body.supplier.id}/agreements`, {
        inventory_item_id: goods.inventoryItemId,
        valid_from: dayIn(-10),
        ...terms,
      })
      return body.supplier.id
    }

    /** Four wait for ten that come on the tenth day. */
    const awaited = async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const late = await supplierWith(goods, "Brandt", {
        price_breaks: [{ minimum_quantity: 0, unit_cost: 71 }],
        lead_time_days: 14,
        rush_lead_time_days: 3,
        rush_fee: 25,
        lateness_penalty: 0.5,
      })
      const other = await supplierWith(goods, "Holz & Söhne", {
        price_breaks: [{ minimum_quantity: 0, unit_cost: 75 }],
        pack_multiple: 3,
        lead_time_days: 6,
      })
      const { body } = await shop.admin<{ purchase_order: PurchaseOrder }>("POST", "/admin/purchase-orders", {
        supplier_id: late,
        location_id: goods.locationId,
        lines: [{ inventory_item_id: goods.inventoryItemId, quantity: 10, expected_at: inDays(10) }],
      })
      await shop.admin("POST", `/admin/inventory-items/${goods.inventoryItemId}/location-levels`, {
        location_id: north,
        stocked_quantity: 3,
      })
      const order = await orderFor(shop, goods, 4)
      const record = await settled(shop, order, { waiting_quantity: 4, promised_by: inDays(10) })
      const purchase = body.purchase_order
      const line = `/admin/purchase-orders/${purchase.id}/lines/${purchase.lines[0].id}`
      return { goods, late, other, purchase, order, record, line, path: `${line}/alternatives` }
    }

    const waysAt = async (path: string): Promise<SupplyAlternativesDTO> =>
      (await on().shop.admin<AdminSupplyAlternativesResponse>("GET", path)).body.alternatives
    const wayOf = (found: SupplyAlternativesDTO, kind: WayOutDTO["kind"]): WayOutDTO | undefined =>
      found.ways.find((way) => way.kind === kind)

    it("are told for a date that nobody has saved, with what each brings, costs and saves", async () => {
      const { purchase, late, other, order, record, path } = await awaited()

      const found = await waysAt(`${path}?expected_at=${dayIn(30)}`)

      expect(found).toMatchObject({
        purchase_order_id: purchase.id,
        currency_code: "eur",
        open_quantity: 10,
        late: [
          {
            backorder_id: record.id,
            order_id: order.id,
            quantity: 4,
            deadline: dayIn(10),
            needed_by: dayIn(10),
            comes_by: dayIn(30),
            days_late: 20,
          },
        ],
        late_quantity: 4,
        missing_quantity: 4,
      })
      // Four units for twenty days: two a day for each, less the half that the supplier owes for it.
      const saved = { amount: 120, unknown: null }
      expect(found.ways).toMatchObject([
        {
          kind: "other_supplier",
          rush: false,
          supplier: { id: other, name: "Holz & Söhne" },
          quantity: 6,
          arrives_on: dayIn(6),
          cost: { amount: 450 },
          extra_cost: { amount: 24 },
          served_quantity: 4,
          serves: [{ backorder_id: record.id, quantity: 4 }],
          penalty_avoided: saved,
          last_day: dayIn(4),
          last_full_day: dayIn(4),
          draft: null,
        },
        {
          kind: "rush",
          supplier: { id: late },
          quantity: 4,
          arrives_on: dayIn(3),
          cost: { amount: 309 },
          extra_cost: { amount: 25 },
          penalty_avoided: saved,
          last_day: dayIn(7),
        },
        {
          kind: "other_location",
          location: { id: north, name: "North" },
          quantity: 3,
          arrives_on: dayIn(0),
          cost: { amount: null, unknown: "cost_of_moving" },
          served_quantity: 3,
          penalty_avoided: { amount: 90 },
          last_day: dayIn(10),
        },
      ])
      // Nothing was saved, so nothing is late.
      expect(await waysAt(path)).toMatchObject({ late: [], missing_quantity: 0, ways: [] })
    })

    it("stay the same once the date is saved: the day promised first counts until the customer agrees to another", async () => {
      const { shop } = on()
      const { purchase, order, line, path } = await awaited()
      await shop.admin("POST", `${line}/eta`, { expected_at: inDays(30) })
      await settled(shop, order, { promised_by: inDays(30), promise_version: 2 })

      expect(await waysAt(path)).toMatchObject({ late: [{ deadline: dayIn(10), quantity: 4, days_late: 20 }], missing_quantity: 4 })
      const { body } = await shop.admin<AdminLateLinesResponse>("GET", `/admin/purchase-orders/${purchase.id}/late-lines`)
      expect(body.late_lines).toEqual([{ line_id: purchase.lines[0].id, late_quantity: 4, orders: 1, needed_by: dayIn(10) }])

      const token = decisionToken(await mailOf(shop, order, "promise_changed"))
      await shop.store("POST", `/store/backorder-decisions/${token}`, { decision: "wait" })
      expect(await waysAt(path)).toMatchObject({ late: [], missing_quantity: 0, ways: [] })
      expect(await waysAt(`${path}?expected_at=${dayIn(33)}`)).toMatchObject({ late: [{ deadline: dayIn(30), days_late: 3 }] })
    })

    it("name the article that the supplier offers instead", async () => {
      const { shop } = on()
      const { purchase, late, path } = await awaited()
      const substitute = { sku: "OAK-2", title: "Oak, light", note: null, unit_cost: 70 }
      await shop.admin("POST", "/admin/purchase-orders/revisions", {
        revisions: [{ purchase_order_id: purchase.id, line_id: purchase.lines[0].id, substitute }],
      })
      const found = await waysAt(`${path}?expected_at=${dayIn(30)}`)
      expect(wayOf(found, "substitute")).toMatchObject({
        supplier: { id: late, name: "Brandt" },
        substitute,
        quantity: 4,
        arrives_on: null,
        cost: { amount: 280 },
        extra_cost: { amount: -4 },
        penalty_avoided: { amount: null, unknown: "no_date" },
        last_day: null,
      })
    })

    it("become a draft by one click, and by two clicks no second one", async () => {
      const { shop } = on()
      const { goods, late, purchase, order, line, path } = await awaited()
      await shop.admin("POST", `${line}/eta`, { expected_at: inDays(30) })
      await settled(shop, order, { promised_by: inDays(30) })
      const rush = wayOf(await waysAt(path), "rush")
      const click = async () => (await shop.admin<AdminDraftWayOutResponse>("POST", path, { key: rush?.key })).body

      const clicks = await Promise.all([click(), click()])

      const [{ purchase_order: draft }] = clicks
      expect(clicks.map(({ purchase_order }) => purchase_order.id)).toEqual([draft.id, draft.id])
      expect(clicks.filter(({ is_new }) => is_new)).toHaveLength(1)
      expect(draft).toMatchObject({
        status: "draft",
        supplier_id: late,
        location_id: goods.locationId,
        currency_code: "eur",
        rush: true,
        note: `Für unsere verspätete Bestellung ${purchase.display_id}. Der Stückpreis enthält den Eilzuschlag von 25 EUR.`,
        lines: [{ inventory_item_id: goods.inventoryItemId, quantity: 4, unit_cost: 77.25, expected_at: inDays(3) }],
      })
      const again = await waysAt(path)
      expect(wayOf(again, "rush")).toMatchObject({ draft: { id: draft.id, display_id: draft.display_id } })
      expect(wayOf(again, "other_supplier")).toMatchObject({ draft: null })

      await shop.admin("POST", `/admin/purchase-orders/${draft.id}/send`)
      await settled(shop, order, { promised_by: inDays(3) })
      expect(await waysAt(path)).toMatchObject({ late: [], ways: [] })
    })

    it("are refused with a sentence where there are none", async () => {
      const { purchase, path } = await awaited()
      const asked = { expected_at: dayIn(30) }
      const refusals = await Promise.all([
        admin<Refusal>("POST", path, { key: "rush:supag_none", ...asked }),
        admin<Refusal>("POST", path, { key: `other_location:${north}`, ...asked }),
        admin<Refusal>("GET", `/admin/purchase-orders/${purchase.id}/lines/poline_none/alternatives`),
        admin<Refusal>("GET", `${path}?expected_at=soon`),
        admin<Refusal>("GET", `${path}?expected_at=${dayIn(-3)}`),
        admin<Refusal>("POST", path, {}),
        admin<Refusal>("GET", "/admin/purchase-orders/po_none/late-lines"),
      ])
      expect(refusals.map(({ status }) => status)).toEqual([404, 400, 404, 400, 400, 400, 404])
      expect(refusals.map(({ body }) => body.message)).toEqual([
        expect.stringContaining("Look at its ways out again"),
        expect.stringContaining("Move it under Inventory"),
        expect.stringContaining('There is no line "poline_none"'),
        expect.stringContaining("expected_at must be a day"),
        expect.stringContaining("is in the past"),
        expect.stringContaining("key"),
        expect.stringContaining('There is no purchase order with id "po_none"'),
      ])
    })
  })
}
