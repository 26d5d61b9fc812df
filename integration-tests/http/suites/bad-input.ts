import { loose, type Caller } from "../../../demo/story/http"
import { orderFromSupplier, type Goods, type PurchaseOrder } from "../../../demo/story/goods"
import type { Order } from "../../../demo/story/customer"
import { decisionToken, mailOf, recordsOf } from "../../../demo/story/watch"
import { goodsWith, inDays, levelOf, orderFor, settled } from "../../support/scene"
import type { Stage } from "../stage"

interface Refusal {
  type: string
  message: string
}

/** Bad input is refused with a sentence a person understands, and changes nothing. */
export function badInput(on: () => Stage): void {
  describe("bad input", () => {
    let admin: Caller
    let store: Caller
    let goods: Goods
    let bought: PurchaseOrder
    let order: Order
    let token: string

    beforeEach(async () => {
      const { shop } = on()
      const session = await shop.store<{ token: string }>("POST", "/auth/user/emailpass", {
        email: "admin@example.com",
        password: "backorder-demo",
      })
      const keys = await shop.admin<{ api_keys: { token: string }[] }>("GET", "/admin/api-keys?type=publishable")
      admin = loose(shop.baseUrl, { authorization: `Bearer ${session.body.token}` })
      store = loose(shop.baseUrl, { "x-publishable-api-key": keys.body.api_keys[0].token })
      goods = await goodsWith(shop, 0)
      bought = await orderFromSupplier(shop, [{ goods, quantity: 5, expectedAt: inDays(3) }])
      order = await orderFor(shop, goods, 5)
      await settled(shop, order, { waiting_quantity: 5 })
    })

    const refused = async (answer: Promise<{ status: number; body: Refusal }>, status: number): Promise<void> => {
      const { status: given, body } = await answer
      expect({ status: given, message: body.message }).toEqual({ status, message: expect.stringMatching(/\w+ \w+/) })
    }

    it("names what it does not know", async () => {
      await refused(admin("GET", "/admin/backorders/bo_nobody"), 404)
      await refused(admin("POST", "/admin/backorders/bo_nobody/cancel", {}), 404)
      await refused(admin("GET", "/admin/orders/order_nobody/backorders"), 404)
      await refused(admin("GET", "/admin/purchase-orders/po_nobody"), 404)
      await refused(admin("POST", "/admin/purchase-orders/po_nobody/receive", { lines: [{ id: "x", quantity: 1 }] }), 404)
      await refused(admin("POST", `/admin/purchase-orders/${bought.id}/lines/poline_nobody/eta`, { expected_at: inDays(9) }), 404)
      await refused(store("GET", "/store/variants/variant_nobody/availability?quantity=1"), 404)
      await refused(store("GET", "/store/carts/cart_nobody/backorder-summary"), 404)
    })

    it("does not take quantities that are none", async () => {
      for (const quantity of [0, -1, "5", null]) {
        await refused(
          admin("POST", `/admin/purchase-orders/${bought.id}/receive`, { lines: [{ id: bought.lines[0].id, quantity }] }),
          400
        )
      }
      await refused(
        admin("POST", `/admin/purchase-orders/${bought.id}/receive`, { lines: [{ id: bought.lines[0].id, quantity: 6 }] }),
        400
      )
      for (const quantity of ["0", "-3", "many"]) {
        await refused(store("GET", `/store/variants/${goods.variantId}/availability?quantity=${quantity}`), 400)
      }
      expect(await levelOf(on().shop, goods)).toMatchObject({ stocked_quantity: 0, incoming_quantity: 5 })
    })

    it("does not take a supplier's date that has passed, or none", async () => {
      const path = `/admin/purchase-orders/${bought.id}/lines/${bought.lines[0].id}/eta`
      await refused(admin("POST", path, { expected_at: "2020-01-01T00:00:00Z" }), 400)
      await refused(admin("POST", path, { expected_at: "tomorrow" }), 400)
      await refused(admin("POST", path, {}), 400)
      expect(await recordsOf(on().shop, order)).toMatchObject([{ promise_version: 1, waiting_quantity: 5 }])
    })

    it("lets nobody decide with a link that is forged, used or out of date", async () => {
      const { shop } = on()
      await shop.admin("POST", "/admin/backorder-sweeps", { now: inDays(5) })
      token = decisionToken(await mailOf(shop, order, "overdue"))
      const decide = (link: string, body: object) => store<Refusal>("POST", `/store/backorder-decisions/${link}`, body)

      await refused(decide(`${token}x`, { decision: "cancel" }), 404)
      await refused(decide(`x${token}`, { decision: "cancel" }), 404)
      await refused(decide(token, { decision: "give me a discount" }), 400)
      await refused(decide(token, { decision: "substitute" }), 400)
      expect(await recordsOf(shop, order)).toMatchObject([{ waiting_quantity: 5 }])

      const asked = await Promise.all([decide(token, { decision: "cancel" }), decide(token, { decision: "cancel" })])
      expect(asked.map(({ status }) => status).sort()).toEqual([200, 409])
      await refused(decide(token, { decision: "wait" }), 409)
      await settled(shop, order, { status: "canceled", canceled_quantity: 5 })
    })

    it("shows nothing of the admin to strangers", async () => {
      const stranger = loose(on().shop.baseUrl, {})
      for (const path of ["/admin/backorders", "/admin/suppliers", "/admin/purchase-orders", "/admin/backorder-notices"]) {
        expect((await stranger("GET", path)).status).toBe(401)
      }
      expect((await stranger<Refusal>("POST", "/admin/backorder-sweeps", {})).status).toBe(401)
    })
  })
}
