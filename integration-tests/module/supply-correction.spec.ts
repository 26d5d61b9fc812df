import path from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createReservationsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { closePurchaseOrderWorkflow } from "../../src/workflows/close-purchase-order"
import { now, setScene, type SupplyScene } from "./support/supply-scene"

jest.setTimeout(120_000)

const root = path.resolve(__dirname, "../..")

medusaIntegrationTestRunner({
  medusaConfigFile: root,
  cwd: root,
  testSuite: ({ getContainer }) => {
    let container: MedusaContainer
    let scene: SupplyScene

    beforeEach(async () => {
      container = getContainer()
      scene = await setScene(container, 10)
    })

    const reserve = (quantity: number) =>
      createReservationsWorkflow(container).run({
        input: {
          reservations: [{ inventory_item_id: scene.inventory_item_id, location_id: scene.berlin, quantity }],
        },
      })
    const statusOf = async (id: string) => (await scene.supply.retrievePurchaseOrder(id)).status

    describe("a receipt", () => {
      it("takes what is over up to the supplier's tolerance, and nothing is open below zero", async () => {
        const order = await scene.place(10)
        await scene.receive(order, 11)
        expect(await scene.line(order)).toMatchObject({ quantity: 11, over_quantity: 1, open_quantity: 0 })
        expect(await scene.level()).toMatchObject({ stocked_quantity: 11, incoming_quantity: 0 })
        expect(await statusOf(order.id)).toBe("received")
      })

      it("refuses what is beyond it, and takes it where the call says so", async () => {
        const order = await scene.place(10)
        await expect(scene.receive(order, 12)).rejects.toMatchObject({
          message: expect.stringContaining("has 10 open and may take 1 more; 12 cannot be received on it"),
        })
        await expect(scene.receive(order, 10.5, { over_delivery: "refuse" })).rejects.toMatchObject({
          message: expect.stringContaining("has 10 open; 10.5 cannot be received on it"),
        })
        await scene.receive(order, 12, { over_delivery: "accept" })
        expect(await scene.level()).toMatchObject({ stocked_quantity: 12, incoming_quantity: 0 })
      })

      it("keeps damaged goods out of the stock and owed", async () => {
        const order = await scene.place(10)
        await scene.receive(order, 7, { damaged_quantity: 3 })
        expect(await scene.line(order)).toMatchObject({ received_quantity: 7, damaged_quantity: 3, open_quantity: 3 })
        expect(await scene.level()).toMatchObject({ stocked_quantity: 7, incoming_quantity: 3 })
      })

      it("of nothing but damaged goods leaves the order where it was", async () => {
        const order = await scene.place(10, "confirmed")
        await scene.receive(order, 0, { damaged_quantity: 10 })
        expect(await statusOf(order.id)).toBe("confirmed")
        expect(await scene.level()).toMatchObject({ stocked_quantity: 0, incoming_quantity: 10 })
      })

      it("at another location stocks the goods there, and they are no longer incoming where they were ordered for", async () => {
        const order = await scene.place(10)
        await scene.receive(order, 4, { location_id: scene.hamburg })
        expect(await scene.level(scene.hamburg)).toMatchObject({ stocked_quantity: 4, incoming_quantity: 0 })
        expect(await scene.level()).toMatchObject({ stocked_quantity: 0, incoming_quantity: 6 })
      })

      it("under one key is one receipt, and not one at another place", async () => {
        const order = await scene.place(10)
        await scene.receive(order, 4, { idempotency_key: "k" })
        await scene.receive(order, 4, { idempotency_key: "k" })
        await expect(scene.receive(order, 4, { idempotency_key: "k", location_id: scene.hamburg })).rejects.toMatchObject({
          message: expect.stringContaining(`The key "k" belongs to another receipt`),
        })
        expect(await scene.level()).toMatchObject({ stocked_quantity: 4 })
      })

      it("at a place nobody knows is refused by name", async () => {
        const order = await scene.place(10)
        await expect(scene.receive(order, 4, { location_id: "sloc_none" })).rejects.toMatchObject({
          message: `There is no stock location with id "sloc_none".`,
        })
      })

      it("is added to the stock a clerk wrote at the same moment", async () => {
        const order = await scene.place(10)
        const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
        const clerk = await knex.transaction()
        await clerk.raw(
          `UPDATE inventory_level SET stocked_quantity = 50, raw_stocked_quantity = '{"value": "50", "precision": 20}'
           WHERE inventory_item_id = ?`,
          [scene.inventory_item_id]
        )
        const receipt = scene.receive(order, 4)
        await new Promise((resolve) => setTimeout(resolve, 1_000))
        await clerk.commit()
        await receipt
        expect(await scene.level()).toMatchObject({ stocked_quantity: 54 })
      })
    })

    describe("a correction", () => {
      it("upwards books in what came too", async () => {
        const order = await scene.place(10)
        const receipt = await scene.receive(order, 4)
        await scene.correct(order, receipt, 6.5)
        expect(await scene.line(order)).toMatchObject({ received_quantity: 6.5, open_quantity: 3.5 })
        expect(await scene.level()).toMatchObject({ stocked_quantity: 6.5, incoming_quantity: 3.5 })
      })

      it("downwards takes it out again, and the order owes it", async () => {
        const order = await scene.place(10)
        const receipt = await scene.receive(order, 10)
        await scene.correct(order, receipt, 7)
        expect(await scene.level()).toMatchObject({ stocked_quantity: 7, incoming_quantity: 3 })
        expect(await statusOf(order.id)).toBe("partly_received")
        await scene.correct(order, receipt, 0)
        expect(await scene.level()).toMatchObject({ stocked_quantity: 0, incoming_quantity: 10 })
        expect(await statusOf(order.id)).toBe("sent")
      })

      it("takes the goods from where they had come to", async () => {
        const order = await scene.place(10)
        const receipt = await scene.receive(order, 4, { location_id: scene.hamburg })
        await scene.correct(order, receipt, 1)
        expect(await scene.level(scene.hamburg)).toMatchObject({ stocked_quantity: 1 })
        expect(await scene.level()).toMatchObject({ stocked_quantity: 0, incoming_quantity: 9 })
      })

      it("of sound goods to damaged ones moves nothing but those", async () => {
        const order = await scene.place(10)
        const receipt = await scene.receive(order, 4)
        await scene.correct(order, receipt, 3, 1)
        expect(await scene.line(order)).toMatchObject({ received_quantity: 3, damaged_quantity: 1, open_quantity: 7 })
        expect(await scene.level()).toMatchObject({ stocked_quantity: 3, incoming_quantity: 7 })
      })

      it("is refused where it would take allocated goods, naming item, place and what is free; nothing has changed", async () => {
        const order = await scene.place(10)
        const receipt = await scene.receive(order, 10)
        await reserve(8)
        await expect(scene.correct(order, receipt, 7)).rejects.toMatchObject({
          message:
            'Of "Oak chair" at "Berlin" 2 are free; 3 cannot be taken out of the stock, because the rest is allocated to orders or has left.',
        })
        expect(await scene.line(order)).toMatchObject({ received_quantity: 10, open_quantity: 0 })
        expect(await scene.level()).toMatchObject({ stocked_quantity: 10, incoming_quantity: 0 })
        expect(await statusOf(order.id)).toBe("received")
        expect(await scene.supply.listPurchaseOrderReceipts()).toHaveLength(1)
        await scene.correct(order, receipt, 8)
        expect(await scene.level()).toMatchObject({ stocked_quantity: 8, reserved_quantity: 8, incoming_quantity: 2 })
      })

      it("said by many at once happens once", async () => {
        const order = await scene.place(10)
        const receipt = await scene.receive(order, 10)
        await Promise.allSettled(Array.from({ length: 4 }, () => scene.correct(order, receipt, 6)))
        await scene.correct(order, receipt, 6)
        expect(await scene.level()).toMatchObject({ stocked_quantity: 6, incoming_quantity: 4 })
        expect(await scene.supply.listPurchaseOrderReceipts()).toHaveLength(2)
      })

      it("never takes what is being reserved at the same moment", async () => {
        const order = await scene.place(10)
        const receipt = await scene.receive(order, 10)
        const [reserved, corrected] = await Promise.allSettled([reserve(7), scene.correct(order, receipt, 5)])
        const level = await scene.level()
        expect(reserved.status === "fulfilled" || corrected.status === "fulfilled").toBe(true)
        expect(Number(level.reserved_quantity)).toBeLessThanOrEqual(Number(level.stocked_quantity))
      })

      it("names the receipt to correct instead of a correction, and knows no receipt of another order", async () => {
        const [order, other] = [await scene.place(10), await scene.place(10)]
        const receipt = await scene.receive(order, 4)
        const correction = await scene.correct(order, receipt, 6)
        await expect(scene.correct(order, correction ?? "", 1)).rejects.toMatchObject({
          message: `Receipt "${correction}" is itself a correction; correct receipt "${receipt}" instead.`,
        })
        await expect(scene.correct(other, receipt, 1)).rejects.toMatchObject({ type: "not_found" })
      })

      it("comes too late for a closed order", async () => {
        const order = await scene.place(10)
        const receipt = await scene.receive(order, 4)
        await closePurchaseOrderWorkflow(container).run({ input: { id: order.id, now } })
        await expect(scene.correct(order, receipt, 1)).rejects.toMatchObject({
          message: expect.stringContaining("is closed; its receipts cannot be corrected any more"),
        })
        expect(await scene.level()).toMatchObject({ stocked_quantity: 4, incoming_quantity: 0 })
      })
    })
  },
})
