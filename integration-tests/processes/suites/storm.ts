import { setTimeout as sleep } from "node:timers/promises"
import { orderFromSupplier } from "../../../demo/story/goods"
import { inDays } from "../../support/scene"
import { orderDeeds, otherDeeds, Pointless, type Scene } from "../deeds"
import { numberedGoods } from "../goods"
import { seeded } from "../random"
import { atRest, brokenLaws, lockTrouble, planned } from "../rest"
import { turnsOf, type SeveralShops } from "../several-shops"
import { paidCarts } from "../shoppers"

const DURATION = 45_000
const AT_ONCE = 8

/** Where a process is served by a lock it cannot get in time, Medusa answers so; whoever asked asks again. */
interface Tally {
  done: number
  refused: number
  broken: string[]
}

/** Everything at once, for a while. */
export function storm(on: () => SeveralShops): void {
  describe("a storm", () => {
    const seed = Number(process.env.PROCESSES_SEED ?? Date.now() % 1_000_000)

    it(`conserves quantities under receipts, edits, cancellations, shipments and corrections at once (PROCESSES_SEED=${seed})`, async () => {
      const { shops, db } = on()
      const scene = await openScene(on())
      const { deadlocks } = await lockTrouble(db)

      const tallies = await rage(on(), scene, seed)

      console.log(`Storm with PROCESSES_SEED=${seed}: ${JSON.stringify(Object.fromEntries(tallies), null, 2)}`)
      const situation = await atRest(db)
      expect(brokenLaws(situation)).toEqual([])
      await shops[0].admin("POST", "/admin/backorders/replan", {})
      expect(planned(await atRest(db))).toEqual(planned(situation))
      expect(await lockTrouble(db)).toEqual({ deadlocks, leftBehind: 0 })
      expect([...tallies].filter(([, { done }]) => done === 0).map(([name]) => name)).toEqual([])
    })
  })
}

async function openScene({ shops: [shop], db }: SeveralShops): Promise<Scene> {
  const goods = [
    await numberedGoods(shop, "storm-a", 6),
    await numberedGoods(shop, "storm-b", 4),
    await numberedGoods(shop, "storm-c", 0),
  ]
  const [a, b, c] = goods
  const kinds = [
    [{ goods: a, quantity: 1 }],
    [{ goods: b, quantity: 3 }],
    [{ goods: c, quantity: 2 }],
    [{ goods: a, quantity: 2 }, { goods: b, quantity: 2 }, { goods: c, quantity: 1 }],
  ]
  const carts: string[][] = []
  for (const kind of kinds) {
    carts.push(await paidCarts(shop, db, kind, 60))
  }
  const bought = await orderFromSupplier(
    shop,
    goods.map((one, index) => ({ goods: one, quantity: 1000, expectedAt: inDays(10 + index) }))
  )
  return { goods, carts: carts[0].flatMap((_, place) => carts.map((kind) => kind[place])), orders: [], bought }
}

async function rage({ shops }: SeveralShops, scene: Scene, seed: number): Promise<Map<string, Tally>> {
  const random = seeded(seed)
  const next = turnsOf(shops)
  const until = Date.now() + DURATION
  const busy = new Set<string>()
  const tallies = new Map<string, Tally>()
  const act = async (): Promise<void> => {
    const aboutOrder = random.between(1, 10) <= 5
    const order = aboutOrder ? random.oneOf(scene.orders.filter(({ id }) => !busy.has(id))) : undefined
    if (!order) {
      const [name, deed] = random.oneOf(Object.entries(otherDeeds)) ?? never()
      return note(tallies, name, deed(next(), random, scene))
    }
    const [name, deed] = random.oneOf(Object.entries(orderDeeds)) ?? never()
    busy.add(order.id)
    await note(tallies, name, deed(next(), random, order))
    busy.delete(order.id)
  }
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (Date.now() < until) {
        await act()
        await sleep(random.between(0, 20))
      }
    })
  )
  return tallies
}

async function note(tallies: Map<string, Tally>, name: string, deed: Promise<unknown>): Promise<void> {
  const tally = tallies.get(name) ?? { done: 0, refused: 0, broken: [] }
  tallies.set(name, tally)
  try {
    await deed
    tally.done += 1
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    if (/answered 5\d\d/.test(words)) {
      tally.broken.push(words)
    } else if (error instanceof Pointless || /answered 4\d\d/.test(words)) {
      tally.refused += 1
    } else {
      throw error
    }
  }
}

function never(): never {
  throw new Error("There is always something to do.")
}
