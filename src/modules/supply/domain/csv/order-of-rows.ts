import { accept, refuse, type Decision } from "../decision"
import type { OrderRow } from "./order-row"

export interface NumberedRow {
  line: number
  row: OrderRow
}

/** What all lines of one purchase order have in common. */
export type OrderHeadRow = Pick<OrderRow, "reference" | "supplier" | "location" | "currency">

/** More lines of one reference are a mistake in the file rather than an order. */
export const MOST_LINES = 2000

/** Lines that cannot stand in one order, each with what is wrong with it. */
export interface LineFault {
  line: number
  reason: string
}

/** Whether the rows of one reference are one order: the same supplier, location and currency throughout. */
export function orderOfRows(rows: readonly NumberedRow[]): Decision<OrderHeadRow> & { faults: LineFault[] } {
  const [first] = rows
  if (!first) {
    return { ...refuse("The order has no lines."), faults: [] }
  }
  if (rows.length > MOST_LINES) {
    const reason = `More than ${MOST_LINES} lines have the reference "${first.row.reference}"; is it the same for orders of their own?`
    return { ...refuse(reason), faults: rows.map(({ line }) => ({ line, reason })) }
  }
  const { reference, supplier, location } = first.row
  const currency = rows.find(({ row }) => row.currency !== null)?.row.currency ?? null
  const faults = rows.flatMap(({ line, row }) => {
    const differs = [
      row.supplier === supplier ? null : `the supplier "${supplier}"`,
      row.location === location ? null : `the location "${location}"`,
      row.currency === null || row.currency === currency ? null : `the currency ${currency}`,
    ].filter((part) => part !== null)
    const reason = `Line ${first.line} of the same reference "${reference}" names ${differs.join(" and ")}; one order has one of each.`
    return differs.length ? [{ line, reason }] : []
  })
  const [fault] = faults
  return fault
    ? { ...refuse(fault.reason), faults }
    : { ...accept({ reference, supplier, location, currency }), faults: [] }
}

/** What is said of a good line whose order is refused: an order is created whole or not at all. */
export const refusedWith = (line: number | string): string =>
  `Line ${line} of the same purchase order is refused; an order is created whole or not at all.`
