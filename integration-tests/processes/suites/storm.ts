import fc from "fast-check"
import { Refused } from "../../model/api"
import { makeGoods } from "../../model/goods"
import { changeQuantity, addLine, removeLine } from "../../model/operations/order-edits"
import { cancelOrder, placeOrder } from "../../model/operations/orders"
import { packGoods, shipParcel, unpackGoods } from "../../model/operations/parcels"
import { cancelWaiting, offerAndDecide, prioritize, release } from "../../model/operations/staff"
import { correctStock } from "../../model/operations/stock"
import { moveDate, orderSupply, receiveSupply } from "../../model/operations/supply"
import { readSituation } from "../../model/read-situation"
import type { Step } from "../../model/step"
import { settled, brokenLaws, deadlocksIn, everyLockGivenBack, planned } from "../rest"
import { turnsOf, type SeveralShops } from "../several-shops"

const STEPS = 200
const AT_ONCE = 8

/** The model plays these one after the other; here they meet. */
const operations = [
  placeOrder,
  cancelOrder,
  changeQuantity,
  addLine,
  removeLine,
  packGoods,
  unpackGoods,
  shipParcel,
  release,
  cancelWaiting,
  offerAndDecide,
  prioritize,
  correctStock,
  orderSupply,
  receiveSupply,
  moveDate,
]

/** Everything at once. */
export function storm(on: () => SeveralShops): void {
  describe("a storm", () => {
    const seed = Number(process.env.PROCESSES_SEED ?? Date.now() % 1_000_000)

    it(`conserves quantities under orders, receipts, edits, cancellations and shipments at once (PROCESSES_SEED=${seed})`, async () => {
      const { shops, db } = on()
      await makeGoods(shops[0])
      const deadlocks = await deadlocksIn(db)
      const steps = fc.sample(
        fc.oneof(...operations.map(({ weight, steps: arbitrary }) => ({ weight, arbitrary }))),
        { seed, numRuns: STEPS }
      )

      const log = await takeAtOnce(on(), steps)

      process.stdout.write(`PROCESSES_SEED=${seed}\n${log.summary()}\n`)
      const situation = await settled(db)
      expect(brokenLaws(situation)).toEqual([])
      await shops[0].admin("POST", "/admin/backorders/replan", {})
      expect(planned(await settled(db))).toEqual(planned(situation))
      expect(await deadlocksIn(db)).toBe(deadlocks)
      await everyLockGivenBack(db)
    })
  })
}

/** Some take the next step as soon as they are done with theirs; two never work on the same order. */
async function takeAtOnce({ shops, connect }: SeveralShops, steps: Step[]): Promise<Log> {
  const next = turnsOf(shops)
  const busy = new Set<string | Step>()
  const log = new Log()
  const work = async (): Promise<void> => {
    const db = await connect()
    try {
      for (let step = steps.pop(); step; step = steps.pop()) {
        const act = step.act(await readSituation(db))
        const subject = /order #\d+/.exec(act?.words ?? "")?.[0] ?? step
        if (act && !busy.has(subject)) {
          busy.add(subject)
          await log.note(step.name, act.words, act.run(next()))
          busy.delete(subject)
        }
      }
    } finally {
      await db.end()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return log
}

/** How often each kind of step was taken, and what became of it. */
class Log {
  private readonly counts = new Map<string, { done: number; refused: number; failed: number }>()
  private readonly failures: string[] = []

  async note(name: string, words: string, deed: Promise<unknown>): Promise<void> {
    const count = this.counts.get(name) ?? { done: 0, refused: 0, failed: 0 }
    this.counts.set(name, count)
    try {
      await deed
      count.done += 1
    } catch (error) {
      if (error instanceof Refused) {
        count.refused += 1
      } else {
        count.failed += 1
        this.failures.push(`${words}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }

  summary(): string {
    const counted = [...this.counts].map(([name, { done, refused, failed }]) => `  ${name}: ${done}, refused ${refused}, failed ${failed}`)
    return [...counted.sort(), ...this.failures.map((failure) => `  × ${failure}`)].join("\n")
  }
}
