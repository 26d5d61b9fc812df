import { createDataTableFilterHelper } from "@medusajs/ui"
import type { PurchaseOrderDTO } from "../../types"
import { purchaseOrderPossible } from "../lib/purchase-order-facts"
import { toList } from "../lib/table-url"
import type { PurchaseOrderQuery } from "./purchase-orders"
import { useAllSuppliers } from "./suppliers"
import { useText } from "./use-text"

const filter = createDataTableFilterHelper<PurchaseOrderDTO>()
/** Each status there is, for the compiler misses none in the table. */
const statuses = Object.keys(purchaseOrderPossible)

export const purchaseOrderFilterIds = ["status", "supplier_id"] as const

export function usePurchaseOrderFilters() {
  const { t } = useText()
  const suppliers = useAllSuppliers().data?.suppliers ?? []
  return [
    filter.accessor("status", {
      type: "multiselect",
      label: t("purchaseOrder.fields.status"),
      searchable: false,
      options: statuses.map((value) => ({ value, label: t(`purchaseOrder.status.${value}`) })),
    }),
    filter.accessor("supplier_id", {
      type: "multiselect",
      label: t("purchaseOrder.fields.supplier"),
      searchable: false,
      options: suppliers.map(({ id, name }) => ({ value: id, label: name })),
    }),
  ]
}

/** The filters as the API takes them; what the address bar holds may be anything. */
export function purchaseOrderFilterQuery(
  filters: Record<string, unknown>
): Pick<PurchaseOrderQuery, "status" | "supplier_id"> {
  const status = toList(filters.status).filter((value) => statuses.some((one) => one === value))
  const suppliers = toList(filters.supplier_id)
  return {
    status: status.length > 0 ? status : undefined,
    supplier_id: suppliers.length > 0 ? suppliers : undefined,
  }
}
