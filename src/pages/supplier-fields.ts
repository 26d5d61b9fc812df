/** The fields of the supplier page's forms: their names, and their values as browsers send them. */
import BigNumber from "bignumber.js"

/** A field of one line. */
export const fieldOf = (name: string, line: { id: string }): string => `${name}-${line.id}`

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

export const textOf = (form: URLSearchParams, name: string): string => (form.get(name) ?? "").trim()

/** A number field is sent with a point, whatever its user writes. */
export const decimalOf = (value: string): BigNumber | null =>
  /^\d{1,15}(\.\d{1,15})?$/.test(value) ? new BigNumber(value) : null

export function dateOf(value: string): Date | null {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00.000Z`) : null
  return date && !Number.isNaN(date.getTime()) && dayOf(date) === value ? date : null
}
