import { readReplenishmentOptions } from "../options"

describe("the options of replenishment", () => {
  it("have a value each where nothing is said", () => {
    expect(readReplenishmentOptions(undefined)).toMatchObject({
      time_zone: "UTC",
      review_days: 1,
      service: { rule: "fill_rate", target: 0.95 },
      waiting_cost_per_unit_day: {},
    })
  })

  it("take what waiting costs from where the suppliers' option says it", () => {
    const options = readReplenishmentOptions({ suppliers: { reminders: 3, waiting_cost_per_unit_day: { eur: 2 } } })
    expect(options.waiting_cost_per_unit_day).toEqual({ eur: 2 })
  })

  it.each([
    [{ time_zone: "Europe/Nowhere" }, "replenishment.time_zone"],
    [{ history_days: 27 }, "replenishment.history_days"],
    [{ service: { target: 1 } }, "replenishment.service.target"],
    [{ service: { rule: "always" } }, "replenishment.service.rule"],
    [{ costs: { per_order: { EUR: 40 } } }, "replenishment.costs.per_order"],
    [{ smoothing: 0.5 }, "replenishment.smoothing"],
    [{ smothing: 2 }, "smothing"],
  ])("stop the boot where one is wrong: %j", (replenishment, name) => {
    expect(() => readReplenishmentOptions({ replenishment })).toThrow(name)
  })
})
