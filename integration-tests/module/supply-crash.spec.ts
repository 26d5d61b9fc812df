import path from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { replanPairsWorkflow } from "../../src/workflows/replan-pairs"
import { adjustStock } from "../../src/workflows/steps/supply-adjust-stock"
import { writeIncoming } from "../../src/workflows/steps/supply-incoming"
import { now, setScene, type PlacedOrder, type SupplyScene } from "./support/supply-scene"

jest.setTimeout(240_000)

const root = path.resolve(__dirname, "../..")

medusaIntegrationTestRunner({
  medusaConfigFile: root,
  cwd: root,
  testSuite: ({ getContainer }) => {
    let container: MedusaContainer
    let scene: SupplyScene
    let order: PlacedOrder

    beforeEach(async () => {
      container = getContainer()
      scene = await setScene(container)
      order = await scene.place(10)
    })

    /** What receiving does, one thing after the other, as the workflows do it. */
    const receipt = {
      record: async () => {
        const { receipt_id } = await scene.supply.recordReceipt(
          {
            purchase_order_id: order.id,
            lines: [{ id: order.line_id, quantity: 4 }],
            idempotency_key: "k",
            actor_id: null,
          },
          new Date(now)
        )
        return receipt_id
      },
      steps: [
        ["the receipt is recorded", async () => undefined],
        ["those who wait are planned", (id: string) => plan(id)],
        ["the goods set out for the stock", (id: string) => scene.supply.startStocking(id)],
        ["the stock is raised", async (id: string) => adjustStock(container, await scene.supply.listReceiptGoods(id))],
        ["the receipt knows of it", (id: string) => scene.supply.markReceiptStocked(id)],
        ["incoming is set", async (id: string) => writeIncoming(container, await scene.supply.listReceiptPairs(id))],
        ["the receipt is done", (id: string) => scene.supply.markReceiptDone(id)],
      ] as [string, (id: string) => Promise<unknown>][],
    }

    const correction = {
      record: (quantity: number) => async () => {
        const first = await scene.receive(order, 6, { idempotency_key: "first" })
        const recorded = await scene.supply.recordCorrection(
          {
            purchase_order_id: order.id,
            receipt_id: first,
            lines: [{ id: order.line_id, quantity }],
            reason: "miscounted",
            actor_id: null,
          },
          new Date(now)
        )
        return recorded?.receipt_id ?? ""
      },
      down: [
        ["the correction is recorded", async () => undefined],
        ["the stock is lowered", async (id: string) => adjustStock(container, await scene.supply.listReceiptGoods(id))],
        ["the correction knows of it", (id: string) => scene.supply.startStocking(id)],
        ["the items are planned", (id: string) => plan(id)],
        ["the correction is stocked", (id: string) => scene.supply.markReceiptStocked(id)],
        ["incoming is set", async (id: string) => writeIncoming(container, await scene.supply.listReceiptPairs(id))],
      ] as [string, (id: string) => Promise<unknown>][],
    }

    const plan = async (id: string) =>
      replanPairsWorkflow(container).run({
        input: { pairs: await scene.supply.listReceiptPairs(id), cause: { type: "purchase_order_received" }, now },
      })

    /** Does the first steps, and then nothing more: the process is gone. */
    async function dieAfter(
      record: () => Promise<string>,
      steps: readonly [string, (id: string) => Promise<unknown>][],
      last: number
    ): Promise<string> {
      const id = await record()
      for (const [, step] of steps.slice(0, last + 1)) {
        await step(id)
      }
      return id
    }

    const statuses = async () => (await scene.supply.listPurchaseOrderReceipts()).map(({ status }) => status)

    describe.each([0, 1, 2, 3, 4, 5, 6])("a process that dies while it receives, after step %i", (last) => {
      it("is carried on by the same call", async () => {
        await dieAfter(receipt.record, receipt.steps, last)
        await scene.receive(order, 4, { idempotency_key: "k" })
        expect(await scene.level()).toMatchObject({ stocked_quantity: 4, incoming_quantity: 6 })
        expect(await statuses()).toEqual(["done"])
      })

      it("is carried on by the clock, and the same call then changes nothing", async () => {
        await dieAfter(receipt.record, receipt.steps, last)
        await scene.resume()
        expect(await statuses()).toEqual(["done"])
        await scene.receive(order, 4, { idempotency_key: "k" })
        expect(await scene.level()).toMatchObject({ stocked_quantity: 4, incoming_quantity: 6 })
      })
    })

    describe.each([0, 1, 2, 3, 4, 5])("a process that dies while it takes goods off again, after step %i", (last) => {
      it("is carried on by the same call", async () => {
        await dieAfter(correction.record(2), correction.down, last)
        const [first] = await scene.supply.listPurchaseOrderReceipts({ corrects_id: null })
        await scene.correct(order, first.id, 2)
        expect(await scene.level()).toMatchObject({ stocked_quantity: 2, incoming_quantity: 8 })
        expect(await statuses()).toEqual(["done", "done"])
      })

      it("is carried on by the clock", async () => {
        await dieAfter(correction.record(2), correction.down, last)
        await scene.resume()
        expect(await scene.level()).toMatchObject({ stocked_quantity: 2, incoming_quantity: 8 })
        expect(await statuses()).toEqual(["done", "done"])
      })
    })

    it("a correction upwards that was only recorded is carried on", async () => {
      await dieAfter(correction.record(9), correction.down, 0)
      await scene.resume()
      expect(await scene.level()).toMatchObject({ stocked_quantity: 9, incoming_quantity: 1 })
    })

    it("a correction that was recorded only, and whose goods were given to somebody since, is taken back", async () => {
      await dieAfter(correction.record(2), correction.down, 0)
      await scene.inventory.createReservationItems({
        inventory_item_id: scene.inventory_item_id,
        location_id: scene.berlin,
        quantity: 5,
      })
      await scene.resume()
      expect(await scene.level()).toMatchObject({ stocked_quantity: 6, incoming_quantity: 4 })
      expect(await scene.line(order)).toMatchObject({ received_quantity: 6 })
      expect(await statuses()).toEqual(["done"])
    })
  },
})
