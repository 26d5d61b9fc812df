import { z } from "@medusajs/framework/zod"

/** What bodies about suppliers are made of. Medusa words built-in checks itself; these sentences name the field. */

const accepts = (check: () => unknown): boolean => {
  try {
    check()
    return true
  } catch {
    return false
  }
}

/** PostgreSQL keeps no text with the character 0. */
const text = z
  .string()
  .transform((given) => given.replaceAll("\u0000", "").trim())

export const requiredText = (field: string) => text.refine((given) => given.length > 0, `${field} must not be empty`)

/** Empty counts as not given. */
export const optionalText = text.transform((given) => given || null).nullable()

export const email = z
  .string()
  .refine((given) => z.email().safeParse(given).success, "email must be an address such as orders@example.com")
  .nullable()

export const language = z
  .string()
  .refine((tag) => accepts(() => new Intl.Locale(tag)), "language must be a language tag such as de or en-GB")

export const currencyCode = z
  .string()
  .refine((code) => /^[A-Za-z]{3}$/.test(code), "currency_code must have three letters such as eur")
  .toLowerCase()

// A bare offset such as +01:00 is no zone: it knows no summer time.
export const timeZone = z.string().refine(
  (zone) => /^[A-Za-z]/.test(zone) && accepts(() => new Intl.DateTimeFormat("en", { timeZone: zone })),
  "time_zone must be an IANA time zone such as Europe/Berlin"
)

const isWeekday = (given: unknown): given is number =>
  typeof given === "number" && Number.isInteger(given) && given >= 1 && given <= 7

export const workingDays = z
  .custom<number[]>(
    (given) => Array.isArray(given) && given.length > 0 && given.every(isWeekday),
    "working_days must name at least one weekday from 1 (Monday) to 7 (Sunday)"
  )
  .transform((days) => [...new Set(days)].sort())

export const isDay = (given: unknown): given is string => z.iso.date().safeParse(given).success

export const holidays = z
  .custom<string[]>(
    (given) => Array.isArray(given) && given.length <= 1000 && given.every(isDay),
    "holidays must be days such as 2026-12-25"
  )
  .transform((days) => [...new Set(days)].sort())

export const contacts = z
  .array(
    z.strictObject({
      name: requiredText("name"),
      email: email.default(null),
      phone: optionalText.default(null),
      role: optionalText.default(null),
    })
  )
  .max(50)

export const wholeDays = (field: string) =>
  z.custom<number>(
    (given) => typeof given === "number" && Number.isInteger(given) && given >= 0 && given <= 3650,
    `${field} must be a whole number of days from 0 to 3650`
  )

export const percent = (field: string) =>
  z.custom<number>(
    (given) => typeof given === "number" && given >= 0 && given <= 100,
    `${field} must be a number from 0 to 100`
  )

/** Null is none. */
export const amount = (field: string) =>
  z
    .custom<number>(
      (given) => typeof given === "number" && Number.isFinite(given) && given >= 0,
      `${field} must be an amount from 0 on, or null`
    )
    .nullable()

/** Null is never. */
export const everyWeeks = (field: string) =>
  z
    .custom<number>(
      (given) => typeof given === "number" && Number.isInteger(given) && given >= 1 && given <= 52,
      `${field} must be a whole number of weeks from 1 to 52, or null`
    )
    .nullable()
