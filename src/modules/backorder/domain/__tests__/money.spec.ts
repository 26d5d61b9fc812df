import BigNumber from "bignumber.js"
import { fc, it as property } from "@fast-check/jest"
import { units } from "./builders"
import { isPaid, nothingLeaves, refundAfterEdit, settle, settledAmount, worthOf, type PricedLine } from "../money"

const line = (amount: string, quantity: number | string, shipped: number | string = 0, canceled: number | string = 0): PricedLine => ({
  total: units(amount),
  quantity: units(quantity),
  shipped: units(shipped),
  canceled: units(canceled),
})

describe("what units of a line are worth", () => {
  it.each([
    ["10", 4, 1, 2, "2.5"],
    ["10", 3, 1, 2, "3.33"],
    ["10", 3, 2, 2, "6.67"],
    ["10", 3, 3, 2, "10"],
    ["0.01", 2, 1, 2, "0.01"],
    ["1000", 3, 1, 0, "333"],
    ["1.000", 3, 2, 3, "0.667"],
    ["10", "2.5", "0.5", 2, "2"],
    ["10", 3, 0, 2, "0"],
    ["0", 0, 0, 2, "0"],
  ])("%s for %s, of which %s, with %s decimals, is %s", (amount, quantity, count, decimals, worth) => {
    expect(worthOf(line(amount, quantity), units(count), decimals).toFixed()).toBe(worth)
  })

  it("is exactly the total for the whole line, although tax left fractions of a cent", () => {
    expect(worthOf(line("13.0781", 1), units(1), 2).toFixed()).toBe("13.0781")
    expect(worthOf(line("13.0781", 2), units(2), 2).toFixed()).toBe("13.0781")
  })

  it("is never more than the line costs", () => {
    expect(worthOf(line("0.0099", 100), units(99), 2).toFixed()).toBe("0.0099")
    expect(worthOf(line("10", 2), units(3), 2).toFixed()).toBe("10")
  })
})

describe("the shares of a line", () => {
  it.each([
    // A tenth off, 19 % tax, shared among three.
    ["euro", "96.3900", 3, 2, ["32.13", "32.13", "32.13"]],
    ["euro that do not divide", "100", 3, 2, ["33.33", "33.34", "33.33"]],
    ["yen", "1000", 3, 0, ["333", "334", "333"]],
    ["yen with a fraction that a discount left", "2702.7", 3, 0, ["901", "901", "900.7"]],
    ["Kuwaiti dinars", "10.000", 3, 3, ["3.333", "3.334", "3.333"]],
    ["Kuwaiti dinars with a fraction that a discount left", "27.0135", 3, 3, ["9.005", "9.004", "9.0045"]],
  ])("of %s add up to it, none differs by more than the smallest coin", (_, total, quantity, decimals, shares) => {
    const worths = shares.map((__, place) => worthOf(line(total, quantity), units(place + 1), decimals))
    const each = worths.map((worth, place) => worth.minus(worths[place - 1] ?? 0))
    expect(each.map((share) => share.toFixed())).toEqual(shares.map((share) => units(share).toFixed()))
    expect(BigNumber.sum(...each).toFixed()).toBe(units(total).toFixed())
  })
})

describe("settling what was given up", () => {
  it.each([
    ["nothing was charged", "30", "50", "30", "0"],
    ["all was charged", "30", "0", "0", "30"],
    ["some was charged", "30", "12.5", "12.5", "17.5"],
    ["as much was charged as is given up", "30", "30", "30", "0"],
    ["too much was charged", "30", "-5", "0", "30"],
  ])("when %s", (_, worth, owed, credit, refund) => {
    const settlement = settle(units(worth), units(owed))
    expect([settlement.credit.toFixed(), settlement.refund.toFixed()]).toEqual([credit, refund])
  })

  const amounts = fc.integer({ min: -5000, max: 5000 }).map((cents) => new BigNumber(cents).div(100))

  property.prop([amounts.map((amount) => amount.abs()), amounts])("gives back neither more nor less", (worth, owed) => {
    const { credit, refund } = settle(worth, owed)
    expect(credit.plus(refund).toFixed()).toBe(worth.toFixed())
    expect(credit.gte(0) && refund.gte(0)).toBe(true)
    expect(credit.lte(BigNumber.max(0, owed))).toBe(true)
  })
})

describe("sending back what a paid order no longer costs", () => {
  it.each([
    ["is what was given up", "30", "30", "30"],
    ["is all of it, fractions too, where they differ by less than a cent", "9.15", "9.15467", "9.15467"],
    ["is nothing where it was sent back already", "0", "12", "0"],
    ["is nothing where only a fraction is left of it", "0.0047", "12", "0"],
    ["is no more than the order owes", "30", "20", "20"],
    ["is nothing where the order owes nothing", "30", "-5", "0"],
    ["leaves what staff have yet to send back for something else", "30", "50", "30"],
  ])("%s", (_, worth, overpaid, refund) => {
    expect(refundAfterEdit(units(worth), units(overpaid), 2).toFixed()).toBe(refund)
  })
})

describe("whether an order is paid", () => {
  it.each([
    ["to the cent", "10", "10", true],
    ["but for a fraction of a cent", "13.0781", "13.07", true],
    ["too much", "10", "12", true],
    ["all but a cent", "10", "9.99", false],
  ])("%s", (_, cost, paid, is) => {
    expect(isPaid(units(cost), units(paid), 2)).toBe(is)
  })
})

describe("whether anything of an order ever leaves", () => {
  it.each([
    ["all was given up", [line("10", 2, 0, 2), line("5", 1, 0, 1)], true],
    ["something left", [line("10", 2, 1, 1)], false],
    ["something may still leave", [line("10", 2, 0, 1)], false],
  ])("when %s", (_, lines, nothing) => {
    expect(nothingLeaves(lines)).toBe(nothing)
  })
})

describe("an amount that was paid by other means", () => {
  it.each([
    ["40", "100", 2, "40"],
    ["100", "100", 2, "100"],
    ["99.99", "99.994", 2, "99.994"],
    ["100", "99.994", 2, "99.994"],
    ["2703", "2702.7", 0, "2702.7"],
    ["2702", "2702.7", 0, "2702.7"],
    ["2701", "2702.7", 0, "2701"],
    ["9.455", "28.364175", 3, "9.455"],
  ])("of %s where %s are owed in a currency of %i digits counts as %s", (said, owed, decimals, counted) => {
    expect(settledAmount(units(said), units(owed), decimals)?.toFixed()).toBe(counted)
  })

  it.each([
    ["more than is owed", "100.01", "100", 2],
    ["parts of the smallest coin", "40.005", "100", 2],
    ["parts of a yen", "40.5", "100", 0],
    ["nothing", "0", "100", 2],
    ["anything where nothing is owed", "0.001", "0", 2],
  ])("is refused where it is %s", (_, said, owed, decimals) => {
    expect(settledAmount(units(said), units(owed), decimals)).toBeNull()
  })
})
