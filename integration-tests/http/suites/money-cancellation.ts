import type { Order } from "../../../demo/story/customer"
import type { Shop } from "../../../demo/story/shop"
import { eventually } from "../../../demo/story/http"
import { decisionToken, mailOf, recordsOf } from "../../../demo/story/watch"
import { BACKORDER_MODULE } from "../../../src/modules/backorder"
import type { BackorderModuleService } from "../../../src/modules/backorder/service"
import type { BackorderDTO } from "../../../src/types"
import { carryOutDecisionWorkflow } from "../../../src/workflows/carry-out-decision"
import { cancelFulfilment, editOrder, fulfil, requestReturn, ship } from "../../support/order-changes"
import { correctStock, goodsWith, orderFor, settled } from "../../support/scene"
import type { Stage } from "../stage"
import {
  expectPaidForWhatLeft,
  giveUp,
  orderForBoth,
  orderWithDiscount,
  paidOf,
  paidOrder,
  payInAdvance,
  paymentsOf,
  recordOf,
  refundedOf,
} from "./money-order"

/** What is given up of an order, whoever has paid what. */
export function moneyOfCancellations(on: () => Stage): void {
  describe("giving up a part of a paid order", () => {
    it("takes the units off the order and sends their worth back", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 4)
      const order = await orderFor(shop, goods, 10)
      const record = await settled(shop, order, { waiting_quantity: 6 })
      const before = await payInAdvance(shop, order)

      await giveUp(shop, record)

      const after = await paidOrder(shop, order)
      expect(after.items).toMatchObject([{ id: record.line_item_id, quantity: 4 }])
      expect(refundedOf(after)).toBeCloseTo(before.item_total * 0.6, 2)
      expect(paidOf(after)).toBeCloseTo(after.total, 2)
      expect(after.credit_lines).toEqual([])
      await settled(shop, order, { ordered_quantity: 4, allocated_quantity: 4, waiting_quantity: 0, canceled_quantity: 0 })
      expect((await mailOf(shop, order, "goods_canceled")).text).toContain("refund")

      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 4 }])
      await expectPaidForWhatLeft(shop, order)
    })

    it("takes a whole line off and leaves the other as it is", async () => {
      const { shop } = on()
      const [late, ready] = [await goodsWith(shop, 0), await goodsWith(shop, 2)]
      const order = await orderForBoth(shop, [late, 3], [ready, 2])
      const record = await recordOf(shop, order, late, { waiting_quantity: 3 })
      const before = await payInAdvance(shop, order)

      await giveUp(shop, record)

      const after = await paidOrder(shop, order)
      expect(after.items).toHaveLength(1)
      expect(paidOf(after)).toBeCloseTo(before.total - (before.item_total * 3) / 5, 2)
      await fulfil(shop, order, [{ lineId: after.items[0].id, quantity: 2 }])
      await expectPaidForWhatLeft(shop, order)
    })

    it("sends the same worth back where a discount does not shrink with its line", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 4)
      const order = await orderWithDiscount(shop, goods, 10)
      const record = await settled(shop, order, { waiting_quantity: 6 })
      const before = await payInAdvance(shop, order)

      await giveUp(shop, record)

      expect(refundedOf(await paidOrder(shop, order))).toBeCloseTo(before.item_total * 0.6, 2)
      await settled(shop, order, { allocated_quantity: 4, waiting_quantity: 0 })
      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 4 }])
      await expectPaidForWhatLeft(shop, order)
    })

    it("is carried out once, however often it is carried out", async () => {
      const { shop, container } = on()
      const goods = await goodsWith(shop, 4)
      const order = await orderFor(shop, goods, 10)
      const record = await settled(shop, order, { waiting_quantity: 6 })
      await payInAdvance(shop, order)
      await giveUp(shop, record)
      const once = await paidOrder(shop, order)

      await carryOutAgain(container, order)
      await carryOutAgain(container, order)

      const again = await paidOrder(shop, order)
      expect([again.total, paidOf(again), again.items[0].quantity]).toEqual([once.total, paidOf(once), 4])
      await settled(shop, order, { ordered_quantity: 4, allocated_quantity: 4, canceled_quantity: 0 })
    })

    it.each([
      ["the edit was begun", 1],
      ["the edit had its quantity", 2],
      ["the edit was confirmed", 3],
    ])("is gone on with after a process died when %s", async (_, steps) => {
      const { shop, container } = on()
      const goods = await goodsWith(shop, 4)
      const order = await orderFor(shop, goods, 10)
      const record = await settled(shop, order, { waiting_quantity: 6 })
      const before = await payInAdvance(shop, order)
      const decisionId = await claimed(container, order, record, before.item_total * 0.6)
      await editHalfWay(shop, { order, record, decisionId, steps })

      await carryOut(container, decisionId)
      await carryOut(container, decisionId)

      const after = await paidOrder(shop, order)
      expect(after.items).toMatchObject([{ quantity: 4 }])
      expect(refundedOf(after)).toBeCloseTo(before.item_total * 0.6, 2)
      await settled(shop, order, { ordered_quantity: 4, allocated_quantity: 4, canceled_quantity: 0 })
      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 4 }])
      await expectPaidForWhatLeft(shop, order)
    })
  })

  describe("giving up a part of an order that is merely authorised", () => {
    it("credits it once, however often it is carried out, and the rest is charged when it leaves", async () => {
      const { shop, container } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 10)
      const record = await settled(shop, order, { waiting_quantity: 7 })
      await giveUp(shop, record)

      await carryOutAgain(container, order)

      const after = await paidOrder(shop, order)
      expect(after.credit_lines).toHaveLength(1)
      expect(paymentsOf(after).map((payment) => payment.canceled_at)).toEqual([null])
      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 3 }])
      await expectPaidForWhatLeft(shop, order)
    })

    it.each([
      ["takes what was given up off the order (10 to 3)", 3, 3],
      ["takes a part of it off the order (10 to 5)", 5, 3],
      ["takes off some that was still wanted, too (10 to 2)", 2, 2],
    ])("takes the credit back as far as an edit %s", async (_, quantity, wanted) => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 10)
      const record = await settled(shop, order, { waiting_quantity: 7 })
      const before = await paidOrder(shop, order)
      await giveUp(shop, record)

      await editOrder(shop, order, { set: [{ lineId: record.line_item_id, quantity }] })

      await settled(shop, order, { ordered_quantity: quantity, allocated_quantity: wanted, waiting_quantity: 0 })
      const due = (before.item_total / 10) * wanted + before.shipping_total
      await eventually(`a total of ${due}`, async () => Math.abs((await paidOrder(shop, order)).total - due) < 0.01)
      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: wanted }])
      await expectPaidForWhatLeft(shop, order)
    })

    it("charges what has left when the rest is given up", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 10)
      const record = await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 7 })
      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 3 }])
      await settled(shop, order, { fulfilled_quantity: 3 })

      await giveUp(shop, record)

      await expectPaidForWhatLeft(shop, order)
    })
  })

  describe("giving up the rest of an order of which something came back", () => {
    it("counts what came back as gone, in the line's price and in what was paid", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 2)
      const order = await orderFor(shop, goods, 4)
      const record = await settled(shop, order, { allocated_quantity: 2, waiting_quantity: 2 })
      await ship(shop, order, await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 2 }]))
      await eventually("the charge of the parcel", async () => paidOf(await paidOrder(shop, order)) > 0)
      const returned = await requestReturn(shop, order, [{ lineId: record.line_item_id, quantity: 1 }], goods.locationId)
      await receiveBroken(shop, returned, record.line_item_id)

      await giveUp(shop, record)

      const after = await expectPaidForWhatLeft(shop, order)
      expect(paidOf(after)).toBeCloseTo(100 + after.shipping_total, 2)
    })
  })

  describe("giving up an order line by line", () => {
    it.each([["authorised", false], ["paid", true]])("ends in nothing paid, not even the shipping, where it was %s", async (_, paid) => {
      const { shop } = on()
      const [one, other] = [await goodsWith(shop, 0), await goodsWith(shop, 0)]
      const order = await orderForBoth(shop, [one, 2], [other, 3])
      const [first, second] = [await recordOf(shop, order, one, { waiting_quantity: 2 }), await recordOf(shop, order, other, { waiting_quantity: 3 })]
      if (paid) {
        await payInAdvance(shop, order)
      }

      await giveUp(shop, first)
      expect((await paidOrder(shop, order)).status).not.toBe("canceled")
      await giveUp(shop, second)

      const after = await expectPaidForWhatLeft(shop, order)
      expect([after.status, Math.round(paidOf(after))]).toEqual(["canceled", 0])
      await eventually("nothing that waits", async () => (await recordsOf(shop, order)).every((record) => record.waiting_quantity === 0))
    })

    it("ends in nothing paid although a part was packed, charged and unpacked again", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 10)
      const record = await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 7 })
      const parcel = await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 3 }])
      await settled(shop, order, { fulfilled_quantity: 3 })
      await eventually("the charge of the parcel", async () => paidOf(await paidOrder(shop, order)) > 0)
      await giveUp(shop, record)
      await cancelFulfilment(shop, order, parcel)
      await correctStock(shop, goods, 0)
      await settled(shop, order, { fulfilled_quantity: 0, waiting_quantity: 3 })

      await giveUp(shop, record)

      const after = await expectPaidForWhatLeft(shop, order)
      expect([after.status, Math.round(paidOf(after))]).toEqual(["canceled", 0])
    })
  })

  describe("while staff are changing the order", () => {
    it("says so to staff and leaves everything as it is", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 1)
      const order = await orderFor(shop, goods, 3)
      const record = await settled(shop, order, { waiting_quantity: 2 })
      await shop.admin("POST", "/admin/order-edits", { order_id: order.id })

      await expect(giveUp(shop, record)).rejects.toThrow("has an open order edit. Confirm or cancel it first")

      await settled(shop, order, { waiting_quantity: 2, canceled_quantity: 0 })
    })

    it("takes a customer's answer and gives the money back once they are done", async () => {
      const { shop, container } = on()
      const goods = await goodsWith(shop, 1)
      const order = await orderFor(shop, goods, 3)
      const record = await settled(shop, order, { waiting_quantity: 2 })
      const before = await payInAdvance(shop, order)
      await shop.admin("POST", `/admin/backorders/${record.id}/offer`, {})
      const token = decisionToken(await mailOf(shop, order, "choice_offered"))
      await shop.admin("POST", "/admin/order-edits", { order_id: order.id })

      await shop.store("POST", `/store/backorder-decisions/${token}`, { decision: "cancel" })
      expect(refundedOf(await paidOrder(shop, order))).toBe(0)
      await shop.admin("DELETE", `/admin/order-edits/${order.id}`)
      await carryOutAgain(container, order)

      const after = await paidOrder(shop, order)
      expect(refundedOf(after)).toBeCloseTo((before.item_total * 2) / 3, 2)
      await settled(shop, order, { ordered_quantity: 1, waiting_quantity: 0 })
    })
  })
}

