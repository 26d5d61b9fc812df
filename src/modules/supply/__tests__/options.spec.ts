import { readSupplyOptions } from "../options"

describe("what a waiting unit costs per day", () => {
  it("is not known unless the shop says it", () => {
    expect(readSupplyOptions({}).suppliers.waiting_cost_per_unit_day).toEqual({})
  })

  it("is said by currency", () => {
    const costs = { eur: 0.5, usd: 0 }
    expect(readSupplyOptions({ suppliers: { waiting_cost_per_unit_day: costs } }).suppliers.waiting_cost_per_unit_day).toEqual(costs)
  })

  it.each([[{ EUR: 1 }], [{ eur: -1 }], [{ eur: "1" }], [1]])("stops the boot where it is wrong: %j", (waiting_cost_per_unit_day) => {
    expect(() => readSupplyOptions({ suppliers: { waiting_cost_per_unit_day } })).toThrow(/suppliers\.waiting_cost_per_unit_day/)
  })
})
