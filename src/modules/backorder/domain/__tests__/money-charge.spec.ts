import { units } from "./builders"
import { captureDue, hasAllLeft, permittedCharging, type ChargeableLine, type Charging } from "../money-charge"

type Count = number | string

const line = (amount: string, quantity: Count, shipped: Count = 0, canceled: Count = 0, charging: Charging = "on_shipment"): ChargeableLine => ({
  total: units(amount),
  quantity: units(quantity),
  shipped: units(shipped),
  canceled: units(canceled),
  charging,
})

const due = (lines: ChargeableLine[], order: { shipping?: string; total: string; paid?: string; decimals?: number }) =>
  captureDue({
    lines,
    shippingTotal: units(order.shipping ?? 0),
    total: units(order.total),
    paid: units(order.paid ?? 0),
    decimals: order.decimals ?? 2,
  }).toFixed()

describe("what is charged as goods leave", () => {
  it("is nothing before goods leave", () => {
    expect(due([line("30", 10)], { shipping: "5", total: "35" })).toBe("0")
  })

  it("is the units that left and, with the first parcel, the shipping", () => {
    expect(due([line("30", 10, 3)], { shipping: "5", total: "35" })).toBe("14")
    expect(due([line("30", 10, 5)], { shipping: "5", total: "35", paid: "14" })).toBe("6")
  })

  it("is what is left of the order with the last parcel", () => {
    expect(due([line("10", 3, 3)], { total: "10", paid: "6.67" })).toBe("3.33")
    expect(due([line("13.0781", 2, 2)], { total: "13.0781", paid: "6.54" })).toBe("6.5381")
  })

  it("counts what was given up as finished", () => {
    expect(due([line("30", 10, 3, 7)], { shipping: "5", total: "14" })).toBe("14")
  })

  it("leaves out lines of which nothing left", () => {
    expect(due([line("30", 10, 10), line("20", 1)], { total: "50" })).toBe("30")
  })

  it("is nothing for a shipment that was charged already", () => {
    expect(due([line("30", 10, 3)], { total: "30", paid: "9" })).toBe("0")
    expect(due([line("30", 10, 3)], { total: "30", paid: "30" })).toBe("0")
  })

  it("is never more than the order still costs after credits", () => {
    expect(due([line("30", 10, 8)], { total: "20" })).toBe("20")
  })

  it("is a sum that the currency has, until the last parcel", () => {
    expect(due([line("13.0781", 1, 1), line("20", 1)], { shipping: "5.9405", total: "39.0186" })).toBe("19.02")
  })
})

describe("what is charged with the last shipment", () => {
  const late = (shipped: Count, canceled: Count = 0) => line("30", 10, shipped, canceled, "on_last_shipment")

  it.each([
    ["nothing while units of the line are to leave", [late(3)], "0"],
    ["nothing while another line is to leave", [late(10), line("20", 1)], "0"],
    ["all with the last parcel", [late(10), line("20", 1, 1)], "55"],
    ["what left once the rest is given up", [late(10), line("20", 1, 0, 1)], "55"],
    ["beside it a line charged as it leaves, with the shipping", [late(10), line("20", 2, 1)], "15"],
  ])("is %s", (_, lines, amount) => {
    expect(due(lines, { shipping: "5", total: "55" })).toBe(amount)
  })
})

describe("what is charged at order", () => {
  const early = (canceled: Count = 0) => line("30", 10, 0, canceled, "at_order")

  it.each([
    ["everything, with the shipping", [early()], "35", "35"],
    ["to the fraction of a cent, so that a whole payment is due", [line("13.0742", 1, 0, 0, "at_order")], "18.0742", "18.0742"],
    ["what was not given up before", [early(7)], "14", "14"],
    ["nothing once all is given up", [early(10)], "5", "0"],
    ["that line alone where another is charged as it leaves", [early(), line("20", 1)], "55", "35"],
  ])("is %s", (_, lines, total, amount) => {
    expect(due(lines, { shipping: "5", total })).toBe(amount)
  })

  it("becomes charging on shipment where the merchant may not charge at order", () => {
    expect(permittedCharging("at_order", false)).toBe("on_shipment")
    expect(permittedCharging("at_order", true)).toBe("at_order")
    expect(permittedCharging("on_last_shipment", false)).toBe("on_last_shipment")
  })
})

describe("whether everything has left that will ever leave", () => {
  it.each([
    ["all shipped", [line("1", 2, 2)], true],
    ["shipped and given up", [line("1", 2, 1, 1)], true],
    ["one unit to go", [line("1", 2, 1)], false],
    ["one line to go", [line("1", 2, 2), line("1", 1)], false],
  ])("%s", (_, lines, all) => {
    expect(hasAllLeft(lines)).toBe(all)
  })
})
