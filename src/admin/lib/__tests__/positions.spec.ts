import type { StockPositionDTO } from "../../../types"
import { freeAt, positionsByItem } from "../positions"

const at = (part: Partial<StockPositionDTO>): StockPositionDTO => ({
  inventory_item_id: "oak",
  sku: "OAK",
  title: "Oak chair",
  location_id: "hamburg",
  location_name: "Hamburg",
  on_hand: 0,
  allocated: 0,
  waiting: 0,
  incoming: 0,
  net_position: 0,
  ...part,
})

describe("the stock position of goods", () => {
  it("adds up what every location has", () => {
    const [oak] = positionsByItem([
      at({ on_hand: 3, allocated: 3, waiting: 7, net_position: -7 }),
      at({ location_id: "bremen", on_hand: 4.5, incoming: 1.2, net_position: 5.7 }),
    ])
    expect(oak).toMatchObject({
      name: "Oak chair",
      total: { on_hand: 7.5, allocated: 3, waiting: 7, incoming: 1.2, net_position: -1.3 },
    })
  })

  it("never adds up different items of a kit", () => {
    const items = positionsByItem([at({ on_hand: 3 }), at({ inventory_item_id: "legs", title: null, sku: "LEG", on_hand: 4 })])
    expect(items.map(({ name, total }) => [name, total.on_hand])).toEqual([
      ["Oak chair", 3],
      ["LEG", 4],
    ])
  })

  it.each([
    { on_hand: 5, allocated: 2, free: 3 },
    { on_hand: 0.3, allocated: 0.1, free: 0.2 },
    { on_hand: 1, allocated: 4, free: 0 },
  ])("has $free free of $on_hand with $allocated allocated", ({ free, ...figures }) => {
    expect(freeAt(at(figures))).toBe(free)
  })
})
