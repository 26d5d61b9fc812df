/** Reads what a consumer sent with the form for a withdrawal; what is wrong is named field by field. */
import BigNumber from "bignumber.js"
import type { WithdrawableLine, Withdrawal } from "../workflows/queries/store-withdrawal"
import type { WithdrawalFault } from "./withdrawal-words"

export type Units = "unshipped" | "shipped"

export interface DeclaredForm {
  number: number
  name: string
  email: string
  /** Null for everything that is left. */
  lines: readonly WithdrawableLine[] | null
}

export interface FieldFault {
  field: string
  fault: WithdrawalFault
}

const LONGEST = 200
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const quantity = /^\d{1,12}([.,]\d{1,12})?$/

export const fieldOf = (units: Units, lineId: string): string => `${units}:${lineId}`

/** What the fields hold before anybody has typed: who ordered, and everything. */
export function firstValues({ name, email, lines }: Withdrawal): URLSearchParams {
  return new URLSearchParams([
    ["name", name ?? ""],
    ["email", email ?? ""],
    ["scope", "all"],
    ...lines.flatMap(({ lineId }) => [[fieldOf("unshipped", lineId), "0"], [fieldOf("shipped", lineId), "0"]]),
  ])
}

export function readForm(values: URLSearchParams, withdrawal: Withdrawal): DeclaredForm | readonly FieldFault[] {
  const [name, email] = [textOf(values, "name"), textOf(values, "email")]
  const faults: FieldFault[] = [
    ...(name ? [] : [{ field: "name", fault: "name" as const }]),
    ...(address.test(email) ? [] : [{ field: "email", fault: "email" as const }]),
  ]
  const chosen = values.get("scope") === "some" ? unitsIn(values, withdrawal) : null
  if (chosen && "faults" in chosen) {
    faults.push(...chosen.faults)
  } else if (chosen && chosen.lines.length === 0) {
    faults.push({ field: "scope-some", fault: "nothing" })
  }
  const lines = chosen && "lines" in chosen ? chosen.lines : null
  return faults.length > 0 ? faults : { number: Number(values.get("number")) || 1, name, email, lines }
}

/** Whether the form was sent before: clicked twice, or loaded again. */
export function declaredAlready(values: URLSearchParams, { declarations }: Withdrawal): boolean {
  const [name, email] = [textOf(values, "name"), textOf(values, "email")]
  return declarations.some((made) => made.number === Number(values.get("number")) && made.name === name && made.email === email)
}

function unitsIn(
  values: URLSearchParams,
  withdrawal: Withdrawal
): { lines: readonly WithdrawableLine[] } | { faults: readonly FieldFault[] } {
  const faults: FieldFault[] = []
  const read = (units: Units, line: WithdrawableLine): BigNumber => {
    const field = fieldOf(units, line.lineId)
    const text = values.get(field)?.trim() || "0"
    const amount = new BigNumber(quantity.test(text) ? text.replace(",", ".") : NaN)
    if (amount.isNaN() || amount.gt(line[units])) {
      faults.push({ field, fault: "units" })
    }
    return amount
  }
  const lines = withdrawal.lines.map((line) => ({ ...line, unshipped: read("unshipped", line), shipped: read("shipped", line) }))
  return faults.length > 0 ? { faults } : { lines: lines.filter((line) => line.unshipped.plus(line.shipped).gt(0)) }
}

function textOf(values: URLSearchParams, field: string): string {
  return (values.get(field) ?? "").replace(/\s+/g, " ").trim().slice(0, LONGEST)
}
