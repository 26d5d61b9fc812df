import { cancellationMoney, type MoneyOrder } from "../cancellation-money"
import { record } from "./records"

const chairs = (part: Partial<MoneyOrder["items"][number]> = {}): MoneyOrder["items"][number] => ({
  id: "line_1",
  quantity: 10,
  total: 1590,
  detail: { fulfilled_quantity: 0 },
  variant: { inventory_items: [{ required_quantity: 1 }] },
  ...part,
})

const order = (captured: number[], part: Partial<MoneyOrder> = {}): MoneyOrder => ({
  currency_code: "eur",
  total: 1600,
  items: [chairs()],
  payment_collections: [
    { payments: [{ canceled_at: null, captures: captured.map((amount) => ({ amount })), refunds: [] }] },
  ],
  ...part,
})

describe("what a cancellation means in money", () => {
  it("takes off the order what was never charged", () => {
    expect(cancellationMoney(order([]), [record()], "line_1")).toEqual({ kind: "line", credit: 1113, refund: 0 })
  })

  it("gives back what was charged", () => {
    expect(cancellationMoney(order([1600]), [record()], "line_1")).toEqual({ kind: "line", credit: 0, refund: 1113 })
  })

  it("gives up what was not charged first, then gives back", () => {
    expect(cancellationMoney(order([1000]), [record()], "line_1")).toEqual({ kind: "line", credit: 600, refund: 513 })
  })

  it("counts what every location of the line waits for", () => {
    const records = [record({ waiting_quantity: 4 }), record({ id: "bo_2", location_id: "bremen", waiting_quantity: 3 })]
    expect(cancellationMoney(order([]), records, "line_1")).toMatchObject({ credit: 1113 })
  })

  it("cancels the order and gives back everything where nothing of it is left", () => {
    const records = [record({ waiting_quantity: 10, allocated_quantity: 0 })]
    expect(cancellationMoney(order([1600]), records, "line_1")).toEqual({ kind: "order", refund: 1600 })
  })

  it("keeps the order as long as another line is left", () => {
    const records = [record({ waiting_quantity: 10, allocated_quantity: 0 })]
    const two = order([], { items: [chairs(), chairs({ id: "line_2" })], total: 3200 })
    expect(cancellationMoney(two, records, "line_1").kind).toBe("line")
  })

  it.each([
    ["a kit", chairs({ variant: { inventory_items: [{ required_quantity: 1 }, { required_quantity: 1 }] } })],
    ["a variant that takes several pieces", chairs({ variant: { inventory_items: [{ required_quantity: 2 }] } })],
    ["a variant that is gone", chairs({ variant: null })],
  ])("does not guess for %s", (_what, item) => {
    expect(cancellationMoney(order([], { items: [item] }), [record()], "line_1")).toEqual({ kind: "unknown" })
  })
})
