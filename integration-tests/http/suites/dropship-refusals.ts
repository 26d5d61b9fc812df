import { decisionToken, mailOf, noticesOf } from "../../../demo/story/watch"
import { dropshipHelpers } from "../../support/dropship"
import { historyOf, told } from "../../support/history"
import { correctStock, orderFor } from "../../support/scene"
import type { Stage } from "../stage"

/** What suppliers do not deliver to customers. */
export function dropshipRefusals(on: () => Stage): void {
  const { scene, supplierOf, ordersAt, orderFrom, waits, bellOf, answer } = dropshipHelpers(on)

  describe("a dropshipment that the supplier refuses", () => {
    it("waits for the shop's stock again, with the reason in its history and a word in the bell; the customer has the choice, once", async () => {
      const { shop } = on()
      const at = await scene()
      const order = await orderFor(shop, at.goods, 2)
      const placed = await orderFrom(at, order)
      await waits(order, at.locationId, { waiting_quantity: 2 })
      await answer(placed, "no more oak")

      const record = await waits(order, at.goods.locationId, { waiting_quantity: 2 })
      await told(shop, record, { type: "moved", cause: "dropship_refused", notes: { reason: "no more oak" } })
      expect(decisionToken(await mailOf(shop, order, "choice_offered"))).toBeTruthy()
      await told(shop, record, { type: "offered", cause: "dropship_refused" })
      await on().rest()
      expect(await bellOf(placed)).toContainEqual({
        title: expect.stringContaining("does not deliver 2 of"),
        description: expect.stringContaining("the customer is offered the choice"),
      })
      expect(await ordersAt(at)).toHaveLength(1)
      expect((await noticesOf(shop, order)).filter(({ type }) => type === "choice_offered")).toHaveLength(1)

      await correctStock(shop, at.goods, 2)
      await waits(order, at.goods.locationId, { fulfilled_quantity: 2 })
    })

    it("is covered by what the shop has, and nobody is troubled", async () => {
      const { shop } = on()
      const at = await scene()
      const order = await orderFor(shop, at.goods, 2)
      const placed = await orderFrom(at, order)
      await waits(order, at.locationId, { waiting_quantity: 2 })
      const next = { locationId: await supplierOf(at.goods, 2) }
      await correctStock(shop, at.goods, 5)
      await on().rest()
      await shop.admin("POST", `/admin/purchase-orders/${placed.id}/cancel`, {})
      await waits(order, at.goods.locationId, { fulfilled_quantity: 2 })
      await on().rest()
      expect(await bellOf(placed)).toEqual([])
      expect(await ordersAt(next)).toEqual([])
      expect((await noticesOf(shop, order)).map(({ type }) => type)).not.toContain("choice_offered")
    })

    it("is asked of the next supplier, whole or in part, and of each once", async () => {
      const { shop } = on()
      const first = await scene()
      const second = { ...first, locationId: await supplierOf(first.goods, 2) }
      const third = { ...first, locationId: await supplierOf(first.goods, 3, { lead_time_days: 40 }) }
      const order = await orderFor(shop, first.goods, 5)
      const ofFirst = await orderFrom(first, order)
      expect(await ordersAt(second)).toEqual([])

      await answer(ofFirst, "only three left", 3)
      const ofSecond = await orderFrom(second, order)
      expect(ofSecond.lines).toMatchObject([{ quantity: 2, order_line_item_id: ofFirst.lines[0].order_line_item_id }])
      await waits(order, first.locationId, { waiting_quantity: 3 })
      const record = await waits(order, second.locationId, { waiting_quantity: 2, promise_version: 1 })
      await told(shop, record, { type: "moved", cause: "dropship_ordered", notes: { reason: "Tischlerei West 2" } })
      await on().rest()
      expect(await bellOf(ofFirst)).toContainEqual(expect.objectContaining({ description: "Tischlerei West 2 is asked instead." }))

      await answer(ofSecond, "none at all")
      const ofThird = await orderFrom(third, order)
      await waits(order, third.locationId, { waiting_quantity: 2, promise_version: 2 })
      // The date is a later one, and the mail that says so has the choice.
      expect(decisionToken(await mailOf(shop, order, "promise_changed"))).toBeTruthy()

      await shop.admin("POST", `/admin/purchase-orders/${ofThird.id}/cancel`, {})
      const back = await waits(order, first.goods.locationId, { waiting_quantity: 2 })
      await on().rest()
      for (const at of [first, second, third]) {
        expect(await ordersAt(at)).toHaveLength(1)
      }
      await waits(order, first.locationId, { waiting_quantity: 3 })
      expect((await historyOf(shop, back)).filter(({ type }) => type === "offered")).toHaveLength(1)
    })
  })
}
