import BigNumber from "bignumber.js"
import { creditCorrection } from "../credit-correction"

const units = (amount: number | string): BigNumber => new BigNumber(amount)

const line = (total: number, quantity: number, canceled: number) => ({
  total: units(total),
  quantity: units(quantity),
  shipped: units(0),
  canceled: units(canceled),
})

/** An authorised order of 6 × 10.00 of which 4 were given up for a credit of 40. */
const correction = (lines: ReturnType<typeof line>[], input: { credited?: number; refunded?: number; owed?: number } = {}) =>
  creditCorrection({
    lines,
    credited: units(input.credited ?? 40),
    refunded: units(input.refunded ?? 0),
    owed: units(input.owed ?? 20),
    decimals: 2,
  }).toFixed()

describe("the credit for what was given up", () => {
  it.each([
    ["stays as it is while the order is", [line(60, 6, 4)], "0"],
    ["is taken back with the units an edit took off (6 to 2)", [line(20, 2, 0)], "-40"],
    ["is taken back for the units that are gone (6 to 3)", [line(30, 3, 1)], "-30"],
    ["is taken back where the line is gone", [], "-40"],
    ["falls with the price (10 to 9)", [line(54, 6, 4)], "-4"],
    ["rises with the price (10 to 12)", [line(72, 6, 4)], "8"],
    ["stays where more is ordered", [line(80, 8, 4)], "0"],
  ])("%s", (_, lines, expected) => {
    expect(correction(lines)).toBe(expected)
  })

  it("rises no further than what is owed", () => {
    expect(correction([line(72, 6, 4)], { owed: 3 })).toBe("3")
    expect(correction([line(72, 6, 4)], { owed: -1 })).toBe("0")
  })

  it("is taken back also from an order that is overpaid by the edit", () => {
    expect(correction([line(20, 2, 0)], { owed: -40 })).toBe("-40")
  })

  it("leaves out what was sent back instead of credited", () => {
    expect(correction([line(60, 6, 4)], { credited: 15, refunded: 25 })).toBe("0")
    expect(correction([line(30, 3, 1)], { credited: 15, refunded: 25 })).toBe("-15")
  })

  it("is none where nothing was credited", () => {
    expect(correction([line(60, 6, 4)], { credited: 0 })).toBe("0")
  })

  it("does not follow fractions that the currency does not have", () => {
    expect(correction([line(60.004, 6, 4)])).toBe("0")
  })
})
