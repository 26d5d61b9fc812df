import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { paging, sorting, times } from "../list-params"

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const name = z
  .string()
  .trim()
  .refine((text) => text.length > 0, "name must not be empty")

const email = z
  .string()
  .refine((text) => z.email().safeParse(text).success, "email must be an address such as orders@example.com")
  .nullable()

const language = z.string().refine(isLanguageTag, "language must be a language tag such as de or en-GB")

export const currencyCode = z
  .string()
  .refine((code) => /^[A-Za-z]{3}$/.test(code), "currency_code must have three letters such as eur")
  .toLowerCase()

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
  name,
  email: email.optional(),
  language: language.optional(),
  currency_code: currencyCode,
})
export type AdminCreateSupplierType = z.infer<typeof AdminCreateSupplier>

export const AdminUpdateSupplier = AdminCreateSupplier.partial()
export type AdminUpdateSupplierType = z.infer<typeof AdminUpdateSupplier>
