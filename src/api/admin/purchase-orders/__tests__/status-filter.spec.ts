import { purchaseOrderStatuses } from "../../../../modules/supply/domain/purchase-order-status"
import { AdminExportPurchaseOrdersParams } from "../import/validators"
import { AdminGetPurchaseOrdersParams } from "../validators"

describe.each([
  ["the list", AdminGetPurchaseOrdersParams],
  ["the export", AdminExportPurchaseOrdersParams],
])("%s by status", (_name, params) => {
  it.each(purchaseOrderStatuses)("takes %s, alone and among others", (status) => {
    expect(params.parse({ status })).toMatchObject({ status: [status] })
    expect(params.parse({ status: [status, "draft"] })).toMatchObject({ status: [status, "draft"] })
  })

  it("refuses one that no order can have, and names those there are", () => {
    expect(() => params.parse({ status: "shipped" })).toThrow(`status must be one of ${purchaseOrderStatuses.join(", ")}`)
  })
})
