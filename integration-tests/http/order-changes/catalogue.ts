import type { Goods } from "../../../demo/story/goods"
import type { Order } from "../../../demo/story/customer"
import { orderFromSupplier } from "../../../demo/story/goods"
import { eventually } from "../../../demo/story/http"
import { recordsOf } from "../../../demo/story/watch"
import type { BackorderDTO } from "../../../src/types"
import { expectBooksRight } from "../../support/books"
import { historyOf, settledInAll } from "../../support/history"
import { fulfil, lineOf } from "../../support/order-changes"
import {
  addPart,
  changePart,
  deleteProduct,
  deleteVariant,
  kitOf,
  removePart,
  reservationsOf,
  switchVariant,
} from "../../support/stock-changes"
import { correctStock, goodsWith, inDays, levelOf, orderFor, settled } from "../../support/scene"
import type { Stage } from "../stage"

/** The catalogue changes under orders that were taken before. */
export function catalogue(on: () => Stage): void {
  describe("a variant that may no longer be ordered ahead", () => {
    it("leaves the orders it has waiting, and feeds them when stock comes", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 1)
      const order = await orderFor(shop, goods, 3)
      const record = await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 2 })

      await switchVariant(shop, goods, { allow_backorder: false })
      expect(await settled(shop, order, {})).toMatchObject({ allocated_quantity: 1, waiting_quantity: 2 })
      await correctStock(shop, goods, 4)

      await settled(shop, order, { id: record.id, status: "fulfilled", fulfilled_quantity: 3 })
      await expectBooksRight(shop, [goods], [order])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 1, reserved_quantity: 0 })
    })
  })

  describe("a variant whose stock is counted again", () => {
    it("has the orders wait for which nothing is held: those covered before, and those taken while nobody counted", async () => {
      const { shop, rest } = on()
      const goods = await goodsWith(shop, 5)
      const before = await orderFor(shop, goods, 1)
      await rest()
      await switchVariant(shop, goods, { manage_inventory: false })
      await rest()
      expect(await recordsOf(shop, before)).toEqual([])
      const meanwhile = await orderFor(shop, goods, 2)
      await rest()

      await switchVariant(shop, goods, { manage_inventory: true })

      await settled(shop, before, { status: "waiting", waiting_quantity: 1 })
      await settled(shop, meanwhile, { status: "waiting", waiting_quantity: 2 })
    })
  })

  describe("a variant whose stock is no longer counted", () => {
    it("lets nothing of it wait and holds nothing for it; others of the same goods get what was held", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const kit = await kitOf(shop, [{ goods, required: 1 }])
      const order = await orderFor(shop, goods, 10)
      const record = await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 7 })
      const other = await orderFor(shop, kit, 2)
      await settled(shop, other, { waiting_quantity: 2 })

      await switchVariant(shop, goods, { manage_inventory: false })

      await settled(shop, order, { id: record.id, waiting_quantity: 0 })
      await settled(shop, other, { waiting_quantity: 0 })
      await settled(shop, other, { fulfilled_quantity: 2 })
      await expectBooksRight(shop, [goods], [other])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 1, reserved_quantity: 0 })
    })

    it("and counted again by the same goods waits again for what is not there", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 10)
      await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 7 })
      await switchVariant(shop, goods, { manage_inventory: false })
      await settled(shop, order, { waiting_quantity: 0, fulfilled_quantity: 0 })

      await switchVariant(shop, goods, { manage_inventory: true })
      const made = await inventoryItemOf(on(), goods)
      await addPart(shop, goods, { goods, required: 1 })
      await removePart(shop, goods, made)

      await settledInAll(shop, order, { ordered: 10, allocated: 3, waiting: 7 })
      await expectBooksRight(shop, [goods], [order])
    })
  })

  describe("a kit", () => {
    let bench: Goods
    let cushion: Goods
    let kit: Goods
    let order: Order

    /** One bench and two cushions to a kit; 2 benches and 6 cushions are there, 3 kits are ordered. */
    beforeEach(async () => {
      const { shop } = on()
      bench = await goodsWith(shop, 2)
      cushion = await goodsWith(shop, 6)
      kit = await kitOf(shop, [
        { goods: bench, required: 1 },
        { goods: cushion, required: 2 },
      ])
      order = await orderFor(shop, kit, 3)
      await recordOf(bench, { allocated_quantity: 2, waiting_quantity: 1 })
      await on().rest()
    })

    const recordOf = (part: Goods, wanted: Partial<BackorderDTO>): Promise<BackorderDTO> =>
      settled(on().shop, order, { ...wanted, inventory_item_id: part.inventoryItemId })

    it("waits if any of its parts waits, and ships whole only", async () => {
      const { shop } = on()
      const line = await lineOf(shop, order, kit)

      await expect(fulfil(shop, order, [{ lineId: line.id, quantity: 3 }])).rejects.toThrow("exceeds the reserved quantity")
      await fulfil(shop, order, [{ lineId: line.id, quantity: 2 }])

      await recordOf(bench, { fulfilled_quantity: 2, waiting_quantity: 1 })
      await expectBooksRight(shop, [bench, cushion], [order])
      await correctStock(shop, bench, 1)
      await recordOf(bench, { status: "fulfilled", fulfilled_quantity: 3 })
      await expectBooksRight(shop, [bench, cushion], [order])
      expect(await levelOf(shop, cushion)).toMatchObject({ stocked_quantity: 0, reserved_quantity: 0 })
    })

    it("of which one part is there and the other is not ships not at all", async () => {
      const { shop } = on()
      await correctStock(shop, bench, 0)
      await recordOf(bench, { allocated_quantity: 0, waiting_quantity: 3 })
      await expectBooksRight(shop, [bench, cushion], [order])
      const line = await lineOf(shop, order, kit)

      await expect(fulfil(shop, order, [{ lineId: line.id, quantity: 1 }])).rejects.toThrow()
      expect(await levelOf(shop, cushion)).toMatchObject({ stocked_quantity: 6 })
    })

    it("that takes more of a part waits for the difference", async () => {
      const { shop } = on()
      await changePart(shop, kit, { goods: cushion, required: 3 })

      const record = await recordOf(cushion, { ordered_quantity: 9, allocated_quantity: 6, waiting_quantity: 3 })
      expect((await historyOf(shop, record)).map(({ cause }) => cause)).toContain("LinkProductVariantInventoryItem.attached")
      await expectBooksRight(shop, [bench, cushion], [order])
    })

    it("that takes less of a part gives the rest to those who wait", async () => {
      const { shop } = on()
      const other = await orderFor(shop, cushion, 2)
      await settled(shop, other, { waiting_quantity: 2 })

      await changePart(shop, kit, { goods: cushion, required: 1 })

      await settled(shop, other, { waiting_quantity: 0, fulfilled_quantity: 2 })
      await expectBooksRight(shop, [bench, cushion], [order, other])
    })

    it("that gets another part waits for it, too", async () => {
      const { shop } = on()
      const cover = await goodsWith(shop, 1)
      await addPart(shop, kit, { goods: cover, required: 1 })

      await recordOf(cover, { ordered_quantity: 3, allocated_quantity: 1, waiting_quantity: 2 })
      await expectBooksRight(shop, [bench, cushion, cover], [order])
    })

    it("that loses a part holds it no longer", async () => {
      const { shop } = on()
      const other = await orderFor(shop, cushion, 2)
      await settled(shop, other, { waiting_quantity: 2 })

      await removePart(shop, kit, cushion.inventoryItemId)

      await settled(shop, other, { waiting_quantity: 0, fulfilled_quantity: 2 })
      await eventually("cushions that nobody holds", async () => (await levelOf(shop, cushion)).reserved_quantity === 0)
      await expectBooksRight(shop, [bench, cushion], [order, other])
      await recordOf(bench, { allocated_quantity: 2, waiting_quantity: 1 })
    })
  })

  describe("what is deleted", () => {
    it.each([
      ["a variant", deleteVariant],
      ["a product", deleteProduct],
    ])("%s leaves who waits for it waiting, with nothing held, until staff cancel it", async (_, remove) => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      await orderFromSupplier(shop, [{ goods, quantity: 2, expectedAt: inDays(5) }])
      const order = await orderFor(shop, goods, 2)
      const record = await settled(shop, order, { waiting_quantity: 2, reason: "waits_for_arrival" })
      await on().rest()

      await remove(shop, goods)

      await on().rest()
      await settled(shop, order, { id: record.id, waiting_quantity: 2, allocated_quantity: 0, reason: "waits_without_supply" })
      expect((await historyOf(shop, record)).at(-1)).toMatchObject({
        type: "explained",
        // Where the shop has much to do, the reconcile is there before the event is heard.
        cause: expect.stringMatching(/deleted|detached|reconciled/),
        data: { previous_reason: "waits_for_arrival", reason: "waits_without_supply" },
      })
      await expectBooksRight(shop, [], [order])
      await shop.admin("POST", `/admin/backorders/${record.id}/cancel`, {})
      await settled(shop, order, { id: record.id, status: "canceled", waiting_quantity: 0 })
      expect(await reservationsOf(shop, goods)).toEqual([])
    })

    it("brings a part back that was taken from a kit, where core refuses: the reconcile finds who wants it now", async () => {
      const { shop } = on()
      const bench = await goodsWith(shop, 2)
      const cushion = await goodsWith(shop, 5)
      await addPart(shop, bench, { goods: cushion, required: 2 })
      await removePart(shop, bench, cushion.inventoryItemId)
      const order = await orderFor(shop, bench, 1)
      await eventually("the bench is held", async () => (await reservationsOf(shop, bench)).length === 1)
      await on().rest()
      await expect(deleteVariant(shop, bench)).rejects.toThrow("reservations")

      const asked = await shop.admin<{ replan: { differences: { inventory_item_id: string | null }[] } }>(
        "POST",
        "/admin/backorders/replan?dry_run=true",
        {}
      )
      expect(asked.body.replan.differences).toContainEqual(expect.objectContaining({ inventory_item_id: cushion.inventoryItemId }))
      expect(await reservationsOf(shop, cushion)).toEqual([])
      await shop.admin("POST", "/admin/backorders/replan", {})

      expect((await reservationsOf(shop, cushion)).map(({ quantity }) => quantity)).toEqual([2])
      await expectBooksRight(shop, [bench, cushion], [order])
    })

    it("is refused by core while goods are held for an order, and that order goes on", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 1)
      const order = await orderFor(shop, goods, 2)
      await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 1 })

      await expect(deleteProduct(shop, goods)).rejects.toThrow("since they have reservations")

      expect(await recordsOf(shop, order)).toMatchObject([{ allocated_quantity: 1, waiting_quantity: 1 }])
      await expectBooksRight(shop, [goods], [order])
    })
  })
}

async function inventoryItemOf({ shop }: Stage, goods: Goods): Promise<string> {
  const { body } = await shop.admin<{ variants: { inventory_items: { inventory_item_id: string }[] }[] }>(
    "GET",
    `/admin/product-variants?id=${goods.variantId}&fields=*inventory_items`
  )
  return body.variants[0].inventory_items[0].inventory_item_id
}
