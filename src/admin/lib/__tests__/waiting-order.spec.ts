import type { WaitingGoodsDTO } from "../../../types"
import { choiceErrors, firstChoices, ofSupplier, ordersOf } from "../waiting-order"

const today = "2026-11-23"
const terms = (supplier_id: string, quantity: number, unit_cost: number) => ({
  supplier_id,
  name: supplier_id,
  agreement_id: `agreement of ${supplier_id}`,
  supplier_sku: `${supplier_id}-1`,
  currency_code: "eur",
  quantity,
  unit_cost,
  expected_at: "2026-12-14T00:00:00.000Z",
})
const goodsOf = (part: Partial<WaitingGoodsDTO> = {}): WaitingGoodsDTO => ({
  inventory_item_id: "chair",
  sku: "CHAIR",
  title: "Oak chair",
  location_id: "berlin",
  location_name: "Berlin",
  waiting_quantity: 7,
  on_order_quantity: 0,
  draft_quantity: 0,
  missing_quantity: 7,
  suppliers: [terms("brandt", 10, 4.5), terms("fischer", 7, 6)],
  ...part,
})

describe("what customers wait for", () => {
  it("is chosen from the first supplier in the least quantity that covers it", () => {
    expect(firstChoices([goodsOf(), goodsOf({ missing_quantity: 0 })])).toMatchObject([
      { chosen: true, supplierId: "brandt", quantity: "10", unitCost: "4.5", day: "2026-12-14" },
    ])
  })

  it("waits for somebody to choose where nobody delivers it", () => {
    const [choice] = firstChoices([goodsOf({ suppliers: [] })])
    expect(choice).toMatchObject({ chosen: false, supplierId: "", quantity: "7", day: null })
    expect(choiceErrors({ ...choice, chosen: true }, today)).toEqual(["supplierId", "unitCost", "day"])
    expect(choiceErrors(choice, today)).toEqual([])
  })

  it("takes another supplier's terms, and keeps what was typed where that one has none", () => {
    const [choice] = firstChoices([goodsOf()])
    expect(ofSupplier(choice, "fischer")).toMatchObject({ supplierId: "fischer", quantity: "7", unitCost: "6" })
    expect(ofSupplier(choice, "other")).toMatchObject({ supplierId: "other", quantity: "10", unitCost: "4.5" })
  })

  it("becomes one draft per supplier and place", () => {
    const choices = [
      ...firstChoices([
        goodsOf(),
        goodsOf({ inventory_item_id: "table" }),
        goodsOf({ inventory_item_id: "lamp", location_id: "hamburg" }),
      ]),
      ofSupplier(firstChoices([goodsOf({ inventory_item_id: "shelf" })])[0], "fischer"),
    ]
    const orders = ordersOf(choices, () => "usd", today)
    expect(orders?.map(({ supplier_id, location_id, lines }) => [supplier_id, location_id, lines.length])).toEqual([
      ["brandt", "berlin", 2],
      ["brandt", "hamburg", 1],
      ["fischer", "berlin", 1],
    ])
    expect(orders?.[0]).toMatchObject({
      status: "draft",
      currency_code: "eur",
      lines: [
        {
          inventory_item_id: "chair",
          supplier_sku: "brandt-1",
          quantity: 10,
          unit_cost: 4.5,
          expected_at: "2026-12-14T00:00:00.000Z",
        },
        { inventory_item_id: "table" },
      ],
    })
  })

  it("is in the supplier's currency where there is no agreement", () => {
    const [choice] = firstChoices([goodsOf({ suppliers: [] })])
    const filled = { ...choice, chosen: true, supplierId: "other", unitCost: "3", day: "2026-12-01" }
    expect(ordersOf([filled], () => "usd", today)).toMatchObject([{ currency_code: "usd" }])
    expect(ordersOf([{ ...filled, unitCost: "" }], () => "usd", today)).toBeNull()
  })
})
