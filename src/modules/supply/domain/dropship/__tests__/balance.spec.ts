import BigNumber from "bignumber.js"
import fc from "fast-check"
import { balanceDropships, canChange, isAsked, type DropshipLine, type WaitingPlace } from "../balance"

const ordered = (open: number, more: Partial<DropshipLine> = {}): DropshipLine => ({
  id: "poline_1",
  purchase_order_id: "po_1",
  status: "sent",
  order_line_item_id: "ordli_1",
  location_id: "supplier",
  quantity: new BigNumber(open),
  canceled: new BigNumber(0),
  open: new BigNumber(open),
  underway: new BigNumber(0),
  given_up: false,
  ...more,
})

const waits = (location_id: string, waiting: number): WaitingPlace => ({
  order_line_item_id: "ordli_1",
  location_id,
  waiting: new BigNumber(waiting),
})

const balanced = (lines: DropshipLine[], places: WaitingPlace[]) => {
  const { moves, cuts, stranded } = balanceDropships(lines, places)
  return {
    moves: moves.map(({ from, to, quantity }) => `${quantity.toFixed()} ${from} > ${to}`),
    cuts: cuts.map(({ line, quantity }) => `${quantity.toFixed()} of ${line.id}`),
    stranded: stranded.map(({ location_id, quantity, line }) => `${quantity.toFixed()} at ${location_id}, ${line.id}`),
  }
}

const nothing = { moves: [], cuts: [], stranded: [] }

describe("what waits at a supplier's location and what it is to send", () => {
  it("need nothing where they agree", () => {
    expect(balanced([ordered(4)], [waits("supplier", 4), waits("shop", 2)])).toEqual(nothing)
    expect(balanced([], [waits("shop", 2)])).toEqual(nothing)
  })

  it("has waiting units go over that the supplier was asked for", () => {
    expect(balanced([ordered(4)], [waits("shop", 5)])).toEqual({ ...nothing, moves: ["4 shop > supplier"] })
    expect(balanced([ordered(4)], [waits("shop", 1), waits("supplier", 1), waits("store", 9)])).toEqual({
      ...nothing,
      moves: ["1 shop > supplier", "2 store > supplier"],
    })
  })

  it("takes off the order what the customer does not want any more", () => {
    expect(balanced([ordered(4)], [waits("supplier", 1)])).toEqual({ ...nothing, cuts: ["3 of poline_1"] })
    expect(balanced([ordered(4)], [])).toEqual({ ...nothing, cuts: ["4 of poline_1"] })
  })

  it("leaves what has left the supplier to a return", () => {
    expect(balanced([ordered(4, { underway: new BigNumber(3) })], [])).toEqual({ ...nothing, cuts: ["1 of poline_1"] })
    expect(balanced([ordered(4, { underway: new BigNumber(4) })], [])).toEqual(nothing)
  })

  it("sends back to the shop what the supplier gave up", () => {
    const refused = ordered(0, { status: "canceled", canceled: new BigNumber(4) })
    expect(balanced([refused], [waits("supplier", 4)])).toEqual({ ...nothing, stranded: ["4 at supplier, poline_1"] })
    expect(balanced([ordered(3, { canceled: new BigNumber(1) })], [waits("supplier", 4)])).toEqual({
      ...nothing,
      stranded: ["1 at supplier, poline_1"],
    })
  })

  it("counts a part given up apart from what another supplier was asked for", () => {
    const part = ordered(3, { canceled: new BigNumber(2), given_up: true })
    const next = ordered(2, { id: "poline_2", location_id: "next" })
    expect(balanced([part, next], [waits("supplier", 3), waits("next", 2)])).toEqual(nothing)
    expect(balanced([part, next], [waits("supplier", 3), waits("shop", 2)])).toEqual({ ...nothing, moves: ["2 shop > next"] })
    expect(balanced([part, next], [waits("supplier", 3), waits("next", 1)])).toEqual({ ...nothing, cuts: ["1 of poline_2"] })
  })

  it("takes off the latest first what two orders of one location have too much", () => {
    const lines = [ordered(3), ordered(2, { id: "poline_2" })]
    expect(balanced(lines, [waits("supplier", 5)])).toEqual(nothing)
    expect(balanced(lines, [waits("supplier", 2)])).toEqual({ ...nothing, cuts: ["2 of poline_2", "1 of poline_1"] })
  })

  it("never has the same unit go to two suppliers", () => {
    const lines = [ordered(3), ordered(3, { id: "poline_2", location_id: "next" })]
    expect(balanced(lines, [waits("shop", 4)])).toEqual({
      ...nothing,
      moves: ["3 shop > supplier", "1 shop > next"],
      cuts: ["2 of poline_2"],
    })
  })

  it("names the order on which units were given up", () => {
    const lines = [ordered(0, { given_up: true, status: "canceled" }), ordered(0, { id: "poline_2", status: "closed" })]
    expect(balanced(lines, [waits("supplier", 1)])).toEqual({ ...nothing, stranded: ["1 at supplier, poline_1"] })
  })

  it("looks at each order line by itself", () => {
    const other = ordered(2, { id: "poline_2", order_line_item_id: "ordli_2" })
    expect(balanced([ordered(4), other], [waits("supplier", 4)])).toEqual({ ...nothing, cuts: ["2 of poline_2"] })
  })

  it("needs nothing more once it was done", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), (open, left, here, there) => {
        const line = ordered(open, { underway: new BigNumber(Math.min(open, left)) })
        const { moves, cuts, stranded } = balanceDropships([line], [waits("supplier", here), waits("shop", there)])
        const total = (rows: readonly { quantity: BigNumber }[]): number =>
          rows.reduce((sum, { quantity }) => sum + quantity.toNumber(), 0)
        const after = {
          open: open - total(cuts),
          here: here + total(moves) - total(stranded),
          there: there - total(moves) + total(stranded),
        }
        const again = balanced([{ ...line, open: new BigNumber(after.open) }], [waits("supplier", after.here), waits("shop", after.there)])
        expect(again).toEqual(nothing)
        expect(after.here + after.there).toBe(here + there)
      })
    )
  })
})

describe("a dropshipped line", () => {
  it("can be changed while something of it has not left", () => {
    expect(canChange(ordered(2))).toBe(true)
    expect(canChange(ordered(2, { underway: new BigNumber(2) }))).toBe(false)
    expect(canChange(ordered(2, { status: "closed" }))).toBe(false)
  })

  it("is asked for as long as it stands as it was ordered", () => {
    expect(isAsked(ordered(2))).toBe(true)
    expect(isAsked(ordered(2, { canceled: new BigNumber(1) }))).toBe(false)
    expect(isAsked(ordered(0))).toBe(false)
  })
})
