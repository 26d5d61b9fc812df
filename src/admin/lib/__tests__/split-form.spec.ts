import { lineUnits, splitErrors, splitForm, splitInput } from "../split-form"
import { record } from "./records"

describe("serving a part from elsewhere", () => {
  it("begins with what waits", () => {
    expect(splitForm({ wanted: 10, waiting: 7 })).toEqual({ locationId: "", quantity: "7" })
    expect(splitForm({ wanted: 3, waiting: 0 })).toEqual({ locationId: "", quantity: "" })
  })

  it("moves at most what the line still wants", () => {
    const parts = [record({ waiting_quantity: 0.1, allocated_quantity: 0.2 })]
    expect(lineUnits(parts, new Map([["oak", 1]]))).toEqual({ wanted: 0.3, waiting: 0.1 })
  })

  it("counts whole sets where a line is made of several goods", () => {
    const parts = [
      record({ waiting_quantity: 4, allocated_quantity: 2 }),
      record({ inventory_item_id: "legs", waiting_quantity: 0, allocated_quantity: 12 }),
    ]
    expect(lineUnits(parts, new Map([["oak", 2], ["legs", 4]]))).toEqual({ wanted: 3, waiting: 2 })
  })

  it.each([
    { locationId: "", quantity: "1", errors: { locationId: "errors.required" } },
    { locationId: "bremen", quantity: "", errors: { quantity: "errors.positive" } },
    { locationId: "bremen", quantity: "0", errors: { quantity: "errors.positive" } },
    { locationId: "bremen", quantity: "10.5", errors: { quantity: "backorder.split.tooMuch" } },
    { locationId: "bremen", quantity: "10", errors: {} },
    { locationId: "bremen", quantity: "5.5", errors: {} },
  ])("takes $quantity to '$locationId' or says why not", ({ errors, ...form }) => {
    expect(splitErrors(form, 10)).toEqual(errors)
  })

  it("sends what was chosen, and nothing while something is wrong", () => {
    expect(splitInput({ locationId: "bremen", quantity: "5.5" }, 10)).toEqual({ location_id: "bremen", quantity: 5.5 })
    expect(splitInput({ locationId: "bremen", quantity: "11" }, 10)).toBeNull()
  })
})
