import path from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createInventoryItemsWorkflow, createStockLocationsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type SupplyModuleService from "../../src/modules/supply/service"
import { cancelPurchaseOrderWorkflow } from "../../src/workflows/cancel-purchase-order"
import { createPurchaseOrderWorkflow } from "../../src/workflows/create-purchase-order"
import { createSuppliersWorkflow } from "../../src/workflows/create-suppliers"
import { receivePurchaseOrderWorkflow } from "../../src/workflows/receive-purchase-order"
import { reconcileBackordersWorkflow } from "../../src/workflows/reconcile-backorders"
import { resumeReceiptsWorkflow } from "../../src/workflows/resume-receipts"
import { reviseSupplyWorkflow } from "../../src/workflows/revise-supply"
import { sendPurchaseOrderWorkflow } from "../../src/workflows/send-purchase-order"

jest.setTimeout(120_000)

const now = "2026-11-23T10:00:00.000Z"
const twoMinutesLater = "2026-11-23T10:02:00.000Z"
const root = path.resolve(__dirname, "../..")

medusaIntegrationTestRunner({
  medusaConfigFile: root,
  cwd: root,
  testSuite: ({ getContainer }) => {
    let container: MedusaContainer
    let supply: SupplyModuleService
    let supplier_id: string
    let location_id: string
    let inventory_item_id: string

    beforeEach(async () => {
      container = getContainer()
      supply = container.resolve<SupplyModuleService>("supply")
      const { result: suppliers } = await createSuppliersWorkflow(container).run({
        input: { suppliers: [{ name: "Holz & Söhne", currency_code: "eur" }] },
      })
      const { result: locations } = await createStockLocationsWorkflow(container).run({
        input: { locations: [{ name: "Berlin" }] },
      })
      const { result: items } = await createInventoryItemsWorkflow(container).run({
        input: { items: [{ sku: "chair" }] },
      })
      ;[supplier_id, location_id, inventory_item_id] = [suppliers[0], locations[0].id, items[0].id]
    })

    const place = async (quantity = 10, status?: "draft") => {
      const { result } = await createPurchaseOrderWorkflow(container).run({
        input: {
          supplier_id,
          location_id,
          status,
          lines: [{ inventory_item_id, quantity, unit_cost: 12.5, expected_at: "2026-12-14" }],
          now,
        },
      })
      const [line] = await supply.listPurchaseOrderLines({ purchase_order_id: result.id })
      return { id: result.id, line_id: line.id }
    }
    type Order = Awaited<ReturnType<typeof place>>

    const receive = (order: Order, quantity: number, idempotency_key?: string) =>
      receivePurchaseOrderWorkflow(container).run({
        input: { id: order.id, lines: [{ id: order.line_id, quantity }], idempotency_key, now },
      })
    const resume = async (at: string) => (await resumeReceiptsWorkflow(container).run({ input: { now: at } })).result
    const level = async () => {
      const [found] = await container.resolve(Modules.INVENTORY).listInventoryLevels({ inventory_item_id, location_id })
      return found
    }
    const receiptStatuses = async () => (await supply.listPurchaseOrderReceipts()).map(({ status }) => status)

    describe("a purchase order", () => {
      it("gives Medusa a level where there was none, and counts as incoming", async () => {
        await place(10.5)
        expect(await level()).toMatchObject({ stocked_quantity: 0, incoming_quantity: 10.5 })
      })

      it("counts once it is sent, and not as a draft", async () => {
        const order = await place(10, "draft")
        expect(await level()).toMatchObject({ incoming_quantity: 0 })
        await sendPurchaseOrderWorkflow(container).run({ input: { id: order.id, now } })
        expect(await level()).toMatchObject({ incoming_quantity: 10 })
      })
    })

    describe("goods that come in", () => {
      it("are on hand, no longer incoming, and the receipt is done", async () => {
        const order = await place(10)
        await receive(order, 3.3)
        expect(await level()).toMatchObject({ stocked_quantity: 3.3, incoming_quantity: 6.7 })
        expect(await receiptStatuses()).toEqual(["done"])
      })

      it("count once under one key, however many calls bring them at once", async () => {
        const order = await place(10)
        await Promise.all(Array.from({ length: 4 }, () => receive(order, 4, "delivery-1")))
        expect(await level()).toMatchObject({ stocked_quantity: 4, incoming_quantity: 6 })
      })

      it("all count where different calls bring them at once", async () => {
        const [one, two] = [await place(10), await place(10)]
        await Promise.all([receive(one, 1), receive(two, 2), receive(one, 3), receive(two, 4)])
        expect(await level()).toMatchObject({ stocked_quantity: 10, incoming_quantity: 10 })
      })

      it("leave no receipt behind where they cannot be booked in", async () => {
        const order = await place(10)
        await container.resolve(Modules.INVENTORY).deleteInventoryLevels((await level()).id)
        await expect(receive(order, 4)).rejects.toMatchObject({
          type: "not_allowed",
          message: `Nothing was booked: "chair" is no longer stocked at "Berlin", its inventory level there was deleted. Add the location to the item again, or receive at another location.`,
        })
        expect(await receiptStatuses()).toEqual([])
        expect(await supply.retrievePurchaseOrderLine(order.line_id)).toMatchObject({ received_quantity: 0 })
        expect(await supply.retrievePurchaseOrder(order.id)).toMatchObject({ status: "sent" })

        await container.resolve(Modules.INVENTORY).createInventoryLevels([{ inventory_item_id, location_id }])
        await receive(order, 4)
        expect(await level()).toMatchObject({ stocked_quantity: 4, incoming_quantity: 6 })
      })
    })

    describe("a process that dies while it receives", () => {
      it("before the stock was raised: the goods are booked in later, once", async () => {
        const order = await place(10)
        await supply.recordReceipt(
          {
            purchase_order_id: order.id,
            lines: [{ id: order.line_id, quantity: 4 }],
            idempotency_key: "k",
            actor_id: null,
          },
          new Date(now)
        )
        expect(await resume(now)).toEqual({ due: 0, finished: 0 })
        expect(await resume(twoMinutesLater)).toEqual({ due: 1, finished: 1 })
        await receive(order, 4, "k")
        expect(await level()).toMatchObject({ stocked_quantity: 4, incoming_quantity: 6 })
        expect(await resume(twoMinutesLater)).toEqual({ due: 0, finished: 0 })
      })

      it("between raising the stock and noting it: the stock is not raised again", async () => {
        const order = await place(10)
        const { result } = await receive(order, 4)
        // The receipt as such a process leaves it: its mark on the level, but not yet on itself.
        await supply.updatePurchaseOrderReceipts({ id: result.receipt_id, status: "stocking" })
        expect(await resume(twoMinutesLater)).toEqual({ due: 1, finished: 1 })
        expect(await level()).toMatchObject({ stocked_quantity: 4, incoming_quantity: 6 })
        expect(await receiptStatuses()).toEqual(["done"])
      })
    })

    it("incoming that a process left unset after a purchase order is set by the reconcile", async () => {
      await place(10)
      await container.resolve(Modules.INVENTORY).updateInventoryLevels([{ inventory_item_id, location_id, incoming_quantity: 0 }])
      await reconcileBackordersWorkflow(container).run({ input: { now } })
      const [level] = await container.resolve(Modules.INVENTORY).listInventoryLevels({ inventory_item_id })
      expect(level.incoming_quantity).toBe(10)
    })

    it("incoming stays what is open while orders are received, revised and canceled at once", async () => {
      const orders = await Promise.all([place(10), place(20), place(0.3)])
      const [one, two, three] = orders
      const revise = ({ id, line_id }: Order, quantity: number) =>
        reviseSupplyWorkflow(container).run({
          input: {
            revisions: [{ purchase_order_id: id, line_id, expected_at: "2026-12-24", quantity }],
            source: "admin",
            now,
          },
        })
      await Promise.allSettled([
        receive(one, 1),
        revise(one, 12),
        receive(two, 0.1),
        cancelPurchaseOrderWorkflow(container).run({ input: { id: two.id, now } }),
        receive(three, 0.1),
        revise(three, 0.7),
      ])
      const [open] = await supply.openQuantities([{ inventory_item_id, location_id }])
      expect(await level()).toMatchObject({ incoming_quantity: Number(open.quantity) })
    })
  },
})
