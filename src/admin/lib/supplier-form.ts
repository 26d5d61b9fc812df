import type { SupplierDTO } from "../../types"

export interface SupplierInput {
  name: string
  email: string | null
  language: string
  currency_code: string
}

export interface SupplierForm {
  name: string
  email: string
  language: string
  currency_code: string
}

export type SupplierErrors = Partial<Record<keyof SupplierForm, "errors.required" | "errors.email">>

export function supplierForm(supplier: SupplierDTO | null, language: string): SupplierForm {
  return {
    name: supplier?.name ?? "",
    email: supplier?.email ?? "",
    language: supplier?.language ?? language,
    currency_code: supplier?.currency_code ?? "eur",
  }
}

/** An address is optional: some suppliers are only ever phoned. */
export function supplierErrors(form: SupplierForm): SupplierErrors {
  const errors: SupplierErrors = {}
  if (!form.name.trim()) {
    errors.name = "errors.required"
  }
  if (form.email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email.trim())) {
    errors.email = "errors.email"
  }
  if (!form.currency_code) {
    errors.currency_code = "errors.required"
  }
  return errors
}

export function supplierInput(form: SupplierForm): SupplierInput {
  return { ...form, name: form.name.trim(), email: form.email.trim() || null }
}
