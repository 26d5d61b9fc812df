import BigNumber from "bignumber.js"
import { departed, leftBy, type DepartedParcel } from "../left-by-then"

type Units = Record<string, number>
const units = (of: Units): ReadonlyMap<string, BigNumber> =>
  new Map(Object.entries(of).map(([line, quantity]) => [line, new BigNumber(quantity)]))
const plain = (of: ReadonlyMap<string, BigNumber>): Units =>
  Object.fromEntries([...of].map(([line, quantity]) => [line, quantity.toNumber()]))
const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 24, 12, minute))
const parcel = (id: string, minute: number, of: Units, orderId = "order"): DepartedParcel => ({ id, orderId, leftAt: at(minute), units: units(of) })

describe("what had left by then", () => {
  const first = parcel("first", 0, { chair: 3, table: 1 })
  const second = parcel("second", 10, { chair: 4 })
  const others = parcel("others", 0, { chair: 9 }, "another order")
  const parcels = [second, others, first]

  it.each<[string, number, string | null, Units]>([
    ["before any parcel", -1, null, {}],
    ["at the moment the first one left", 0, null, { chair: 3, table: 1 }],
    ["between the two", 5, null, { chair: 3, table: 1 }],
    ["at the moment the second one left", 10, null, { chair: 7, table: 1 }],
    ["after both", 60, null, { chair: 7, table: 1 }],
    ["when the ledger hears of the first after the second has left", 11, "first", { chair: 3, table: 1 }],
    ["when the ledger hears of the second", 11, "second", { chair: 7, table: 1 }],
    ["when the ledger's clock is behind the parcel's", -5, "first", { chair: 3, table: 1 }],
    ["when the ledger hears of a parcel that was taken back since", 5, "gone", { chair: 3, table: 1 }],
  ])("%s", (_, minute, parcelId, left) => {
    expect(plain(leftBy({ orderId: "order", at: at(minute), parcelId }, parcels))).toEqual(left)
  })

  it("counts two parcels that left at the same moment in the mail of either", () => {
    const twins = [parcel("a", 0, { chair: 1 }), parcel("b", 0, { chair: 2 })]
    const left = twins.map(({ id }) => plain(leftBy({ orderId: "order", at: at(1), parcelId: id }, twins)))
    expect(left).toEqual([{ chair: 3 }, { chair: 3 }])
  })
})

describe("a parcel", () => {
  const box = (changes: object = {}) => ({
    id: "box",
    shipped_at: at(0).toISOString(),
    canceled_at: null,
    items: [
      { line_item_id: "chair", inventory_item_id: "item_chair", quantity: 3 },
      { line_item_id: "set", inventory_item_id: "item_chair", quantity: 8 },
      { line_item_id: "set", inventory_item_id: "item_table", quantity: 2 },
      { line_item_id: null, inventory_item_id: "item_sample", quantity: 1 },
      { line_item_id: "poster", inventory_item_id: null, quantity: 5 },
    ],
    ...changes,
  })
  const needs = (of: Units) => ({ requiredByItem: units(of) })
  const lines = new Map([
    ["chair", needs({ item_chair: 1 })],
    ["set", needs({ item_chair: 4, item_table: 1 })],
  ])
  const of = (changes: object = {}, recorded = new Map<string, ReadonlyMap<string, BigNumber>>()) =>
    departed([{ id: "order", fulfillments: [null, box(changes)] }], lines, recorded).map(({ leftAt, units: inside }) => ({ leftAt, ...plain(inside) }))

  it("counts in units of the lines: a kit by what it is made of, and what has no parts as it is", () => {
    expect(of()).toEqual([{ leftAt: at(0), chair: 3, set: 2, poster: 5 }])
  })

  it("counts as the ledger has it where it is recorded, whatever a kit is made of today", () => {
    expect(of({}, new Map([["box", units({ set: 4 })]]))).toEqual([{ leftAt: at(0), set: 4 }])
  })

  it.each([
    ["is only packed", { shipped_at: null }],
    ["was taken back", { canceled_at: at(1) }],
  ])("that %s has not left", (_, changes) => {
    expect(of(changes)).toEqual([])
  })

  it("of an order without any is none", () => {
    expect(departed([{ id: "order", fulfillments: null }], lines, new Map())).toEqual([])
  })
})
