import { positionsOf, type PositionLevel } from "../stock-positions"

const level = (location: string, stocked: string, reserved: string, incoming: string): PositionLevel => ({
  inventory_item_id: "oak",
  location_id: location,
  raw_stocked_quantity: { value: stocked },
  raw_reserved_quantity: { value: reserved },
  raw_incoming_quantity: { value: incoming },
})
const names = new Map([["bremen", "Bremen"], ["hamburg", "Hamburg"]])
const item = { id: "oak", title: "Oak", sku: "OAK" }

describe("the stock position of an item", () => {
  it("is on hand less allocated less waiting plus incoming, and may be negative", () => {
    const waiting = [{ inventory_item_id: "oak", location_id: "hamburg", quantity: "7" }]
    expect(positionsOf([item], [level("hamburg", "3", "3", "5")], waiting, names)).toEqual([
      {
        inventory_item_id: "oak",
        sku: "OAK",
        title: "Oak",
        location_id: "hamburg",
        location_name: "Hamburg",
        on_hand: 3,
        allocated: 3,
        waiting: 7,
        incoming: 5,
        net_position: -2,
      },
    ])
  })

  it("counts decimals exactly", () => {
    const waiting = [{ inventory_item_id: "oak", location_id: "hamburg", quantity: "0.3" }]
    const [position] = positionsOf([item], [level("hamburg", "0.1", "0", "0.2")], waiting, names)
    expect(position.net_position).toBe(0)
  })

  it("names a place where something waits though its level is gone", () => {
    const waiting = [{ inventory_item_id: "oak", location_id: "gone", quantity: "2" }]
    expect(positionsOf([item], [], waiting, names)).toMatchObject([
      { location_id: "gone", location_name: "gone", on_hand: 0, waiting: 2, net_position: -2 },
    ])
  })

  it("comes in the order of the locations' names", () => {
    const positions = positionsOf([item], [level("hamburg", "1", "0", "0"), level("bremen", "1", "0", "0")], [], names)
    expect(positions.map((position) => position.location_name)).toEqual(["Bremen", "Hamburg"])
  })
})
