import { useQuery } from "@tanstack/react-query"
import type { PurchaseOrderLineDTO } from "../../types"
import { fetchItems } from "../lib/fetch-items"
import { itemLabel, type InventoryItemName } from "../lib/inventory-item"

type CodeField = "sku" | "barcode" | "ean" | "upc"

interface CodedVariant extends Partial<Record<CodeField, string | null>> {
  inventory_items?: { required_quantity: number }[]
}

interface CodedItem extends InventoryItemName {
  variants?: (CodedVariant | null)[]
}

const codeFields: readonly CodeField[] = ["sku", "barcode", "ean", "upc"]

/** The label of a set of several goods, or of a pack of one, is not the label of its part. */
const isOneItem = (variant: CodedVariant | null): boolean =>
  variant?.inventory_items?.length === 1 && variant.inventory_items[0]?.required_quantity === 1

/** What the goods of purchase-order lines are called, and every code they may carry. */
export function useItemCodes(lines: readonly PurchaseOrderLineDTO[]) {
  const ids = [...new Set(lines.map((line) => line.inventory_item_id))].sort()
  const { data } = useQuery({
    queryKey: ["backorder-plugin/inventory-items", "codes", ids],
    queryFn: () =>
      fetchItems<CodedItem>(ids, [
        "id",
        "title",
        "sku",
        ...codeFields.map((field) => `variants.${field}`),
        "variants.inventory_items.required_quantity",
      ]),
    enabled: ids.length > 0,
  })
  const itemOf = (line: PurchaseOrderLineDTO) => data?.find(({ id }) => id === line.inventory_item_id)

  return {
    nameOf: (line: PurchaseOrderLineDTO): string => {
      const item = itemOf(line)
      return item ? itemLabel(item) : line.inventory_item_id
    },
    codesOf: (line: PurchaseOrderLineDTO): readonly string[] => {
      const item = itemOf(line)
      const ofVariants = (item?.variants ?? []).filter(isOneItem).flatMap((variant) => codeFields.map((field) => variant?.[field]))
      const codes = [item?.sku, ...ofVariants, line.supplier_sku]
      return [...new Set(codes.filter((code): code is string => typeof code === "string" && code !== ""))]
    },
  }
}
