import type { SupplierChannel, SupplierContactDTO, SupplierDTO } from "../../types"
import { isDay } from "./days"
import { parseDecimal } from "./decimal"

export interface SupplierForm {
  name: string
  email: string
  language: string
  currency_code: string
  channel: SupplierChannel
  location_id: string
  over_delivery_percent: string
  /** Empty is none. */
  minimum_order_value: string
  /** Empty is never. */
  forecast_every_weeks: string
  time_zone: string
  working_days: number[]
  /** One day per line. */
  holidays: string
  carrier: string
  transit_days: string
}

type Problem =
  | "errors.required"
  | "errors.email"
  | "errors.wholeNotNegative"
  | "errors.notNegative"
  | "supplier.errors.percent"
  | "supplier.errors.workingDays"
  | "supplier.errors.holidays"
  | "forecast.everyError"

export type SupplierErrors = Partial<Record<keyof SupplierForm, Problem>>

/** What a group of fields needs to show a form and to change it. */
export interface SupplierFieldsProps {
  form: SupplierForm
  errors: SupplierErrors
  onChange: (part: Partial<SupplierForm>) => void
}

export type SupplierInput = Partial<Omit<SupplierDTO, "id" | "next_forecast_at" | "created_at" | "updated_at">>

/** The parts of a supplier that are edited together. */
export const supplierParts = {
  identity: ["name", "email", "language", "currency_code"],
  terms: ["channel", "location_id", "over_delivery_percent", "minimum_order_value", "forecast_every_weeks"],
  delivery: ["time_zone", "working_days", "holidays", "carrier", "transit_days"],
} as const satisfies Record<string, readonly (keyof SupplierForm)[]>

export type SupplierPart = keyof typeof supplierParts

export function supplierForm(supplier: SupplierDTO | null, language: string): SupplierForm {
  return {
    name: supplier?.name ?? "",
    email: supplier?.email ?? "",
    language: supplier?.language ?? language,
    currency_code: supplier?.currency_code ?? "eur",
    channel: supplier?.channel ?? "mail",
    location_id: supplier?.location_id ?? "",
    over_delivery_percent: String(supplier?.over_delivery_percent ?? 0),
    minimum_order_value: String(supplier?.minimum_order_value ?? ""),
    forecast_every_weeks: String(supplier?.forecast_every_weeks ?? ""),
    time_zone: supplier?.time_zone ?? "UTC",
    working_days: supplier?.working_days ?? [1, 2, 3, 4, 5],
    holidays: (supplier?.holidays ?? []).join("\n"),
    carrier: supplier?.carrier ?? "",
    transit_days: String(supplier?.transit_days ?? 0),
  }
}

/** An address is optional: some suppliers are only ever phoned. */
const checks: Partial<{ [Field in keyof SupplierForm]: (value: SupplierForm[Field]) => Problem | false }> = {
  name: (name) => !name.trim() && "errors.required",
  email: (email) => !isEmail(email) && "errors.email",
  currency_code: (code) => !code && "errors.required",
  over_delivery_percent: (text) => !((parseDecimal(text) ?? 101) <= 100) && "supplier.errors.percent",
  minimum_order_value: (text) => text.trim() !== "" && parseDecimal(text) === null && "errors.notNegative",
  forecast_every_weeks: (text) => !/^([1-9]|[1-4]\d|5[0-2])?$/.test(text.trim()) && "forecast.everyError",
  working_days: (days) => days.length === 0 && "supplier.errors.workingDays",
  holidays: (text) => !daysOf(text).every(isDay) && "supplier.errors.holidays",
  transit_days: (text) => !/^\d{1,3}$/.test(text.trim()) && "errors.wholeNotNegative",
}

export function supplierErrors(form: SupplierForm, part: SupplierPart): SupplierErrors {
  const check = <Field extends keyof SupplierForm>(field: Field): SupplierErrors => {
    const problem = checks[field]?.(form[field])
    return problem ? { [field]: problem } : {}
  }
  return supplierParts[part].reduce<SupplierErrors>((errors, field) => ({ ...errors, ...check(field) }), {})
}

/** What an edit of one part sends; the others stay as they are. */
export function supplierInput(form: SupplierForm, part: SupplierPart): SupplierInput {
  switch (part) {
    case "identity":
      return {
        name: form.name.trim(),
        email: form.email.trim() || null,
        language: form.language,
        currency_code: form.currency_code,
      }
    case "terms":
      return {
        channel: form.channel,
        location_id: form.location_id || null,
        over_delivery_percent: Number(form.over_delivery_percent),
        minimum_order_value: form.minimum_order_value.trim() ? Number(form.minimum_order_value) : null,
        forecast_every_weeks: form.forecast_every_weeks.trim() ? Number(form.forecast_every_weeks) : null,
      }
    case "delivery":
      return {
        time_zone: form.time_zone,
        working_days: form.working_days,
        holidays: daysOf(form.holidays),
        carrier: form.carrier.trim() || null,
        transit_days: Number(form.transit_days),
      }
  }
}

export interface ContactForm {
  /** Only tells the rows apart while they are edited. */
  key: string
  name: string
  email: string
  phone: string
  role: string
}

export type ContactErrors = Partial<Record<"name" | "email", "errors.required" | "errors.email">>

export const contactForm = (contact: SupplierContactDTO | null, key: string): ContactForm => ({
  key,
  name: contact?.name ?? "",
  email: contact?.email ?? "",
  phone: contact?.phone ?? "",
  role: contact?.role ?? "",
})

export const contactErrors = ({ name, email }: ContactForm): ContactErrors => ({
  ...(name.trim() ? {} : { name: "errors.required" }),
  ...(isEmail(email) ? {} : { email: "errors.email" }),
})

export const contactInput = ({ name, email, phone, role }: ContactForm): SupplierContactDTO => ({
  name: name.trim(),
  email: email.trim() || null,
  phone: phone.trim() || null,
  role: role.trim() || null,
})

const isEmail = (text: string): boolean => !text.trim() || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())

const daysOf = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))].sort()
