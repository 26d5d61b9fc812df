import { AdminGetBackordersParams } from "../backorders/validators"
import { AdminGetPurchaseOrdersParams } from "../purchase-orders/validators"
import { AdminGetSuppliersParams } from "../suppliers/validators"

const lists = [
  { name: "backorders", params: AdminGetBackordersParams, date: "promised_by" },
  { name: "purchase orders", params: AdminGetPurchaseOrdersParams, date: "created_at" },
  { name: "suppliers", params: AdminGetSuppliersParams, date: "created_at" },
]

describe.each(lists)("the list of $name", ({ params, date }) => {
  it.each([
    [{ order: "nothing_of_ours" }],
    [{ order: "" }],
    [{ limit: "-1" }],
    [{ limit: "0" }],
    [{ offset: "-1" }],
    [{ offset: "1e30" }],
    [{ [date]: "tomorrow" }],
    [{ [date]: { $gt: "" } }],
    [{ [date]: { $like: "2026-12-14" } }],
  ])("refuses %j", (query) => {
    expect(params.safeParse(query).success).toBe(false)
  })

  it.each([
    [{}],
    [{ order: "-created_at", limit: "50", offset: "100" }],
    [{ [date]: "2026-12-14" }],
    [{ [date]: { $gte: "2026-12-14T00:00:00.000Z", $lt: "2026-12-15T00:00:00+01:00" } }],
  ])("takes %j", (query) => {
    expect(params.safeParse(query).success).toBe(true)
  })
})
