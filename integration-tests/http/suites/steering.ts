import { recordsOf } from "../../../demo/story/watch"
import type { AdminBackorderSplitResponse, AdminReplanResponse, BackorderDTO } from "../../../src/types"
import { BACKORDER_MODULE } from "../../../src/modules/backorder"
import type { BackorderModuleService } from "../../../src/modules/backorder/service"
import { expectBooksRight } from "../../support/books"
import { told } from "../../support/history"
import { correctStock, goodsWith, orderFor, settled } from "../../support/scene"
import { createLevel, locationsOf } from "../../support/stock-changes"
import type { Stage } from "../stage"

/** What staff decide about the queue, and what the reconcile finds. */
export function steering(on: () => Stage): void {
  const replan = async (query = ""): Promise<AdminReplanResponse["replan"]> => {
    const { body } = await on().shop.admin<AdminReplanResponse>("POST", `/admin/backorders/replan${query}`, {})
    return body.replan
  }

  describe("putting a line first", () => {
    it("serves it before those who ordered earlier, and leaves them what they hold", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 2)
      const first = await orderFor(shop, goods, 6)
      await settled(shop, first, { allocated_quantity: 2, waiting_quantity: 4 })
      const second = await orderFor(shop, goods, 3)
      const late = await settled(shop, second, { waiting_quantity: 3, queue_position: 2 })
      await on().rest()

      const { body } = await shop.admin<{ backorder: BackorderDTO }>("POST", `/admin/backorders/${late.id}/prioritize`, {})
      expect(body.backorder).toMatchObject({ priority: 1, queue_position: 1 })
      await told(shop, late, { type: "prioritized", cause: "prioritized", data: { priority: 1 } })

      await correctStock(shop, goods, 5)
      await settled(shop, second, { waiting_quantity: 0, fulfilled_quantity: 3 })
      await settled(shop, first, { allocated_quantity: 2, waiting_quantity: 4, queue_position: 1 })
      await expectBooksRight(shop, [goods], [first, second])
    })

    it("is refused for what does not wait any more", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const order = await orderFor(shop, goods, 1)
      const record = await settled(shop, order, { waiting_quantity: 1 })
      await shop.admin("POST", `/admin/backorders/${record.id}/cancel`, {})
      await expect(shop.admin("POST", `/admin/backorders/${record.id}/prioritize`, {})).rejects.toThrow("does not wait any more")
    })
  })

  describe("serving a part from another location", () => {
    it("moves what waits before what is held (10 units, 6 waiting, 4 moved to stock 0)", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 4)
      const [, there] = await locationsOf(shop)
      await createLevel(shop, goods, there, 0)
      const order = await orderFor(shop, goods, 10)
      const record = await settled(shop, order, { allocated_quantity: 4, waiting_quantity: 6 })
      await on().rest()

      const { body } = await shop.admin<AdminBackorderSplitResponse>("POST", `/admin/backorders/${record.id}/split`, {
        location_id: there,
        quantity: 4,
      })

      expect(body.backorder).toMatchObject({ ordered_quantity: 6, allocated_quantity: 4, waiting_quantity: 2 })
      expect(body.moved).toMatchObject({ location_id: there, ordered_quantity: 4, waiting_quantity: 4 })
      await told(shop, body.moved, { type: "moved", cause: "split" })
      await expectBooksRight(shop, [goods], [order])
    })

    it("is refused where less is wanted, and where the goods are not kept", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const [here, there] = await locationsOf(shop)
      const record = await settled(shop, await orderFor(shop, goods, 3), { waiting_quantity: 3 })
      const split = (location_id: string, quantity: number) =>
        shop.admin("POST", `/admin/backorders/${record.id}/split`, { location_id, quantity })
      await expect(split(there, 2)).rejects.toThrow("is not kept at the location")
      await expect(split(there, 4)).rejects.toThrow("Only 3 of")
      await expect(split(here, 1)).rejects.toThrow("served from this location already")
    })

    it("is refused where all of a line would leave the goods it has for a place with none", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 2)
      const [, there] = await locationsOf(shop)
      await createLevel(shop, goods, there, 0)
      const order = await orderFor(shop, goods, 5)
      const record = await settled(shop, order, { allocated_quantity: 2, waiting_quantity: 3 })
      const all = shop.admin("POST", `/admin/backorders/${record.id}/split`, { location_id: there, quantity: 5 })
      await expect(all).rejects.toThrow("stays where it is")
      expect(await recordsOf(shop, order)).toMatchObject([{ allocated_quantity: 2, waiting_quantity: 3 }])
    })
  })

  describe("the reconcile", () => {
    it("says in a dry run what it would heal, heals it, and then finds nothing", async () => {
      const { shop, container } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 8)
      const record = await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 5 })
      await expectBooksRight(shop, [goods], [order])
      await on().rest()
      const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
      await backorder.updateBackorders({ id: record.id, waiting_quantity: 1, allocated_quantity: 7 })
      const ours = ({ kind, line_item_id }: AdminReplanResponse["replan"]["differences"][number]) =>
        kind === "record" && line_item_id === record.line_item_id

      const seen = await replan("?dry_run=true")
      expect(seen.dry_run).toBe(true)
      expect(seen.differences.filter(ours)).toMatchObject([
        { kind: "record", before: { allocated: 7, waiting: 1 }, after: { allocated: 3, waiting: 5, reserved: 3 } },
      ])
      expect(await recordsOf(shop, order)).toMatchObject([{ allocated_quantity: 7, waiting_quantity: 1 }])

      expect((await replan()).differences.filter(ours)).toHaveLength(1)
      expect(await recordsOf(shop, order)).toMatchObject([{ allocated_quantity: 3, waiting_quantity: 5 }])
      await told(shop, record, { type: "deallocated", cause: "reconciled", data: { quantity: "4" } })
      expect((await replan()).differences.filter(ours)).toEqual([])
    })
  })
}