/** One unit came back too damaged to be sold again. */
async function receiveBroken(shop: Shop, returnId: string, lineId: string): Promise<void> {
  const path = `/admin/returns/${returnId}`
  await shop.admin("POST", `${path}/receive`, {})
  await shop.admin("POST", `${path}/dismiss-items`, { items: [{ id: lineId, quantity: 1 }] })
  await shop.admin("POST", `${path}/receive/confirm`, {})
}

function carryOut(container: Stage["container"], decisionId: string): Promise<unknown> {
  return carryOutDecisionWorkflow(container).run({ input: { decision_id: decisionId, now: new Date().toISOString() } })
}

/** What the sweep does with the order's latest decision. */
async function carryOutAgain(container: Stage["container"], order: Order): Promise<void> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const [decision] = await backorder.listBackorderDecisions({ order_id: order.id }, { take: 1, order: { decided_at: "DESC" } })
  await carryOut(container, decision.id)
}

/** The merchant's decision to give up what waits of a record, written down and nothing done about it yet. */
async function claimed(container: Stage["container"], order: Order, record: BackorderDTO, amount: number): Promise<string> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const decision = await backorder.createBackorderDecisions({
    order_id: order.id,
    source: "merchant",
    decision: "cancel",
    promise_version: record.promise_version,
    status: "claimed",
    lines: { [record.line_item_id]: String(record.waiting_quantity) },
    cancellations: {
      parts: [
        {
          line_item_id: record.line_item_id,
          inventory_item_id: record.inventory_item_id,
          canceled_quantity: String(record.waiting_quantity),
          ordered_quantity: String(record.ordered_quantity),
        },
      ],
    },
    amount,
    currency_code: "eur",
    decided_at: new Date(),
  })
  return decision.id
}

interface HalfWay {
  order: Order
  record: BackorderDTO
  decisionId: string
  /** 1: begun, 2: with its quantity, 3: confirmed. */
  steps: number
}

async function editHalfWay(shop: Shop, { order, record, decisionId, steps }: HalfWay): Promise<void> {
  await shop.admin("POST", `/admin/order-edits`, { order_id: order.id, internal_note: decisionId })
  if (steps > 1) {
    await shop.admin("POST", `/admin/order-edits/${order.id}/items/item/${record.line_item_id}`, {
      quantity: record.ordered_quantity - record.waiting_quantity,
    })
  }
  if (steps > 2) {
    await shop.admin("POST", `/admin/order-edits/${order.id}/confirm`, {})
  }
}
