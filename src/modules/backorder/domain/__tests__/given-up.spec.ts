import { fc, it as property } from "@fast-check/jest"
import { quantities } from "./arbitraries"
import { units } from "./builders"
import { givenUp, type GivenUp, type GivenUpOf } from "../given-up"

const given = (canceled: number, ordered: number): GivenUp => ({ canceled: units(canceled), ordered: units(ordered) })

const of = (ordered: number, fulfilled: number, input: Partial<GivenUpOf> = {}): GivenUpOf => ({
  ordered: units(ordered),
  fulfilled: units(fulfilled),
  orderCanceled: false,
  recorded: null,
  requested: null,
  ...input,
})

describe("how much is given up in all", () => {
  it.each<[string, GivenUpOf, string]>([
    ["nothing was asked for", of(5, 0), "0"],
    ["some was asked for", of(5, 0, { requested: given(2, 5) }), "2"],
    ["some is on record", of(5, 0, { recorded: given(2, 5) }), "2"],
    ["the same was asked for twice", of(5, 0, { recorded: given(2, 5), requested: given(2, 5) }), "2"],
    ["more was asked for than is on record", of(5, 0, { recorded: given(2, 5), requested: given(3, 5) }), "3"],
    ["less was asked for than is on record", of(5, 0, { recorded: given(3, 5), requested: given(2, 5) }), "3"],
    ["an edit took off less since", of(4, 0, { recorded: given(2, 5) }), "1"],
    ["an edit took off as much since", of(3, 0, { recorded: given(2, 5) }), "0"],
    ["an edit took off more since", of(1, 0, { recorded: given(2, 5) }), "0"],
    ["an edit ordered more since", of(8, 0, { recorded: given(2, 5) }), "2"],
    ["an edit came between asking and recording", of(3, 0, { requested: given(2, 4) }), "1"],
    ["an edit came between two", of(4, 0, { recorded: given(1, 5), requested: given(3, 4) }), "3"],
    ["more was asked for than has not left", of(5, 4, { requested: given(3, 5) }), "1"],
    ["everything has left", of(5, 5, { recorded: given(2, 5) }), "0"],
    ["more has left than is ordered", of(5, 6, { recorded: given(2, 5) }), "0"],
    ["the order was canceled", of(5, 2, { orderCanceled: true }), "3"],
    ["the order was canceled after a part was given up", of(5, 2, { orderCanceled: true, recorded: given(1, 5) }), "3"],
    ["the order was canceled after more had left than is ordered", of(5, 6, { orderCanceled: true }), "0"],
  ])("when %s", (_, input, expected) => {
    expect(givenUp(input).toFixed()).toBe(expected)
  })

  const maybe = fc.option(fc.record({ canceled: quantities(0, 9), ordered: quantities(0, 9) }))
  const inputs = fc.record({
    ordered: quantities(0, 9),
    fulfilled: quantities(0, 9),
    orderCanceled: fc.boolean(),
    recorded: maybe,
    requested: maybe,
  })

  property.prop([inputs])("is never below zero nor more than has not left, and is the same when asked again", (input) => {
    const canceled = givenUp(input)
    const left = input.ordered.minus(input.fulfilled)
    expect(canceled.gte(0) && canceled.lte(left.gt(0) ? left : 0)).toBe(true)
    expect(givenUp({ ...input, recorded: { canceled, ordered: input.ordered } }).toFixed()).toBe(canceled.toFixed())
  })
})
