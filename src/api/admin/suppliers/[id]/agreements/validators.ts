import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { paging, sorting, times } from "../../../list-params"
import { currencyCode, isDay, optionalText, wholeDays } from "../../fields"

const texts = z.union([z.string(), z.array(z.string())]).optional()

const day = (field: string) => z.custom<string>(isDay, `${field} must be a day such as 2026-12-14`)

const number = (field: string, fits: (given: number) => boolean, words: string) =>
  z.custom<number>(
    (given) => typeof given === "number" && Number.isFinite(given) && fits(given),
    `${field} must be ${words}`
  )

const quantity = (field: string) => number(field, (given) => given > 0, "a number above 0")
const amount = (field: string) => number(field, (given) => given >= 0, "a number and not negative")

const priceBreaks = z
  .array(z.strictObject({ minimum_quantity: amount("minimum_quantity"), unit_cost: amount("unit_cost") }))
  .refine((breaks) => breaks.length > 0 && breaks.length <= 100, "price_breaks must name at least one price, and at most 100")

export const AdminGetSupplierAgreementParams = createSelectParams()

export const AdminGetSupplierAgreementsParams = createFindParams().extend({
  ...paging({ default: 20, max: 100 }),
  order: sorting(["supplier_sku", "valid_from", "valid_until", "lead_time_days", "rank", "created_at", "updated_at"]).default(
    "-valid_from"
  ),
  q: z.string().optional(),
  id: texts,
  inventory_item_id: texts,
  valid_on: day("valid_on").optional(),
  dropship: z.stringbool().optional(),
  created_at: times,
  updated_at: times,
})
export type AdminGetSupplierAgreementsParamsType = z.infer<typeof AdminGetSupplierAgreementsParams>

export const AdminUpdateSupplierAgreement = z.strictObject({
  supplier_sku: optionalText.optional(),
  valid_from: day("valid_from").optional(),
  valid_until: day("valid_until").nullish(),
  currency_code: currencyCode.optional(),
  discount: z
    .custom<"all_units" | "incremental">(
      (given) => given === "all_units" || given === "incremental",
      "discount must be all_units or incremental"
    )
    .optional(),
  price_breaks: priceBreaks.optional(),
  minimum_quantity: quantity("minimum_quantity").nullish(),
  pack_multiple: quantity("pack_multiple").nullish(),
  lead_time_days: wholeDays("lead_time_days").optional(),
  rush_lead_time_days: wholeDays("rush_lead_time_days").nullish(),
  rush_fee: amount("rush_fee").nullish(),
  lateness_penalty: amount("lateness_penalty").nullish(),
  dropship: z.boolean().optional(),
  rank: number("rank", (given) => Number.isInteger(given) && given >= 1 && given <= 1000, "a whole number from 1 to 1000").optional(),
})
export type AdminUpdateSupplierAgreementType = z.infer<typeof AdminUpdateSupplierAgreement>

export const AdminCreateSupplierAgreement = AdminUpdateSupplierAgreement.extend({
  inventory_item_id: z.string().min(1),
  valid_from: day("valid_from"),
  price_breaks: priceBreaks,
  lead_time_days: wholeDays("lead_time_days"),
})
export type AdminCreateSupplierAgreementType = z.infer<typeof AdminCreateSupplierAgreement>
