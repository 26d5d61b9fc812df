import { completeCart } from "../../../demo/story/customer"
import { numberedGoods } from "../goods"
import { settled, brokenLaws, deadlocksIn, everyLockGivenBack, planned } from "../rest"
import { turnsOf, type SeveralShops } from "../several-shops"
import { paidCarts } from "../shoppers"

const SHOPPERS = 200
const ON_HAND = 50

/** Everybody wants the same at the same moment. */
export function rush(on: () => SeveralShops): void {
  describe("a rush", () => {
    it(`serves ${SHOPPERS} shoppers at once: ${ON_HAND} get what is there, the others wait, nobody is turned away`, async () => {
      const { shops, db } = on()
      const next = turnsOf(shops)
      const goods = await numberedGoods(shops[0], "rush", ON_HAND)
      const carts = await paidCarts(shops[0], db, [{ goods, quantity: 1 }], SHOPPERS)
      const deadlocks = await deadlocksIn(db)

      const answers = await Promise.allSettled(carts.map((cart) => completeCart(next(), cart)))

      const turnedAway = answers.flatMap((answer) => (answer.status === "rejected" ? [String(answer.reason)] : []))
      expect(turnedAway).toEqual([])
      const situation = await settled(db)
      const level = situation.levels.find(({ itemId }) => itemId === goods.inventoryItemId)
      const records = situation.records.filter(({ itemId }) => itemId === goods.inventoryItemId)
      const waiting = records.reduce((sum, record) => sum + record.waiting.toNumber(), 0)
      expect({ stocked: level?.stocked.toNumber(), allocated: level?.reserved.toNumber(), waiting }).toEqual({
        stocked: ON_HAND,
        allocated: ON_HAND,
        waiting: SHOPPERS - ON_HAND,
      })
      expect(brokenLaws(situation)).toEqual([])
      await shops[1].admin("POST", "/admin/backorders/replan", {})
      expect(planned(await settled(db))).toEqual(planned(situation))
      expect(await deadlocksIn(db)).toBe(deadlocks)
      await everyLockGivenBack(db)
    })
  })
}
