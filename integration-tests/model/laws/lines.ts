/**
 * Conservation for every order line and inventory item, over its records at all locations:
 * ordered × required = fulfilled + allocated + waiting + canceled, and the line's reservations hold exactly what is
 * allocated. A line without a record is wholly reserved or has left.
 */
import type { BackorderRecord, Situation } from "../situation"
import { needsOf, type Need } from "./needs"
import { none, sumOf } from "./sums"

const quantities = ["ordered", "fulfilled", "allocated", "waiting", "canceled"] as const

export function linesAreConserved(situation: Situation): string[] {
  return needsOf(situation).flatMap((need) => {
    const complaints = need.records.length === 0 ? withoutRecord(need) : withRecords(need)
    return complaints.map((complaint) => `order #${need.order.displayId}, ${need.title} (${need.item}): ${complaint}`)
  })
}

function withoutRecord(need: Need): string[] {
  const held = sumOf(need.reservations, ({ quantity }) => quantity)
  const open = need.kind === "counted" && !need.order.canceled ? need.ordered.minus(need.fulfilled) : none
  return need.kind === "unknown" || held.eq(open) ? [] : [`no record, ${open} open, ${held} reserved`]
}

function withRecords(need: Need): string[] {
  const { records, order, kind } = need
  const sum = (name: (typeof quantities)[number]) => sumOf(records, (record) => record[name])
  const told = quantities.map((name) => `${name} ${sum(name)}`).join(", ")
  const held = sumOf(need.reservations, ({ quantity }) => quantity)
  const due = kind === "uncounted" ? none : sum("allocated")
  const open = sum("allocated").plus(sum("waiting"))
  return [
    ...(records.every(addsUp) ? [] : [`a record does not add up: ${told}`]),
    ...(kind !== "counted" || sum("ordered").eq(need.ordered) ? [] : [`the order takes ${need.ordered}; ${told}`]),
    ...(kind !== "counted" || sum("fulfilled").eq(need.fulfilled) ? [] : [`${need.fulfilled} has left; ${told}`]),
    ...(held.eq(due) ? [] : [`${held} reserved; ${told}`]),
    ...(open.isZero() || (!order.canceled && kind !== "dropped") ? [] : [`nothing is wanted any more; ${told}`]),
  ]
}

function addsUp(record: BackorderRecord): boolean {
  const parts = record.fulfilled.plus(record.allocated).plus(record.waiting).plus(record.canceled)
  return record.ordered.eq(parts) && quantities.every((name) => record[name].gte(0))
}
