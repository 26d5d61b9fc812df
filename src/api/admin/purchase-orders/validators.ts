import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { purchaseOrderStatuses } from "../../../modules/supply/domain/purchase-order-status"
import type { PurchaseOrderStatus } from "../../../types"
import { isTime, paging, sorting, times } from "../list-params"
import { currencyCode } from "../suppliers/fields"

// Medusa words the built-in checks itself and loses the place inside a list; these sentences name the field.
export const dateNamed = (name: string) =>
  z.custom<string>(
    (value) => typeof value === "string" && isTime(value),
    `${name} must be a day such as 2026-12-14 or a time with its zone such as 2026-12-14T10:00:00Z`
  )

const date = dateNamed("expected_at")

const quantity = z.custom<number>(
  (value) => typeof value === "number" && Number.isFinite(value) && value > 0,
  "quantity must be a number above 0"
)

const unitCost = z.custom<number>(
  (value) => typeof value === "number" && Number.isFinite(value) && value >= 0,
  "unit_cost must be a number and not negative"
)

const AT_LEAST_ONE_LINE = "lines must name at least one line"

const longText = z.string().trim().max(2000).nullish()

const shortText = z.string().trim().min(1).max(255).nullish()

const ids = z.union([z.string(), z.array(z.string())]).optional()

export const purchaseOrderStatus = z.custom<PurchaseOrderStatus>(
  (value) => purchaseOrderStatuses.some((known) => known === value),
  `status must be one of ${purchaseOrderStatuses.join(", ")}`
)

const listOf = (value: unknown): unknown => (value === undefined || Array.isArray(value) ? value : [value])

export const AdminGetPurchaseOrderParams = createSelectParams()

export const AdminGetPurchaseOrdersParams = createFindParams().extend({
  ...paging({ default: 20, max: 100 }),
  order: sorting(["display_id", "status", "currency_code", "created_at", "updated_at"]).default("-display_id"),
  q: z.string().optional(),
  id: ids,
  status: z.preprocess(listOf, z.array(purchaseOrderStatus).optional()),
  supplier_id: ids,
  location_id: ids,
  inventory_item_id: ids,
  dropship_order_id: ids,
  created_at: times,
  updated_at: times,
})
export type AdminGetPurchaseOrdersParamsType = z.infer<typeof AdminGetPurchaseOrdersParams>

export const AdminGetWaitingGoodsParams = z.strictObject({
  ...paging({ default: 100, max: 500 }),
  supplier_id: z.string().min(1).optional(),
  location_id: z.string().min(1).optional(),
})
export type AdminGetWaitingGoodsParamsType = z.infer<typeof AdminGetWaitingGoodsParams>

export const AdminCreatePurchaseOrder = z.strictObject({
  supplier_id: z.string().min(1),
  location_id: z.string().min(1),
  currency_code: currencyCode.optional(),
  status: z.enum(["draft", "sent", "confirmed"]).optional(),
  reference: shortText,
  rush: z.boolean().optional(),
  note: longText,
  lines: z
    .array(
      z.strictObject({
        inventory_item_id: z.string().min(1),
        supplier_sku: shortText,
        quantity,
        unit_cost: unitCost.optional(),
        expected_at: date.nullish(),
      })
    )
    .refine((lines) => lines.length > 0, AT_LEAST_ONE_LINE),
})
export type AdminCreatePurchaseOrderType = z.infer<typeof AdminCreatePurchaseOrder>

const countNamed = (name: string) =>
  z.custom<number>(
    (value) => typeof value === "number" && Number.isFinite(value) && value >= 0,
    `${name} must be a number and not negative`
  )

const receivedLine = z.strictObject({
  id: z.string().min(1),
  quantity: countNamed("quantity"),
  damaged_quantity: countNamed("damaged_quantity").optional(),
  over_delivery: z.enum(["accept", "refuse"]).optional(),
})

export const AdminReceivePurchaseOrder = z.strictObject({
  lines: z
    .array(
      receivedLine.refine(
        ({ quantity, damaged_quantity = 0 }) => quantity + damaged_quantity > 0,
        "quantity must be a number above 0 where nothing came damaged"
      )
    )
    .refine((lines) => lines.length > 0, AT_LEAST_ONE_LINE),
  location_id: z.string().min(1).optional(),
  idempotency_key: z.string().min(1).max(255).nullish(),
})
export type AdminReceivePurchaseOrderType = z.infer<typeof AdminReceivePurchaseOrder>

export const AdminReviseSupply = z.strictObject({
  expected_at: date,
  quantity: quantity.optional(),
  reason: longText,
})
export type AdminReviseSupplyType = z.infer<typeof AdminReviseSupply>

export const AdminCancelPurchaseOrder = z.strictObject({ reason: longText })
export type AdminCancelPurchaseOrderType = z.infer<typeof AdminCancelPurchaseOrder>

export const AdminClosePurchaseOrder = z.strictObject({ reason: longText })
export type AdminClosePurchaseOrderType = z.infer<typeof AdminClosePurchaseOrder>

/** Followed by staff with a click, so it is nothing a browser would run. */
const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol)

export const AdminShipPurchaseOrder = z.strictObject({
  lines: z
    .array(z.strictObject({ id: z.string().min(1), quantity }))
    .refine((lines) => lines.length > 0, AT_LEAST_ONE_LINE)
    .optional(),
  carrier: shortText,
  tracking_number: shortText,
  tracking_url: z
    .string()
    .trim()
    .max(2000)
    .refine(isWebAddress, "tracking_url must be a web address such as https://track.example.com/123")
    .nullish(),
  shipped_at: dateNamed("shipped_at").optional(),
})
export type AdminShipPurchaseOrderType = z.infer<typeof AdminShipPurchaseOrder>

export const AdminCorrectReceipt = z.strictObject({
  lines: z.array(receivedLine).refine((lines) => lines.length > 0, AT_LEAST_ONE_LINE),
  reason: z
    .string()
    .trim()
    .max(2000)
    .refine((text) => text !== "", "reason must say why the receipt is corrected"),
})
export type AdminCorrectReceiptType = z.infer<typeof AdminCorrectReceipt>
