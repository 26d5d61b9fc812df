import { orderLines } from "../order-lines"
import { record } from "./records"

describe("the lines of an order", () => {
  it("hold a record for each place they are served from", () => {
    const lines = orderLines([
      record(),
      record({ id: "bo_2", line_item_id: "line_2" }),
      record({ id: "bo_3", location_id: "bremen" }),
    ])
    expect(lines.map((line) => [line.lineItemId, line.records.map(({ id }) => id), line.kit])).toEqual([
      ["line_1", ["bo_1", "bo_3"], false],
      ["line_2", ["bo_2"], false],
    ])
  })

  it("are kits where their records stand for different goods", () => {
    expect(orderLines([record(), record({ id: "bo_2", inventory_item_id: "legs" })])[0]?.kit).toBe(true)
  })
})
