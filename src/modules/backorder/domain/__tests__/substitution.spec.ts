import { fc, it as prop } from "@fast-check/jest"
import BigNumber from "bignumber.js"
import { substitutePrice } from "../substitution"

const price = (offered: number, worth: number, units: number, decimals = 2) => {
  const { unit, total, saved } = substitutePrice(new BigNumber(offered), new BigNumber(worth), new BigNumber(units), decimals)
  return { unit: unit.toNumber(), total: total.toNumber(), saved: saved.toNumber() }
}

describe("a substitute's price", () => {
  it("is what the customer pays already, where as much was offered", () => {
    expect(price(10, 70, 7)).toEqual({ unit: 10, total: 70, saved: 0 })
  })

  it("is the lower price, where the substitute is cheaper", () => {
    expect(price(8.5, 70, 7)).toEqual({ unit: 8.5, total: 59.5, saved: 10.5 })
  })

  it("is never above what the units given up are worth, though they are worth less since it was offered", () => {
    expect(price(10, 63, 7)).toEqual({ unit: 9, total: 63, saved: 0 })
  })

  it.each([
    ["a cent", 20, 3, 2, { unit: 6.66, total: 19.98, saved: 0.02 }],
    ["a yen", 1000, 3, 0, { unit: 333, total: 999, saved: 1 }],
    ["a fils", 10, 3, 3, { unit: 3.333, total: 9.999, saved: 0.001 }],
  ])("is rounded in the customer's favour to %s", (_, worth, units, decimals, expected) => {
    expect(price(99_999, worth, units, decimals)).toEqual(expected)
  })

  it("is nothing for goods that cost nothing", () => {
    expect(price(10, 0, 7)).toEqual({ unit: 0, total: 0, saved: 0 })
  })

  prop.prop([
    fc.integer({ min: 0, max: 1_000_000 }),
    fc.integer({ min: 0, max: 1_000_000 }),
    fc.integer({ min: 1, max: 1000 }),
    fc.constantFrom(0, 2, 3),
  ])("and what is saved add up to what was agreed", (offered, worth, count, decimals) => {
    const units = new BigNumber(count)
    const agreed = new BigNumber(worth).shiftedBy(-decimals)
    const { unit, total, saved } = substitutePrice(new BigNumber(offered).shiftedBy(-decimals), agreed, units, decimals)
    expect(total.plus(saved)).toEqual(agreed)
    expect(saved.gte(0)).toBe(true)
    expect(unit.times(units)).toEqual(total)
    expect(unit.decimalPlaces()).toBeLessThanOrEqual(decimals)
  })
})
