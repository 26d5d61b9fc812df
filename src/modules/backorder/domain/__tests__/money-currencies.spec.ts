import BigNumber from "bignumber.js"
import { units } from "./builders"
import { cancellationWorth, type PricedLine } from "../money"
import { captureDue } from "../money-charge"

/**
 * Three at a price without tax, a tenth off, tax on goods and shipping: as Medusa reckons it, without rounding.
 *
 * Charges are those of three parcels of one each; refunds those of three units given up one by one of the paid order.
 */
const orders = [
  {
    currency: "JPY",
    decimals: 0,
    price: "1001",
    tax: "0.10",
    shipping: "500",
    total: "3522.97",
    charges: ["1541", "991", "990.97"],
    refunds: ["991", "991", "990.97"],
  },
  {
    currency: "EUR",
    decimals: 2,
    price: "33.33",
    tax: "0.19",
    shipping: "4.90",
    total: "112.92029",
    charges: ["41.53", "35.69", "35.70029"],
    refunds: ["35.7", "35.69", "35.69929"],
  },
  {
    currency: "KWD",
    decimals: 3,
    price: "10.005",
    tax: "0.05",
    shipping: "1.250",
    total: "29.676675",
    charges: ["10.768", "9.454", "9.454675"],
    refunds: ["9.455", "9.454", "9.455175"],
  },
] as const

describe.each(orders)("in $currency, with tax, a discount and shipping", ({ decimals, price, tax, shipping, total, charges, refunds }) => {
  const taxed = (net: BigNumber): BigNumber => net.times(new BigNumber(1).plus(tax))
  const goods = taxed(units(price).times(3).times("0.9"))
  const shippingTotal = taxed(units(shipping))
  const line = (shipped: number, canceled: number): PricedLine => ({ total: goods, quantity: units(3), shipped: units(shipped), canceled: units(canceled) })

  it("parcels are charged in whole units, and add up to the order with the last", () => {
    let paid = units(0)
    const charged = [1, 2, 3].map((left) => {
      const due = captureDue({
        lines: [{ ...line(left, 0), charging: "on_shipment" }],
        shippingTotal,
        total: goods.plus(shippingTotal),
        paid,
        decimals,
      })
      paid = paid.plus(due)
      return due.toFixed()
    })
    expect(charged).toEqual(charges)
    expect(paid.toFixed()).toBe(total)
  })

  it("units given up one by one come back with their shares of tax and discount, and add up to the goods", () => {
    const given = [0, 1, 2].map((before) => cancellationWorth(line(0, before), units(1), decimals))
    expect(given.map((worth) => worth.toFixed())).toEqual(refunds)
    expect(BigNumber.sum(...given).toFixed()).toBe(goods.toFixed())
  })
})
