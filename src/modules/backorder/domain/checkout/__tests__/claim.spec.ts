import { fc, it as prop } from "@fast-check/jest"
import BigNumber from "bignumber.js"
import { claim, nobody, type ClaimAnswer } from "../claim"

const units = (amount: number | string) => new BigNumber(amount)
const standing = (free: number, waiting: number) => ({ free: units(free), waiting: units(waiting) })
const others = (claimed: number, taken = 0) => ({ claimed: units(claimed), taken: units(taken) })

describe("a cap of 5 (case 4)", () => {
  it.each<[string, number, number, number, boolean]>([
    ["nothing is there and 5 are asked for", 0, 0, 5, true],
    ["nothing is there and 6 are asked for", 0, 0, 6, false],
    ["2 are there and 7 are asked for", 2, 0, 7, true],
    ["2 are there and 8 are asked for", 2, 0, 8, false],
    ["5 wait and one more is asked for", 0, 5, 1, false],
    ["3 wait and 2 are asked for", 0, 3, 2, true],
    ["more wait than the cap and 2 are there", 2, 9, 2, true],
    ["more wait than the cap and 3 are asked for", 2, 9, 3, false],
  ])("when %s", (_, free, waiting, asked, granted) => {
    expect(claim(units(asked), units(5), standing(free, waiting), nobody).granted).toBe(granted)
  })
})

describe("another shopper's checkout (case 13)", () => {
  it("counts against the cap with what it holds beyond stock", () => {
    const answer = claim(units(4), units(5), standing(0, 0), others(2))
    expect([answer.granted, answer.most.toNumber()]).toEqual([false, 3])
  })

  it("takes stock away once it is being completed", () => {
    expect(claim(units(2), units(5), standing(2, 0), others(5, 2)).granted).toBe(false)
    expect(claim(units(2), units(5), standing(2, 0), others(5)).granted).toBe(true)
  })

  it("is told from a larger quantity what of it counts against the cap", () => {
    const { taken, beyond } = claim(units("7.5"), units(5), standing(3, 0), others(0, 0.5))
    expect([taken.toNumber(), beyond.toNumber()]).toEqual([2.5, 5])
  })
})

const amount = fc.integer({ min: 0, max: 30 })

prop.prop([amount, amount, amount, fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })])(
  "never lets more wait than the cap, however many carts are completed at once",
  (stock, cap, waiting, asked) => {
    const granted: ClaimAnswer[] = []
    for (const quantity of asked) {
      const sum = (part: (answer: ClaimAnswer) => BigNumber) => granted.reduce((total, answer) => total.plus(part(answer)), units(0))
      const answer = claim(units(quantity), units(cap), standing(stock, waiting), {
        claimed: sum(({ beyond }) => beyond),
        taken: sum(({ taken }) => taken),
      })
      expect(answer.taken.plus(answer.beyond).toNumber()).toBe(quantity)
      if (answer.granted) {
        granted.push(answer)
      }
    }
    const ordered = granted.reduce((total, { taken, beyond }) => total.plus(taken).plus(beyond), units(0))
    const short = BigNumber.max(0, ordered.minus(stock))
    expect(short.isZero() || short.plus(waiting).lte(cap)).toBe(true)
  }
)
