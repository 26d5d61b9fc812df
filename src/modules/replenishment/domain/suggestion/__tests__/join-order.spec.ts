import { fc, it as property } from "@fast-check/jest"
import BigNumber from "bignumber.js"
import { joinOrder, type JoinableItem } from "../join-order"

const item = (id: string, over: Partial<Record<"quantity" | "position" | "reorder_point", number>> & { daily?: number; pack?: number }): JoinableItem => ({
  id,
  quantity: new BigNumber(over.quantity ?? 0),
  position: new BigNumber(over.position ?? 10),
  reorder_point: new BigNumber(over.reorder_point ?? 10),
  daily_demand: over.daily ?? 1,
  next: (quantity) => quantity.plus(over.pack ?? 1),
  cost: (quantity) => quantity.times(10),
})

const plain = (orders: ReadonlyMap<string, BigNumber>) => Object.fromEntries([...orders].map(([id, quantity]) => [id, quantity.toNumber()]))

describe("items of one supplier ordered together", () => {
  it("stay as they are where the minimum is met", () => {
    expect(plain(joinOrder([item("a", { quantity: 5 }), item("b", {})], new BigNumber(50)))).toEqual({ a: 5 })
  })

  it("are topped up in whole packs, the one nearest to its reorder point first", () => {
    const orders = joinOrder(
      [item("a", { quantity: 20, position: 10 }), item("b", { position: 14, pack: 6 }), item("c", { position: 90 })],
      new BigNumber(320)
    )
    // b has 4 days of cover, then 10, then 16; a has 20.
    expect(plain(orders)).toEqual({ a: 20, b: 12 })
  })

  it("leaves out what nobody asks for, and says so by falling short", () => {
    expect(plain(joinOrder([item("a", { quantity: 2, daily: 0 })], new BigNumber(500)))).toEqual({ a: 2 })
  })

  property.prop([fc.array(fc.record({ quantity: fc.nat(20), position: fc.nat(50), daily: fc.nat(5), pack: fc.integer({ min: 1, max: 9 }) }), { maxLength: 8 }), fc.nat(3000)])(
    "meets the minimum wherever something is asked for, lowers nothing, and stops at once",
    (parts, minimum) => {
      const items = parts.map((part, place) => item(String(place), part))
      const orders = joinOrder(items, new BigNumber(minimum))
      const value = BigNumber.sum(0, ...[...orders.values()].map((quantity) => quantity.times(10))).toNumber()
      items.forEach(({ id, quantity }) => expect((orders.get(id) ?? new BigNumber(0)).gte(quantity)).toBe(true))
      if (parts.some(({ daily }) => daily > 0)) {
        expect(value).toBeGreaterThanOrEqual(minimum)
        const given = parts.reduce((total, { quantity }) => total + quantity * 10, 0)
        expect(value).toBeLessThan(Math.max(given + 1, minimum + 90))
      }
    }
  )
})
