import { loose } from "../../../demo/story/http"
import type { AdminReorderSimulationResponse } from "../../../src/types"
import { goodsWith } from "../../support/scene"
import type { Stage } from "../stage"

/** Years under one policy beside another, over HTTP and in the shop's own worker threads. */
export function whatIf(on: () => Stage): void {
  describe("a what-if", () => {
    const policies = {
      today: { review_days: 1, reorder_point: 10, order_quantity: 20 },
      proposed: { review_days: 7, reorder_point: 24, order_up_to: 50, pack_multiple: 5 },
    }
    const ask = async (more: Record<string, unknown> = {}) => {
      const { shop } = on()
      const { inventoryItemId, locationId } = await goodsWith(shop, 3)
      return { inventory_item_id: inventoryItemId, location_id: locationId, demand: { mean: 1.4, variance: 3 }, runs: 1000, ...policies, ...more }
    }

    it("sets two policies side by side and says the same again", async () => {
      const { shop } = on()
      const body = await ask({ seed: 11 })
      const first = await shop.admin<AdminReorderSimulationResponse>("POST", "/admin/reorder-points/simulate", body)
      expect(first.body.simulation).toMatchObject({
        runs: 1000,
        seed: 11,
        demand: { basis: "given" },
        lead_time: { basis: "option", mean: 14 },
        today: { policy: policies.today },
        proposed: { policy: policies.proposed },
      })
      const { today, proposed, change } = first.body.simulation
      expect(today?.figures.fill_rate?.mean).toBeLessThan(proposed?.figures.fill_rate?.mean ?? 0)
      expect(change?.fill_rate?.low).toBeGreaterThan(0)
      const again = await shop.admin<AdminReorderSimulationResponse>("POST", "/admin/reorder-points/simulate", body)
      expect(again.body).toEqual(first.body)
    })

    it("names what is wrong: an item, a policy of both kinds, a thousand years too many", async () => {
      const { shop } = on()
      const { body } = await shop.store<{ token: string }>("POST", "/auth/user/emailpass", {
        email: "admin@example.com",
        password: "backorder-demo",
      })
      const admin = loose(shop.baseUrl, { authorization: `Bearer ${body.token}` })
      const refused = async (more: Record<string, unknown>) => {
        const answer = await admin<{ message: string }>("POST", "/admin/reorder-points/simulate", await ask(more))
        return `${answer.status} ${answer.body.message}`
      }
      expect(await refused({ inventory_item_id: "iitem_no" })).toBe('404 There is no inventory item "iitem_no".')
      expect(await refused({ today: { ...policies.today, order_up_to: 40 } })).toMatch(/^400 .*needs either order_quantity or order_up_to/)
      expect(await refused({ runs: 30_000 })).toMatch(/^400 .*runs/)
      expect(await refused({ today: undefined, proposed: undefined })).toMatch(/^400 .*has no reorder point at this location yet/)
    })
  })
}
