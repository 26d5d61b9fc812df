import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { paging, sorting } from "../../list-params"
import { purchaseOrderStatus } from "../validators"

const listOf = (value: unknown): unknown => (value === undefined || Array.isArray(value) ? value : [value])

const ids = z.preprocess(listOf, z.array(z.string()).optional())

/** Not an enum: Medusa words a wrong one as a missing one. */
const kind = z.custom<"orders" | "dates">((value) => value === "orders" || value === "dates", "kind must be orders or dates")

const yesOrNo = (name: string) =>
  z
    .custom<"true" | "false" | undefined>(
      (value) => value === undefined || value === "true" || value === "false",
      `${name} must be true or false`
    )
    .transform((value) => value === "true")

export const AdminImportPurchaseOrdersParams = z.object({
  kind,
  atomic: yesOrNo("atomic"),
  file_name: z.string().max(255).optional(),
})
export type AdminImportPurchaseOrdersParamsType = z.infer<typeof AdminImportPurchaseOrdersParams>

export const AdminGetSupplyImportParams = createSelectParams()

export const AdminGetSupplyImportsParams = createFindParams().extend({
  ...paging({ default: 20, max: 100 }),
  order: sorting(["created_at", "kind", "status", "file_name"]).default("-created_at"),
  id: ids,
  kind: z.preprocess(listOf, z.array(kind).optional()),
  status: ids,
})

export const AdminGetSupplyImportErrorsParams = z.object({
  ...paging({ default: 50, max: 1000 }),
  format: z
    .custom<"json" | "csv" | undefined>(
      (value) => value === undefined || value === "json" || value === "csv",
      "format must be json or csv"
    )
    .transform((value) => value ?? "json"),
})
export type AdminGetSupplyImportErrorsParamsType = z.infer<typeof AdminGetSupplyImportErrorsParams>

export const AdminExportPurchaseOrdersParams = z.object({
  id: ids,
  status: z.preprocess(listOf, z.array(purchaseOrderStatus).optional()),
  supplier_id: ids,
  location_id: ids,
  inventory_item_id: ids,
  open: yesOrNo("open"),
})
export type AdminExportPurchaseOrdersParamsType = z.infer<typeof AdminExportPurchaseOrdersParams>
