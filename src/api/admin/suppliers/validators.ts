import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import type { SupplierChannel } from "../../../types"
import { paging, sorting, times } from "../list-params"
import {
  amount,
  contacts,
  currencyCode,
  email,
  everyWeeks,
  holidays,
  language,
  optionalText,
  percent,
  requiredText,
  timeZone,
  wholeDays,
  workingDays,
} from "./fields"

const channels: readonly SupplierChannel[] = ["mail", "csv", "api", "erp"]

const channel = z.custom<SupplierChannel>(
  (given) => channels.some((known) => known === given),
  `channel must be one of ${channels.join(", ")}`
)

export const AdminGetSupplierParams = createSelectParams()

export const AdminGetSuppliersParams = createFindParams().extend({
  // A select box names every supplier.
  ...paging({ default: 20, max: 1000 }),
  order: sorting(["name", "email", "language", "currency_code", "created_at", "updated_at"]).default("name"),
  q: z.string().optional(),
  id: z.union([z.string(), z.array(z.string())]).optional(),
  name: z.union([z.string(), z.array(z.string())]).optional(),
  created_at: times,
  updated_at: times,
})

export const AdminCreateSupplier = z.strictObject({
  name: requiredText("name"),
  email: email.optional(),
  contacts: contacts.optional(),
  language: language.optional(),
  currency_code: currencyCode,
  time_zone: timeZone.optional(),
  working_days: workingDays.optional(),
  holidays: holidays.optional(),
  carrier: optionalText.optional(),
  transit_days: wholeDays("transit_days").optional(),
  channel: channel.optional(),
  location_id: z.string().min(1).nullish(),
  over_delivery_percent: percent("over_delivery_percent").optional(),
  minimum_order_value: amount("minimum_order_value").optional(),
  forecast_every_weeks: everyWeeks("forecast_every_weeks").optional(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
})
export type AdminCreateSupplierType = z.infer<typeof AdminCreateSupplier>

export const AdminUpdateSupplier = AdminCreateSupplier.partial()
export type AdminUpdateSupplierType = z.infer<typeof AdminUpdateSupplier>
