import { formatDay } from "../day"
import { accept, refuse, type Decision } from "../decision"
import type { Agreement } from "./agreement"
import { overlap } from "./validity"

type Dated = Pick<Agreement, "inventory_item_id" | "valid_from" | "valid_until">

/** What the people concerned call a supplier and an item. */
export interface Names {
  supplier: string
  item: string
}

/** Whether a new or changed agreement may stand beside a supplier's others: on one day there is one for an item. */
export function checkOverlap(candidate: Dated, others: readonly Dated[], names: Names): Decision<null> {
  const clash = others.find(
    (other) => other.inventory_item_id === candidate.inventory_item_id && overlap(other, candidate)
  )
  if (!clash) {
    return accept(null)
  }
  return refuse(
    `"${names.supplier}" has an agreement on ${names.item} that is valid ${period(clash)}; one that is valid ${period(candidate)} overlaps it. Change either period so that no day is in both.`
  )
}

function period({ valid_from, valid_until }: Dated): string {
  const from = `from ${inWords(valid_from)}`
  return valid_until === null ? `${from} without an end` : `${from} until ${inWords(valid_until)}`
}

const inWords = (day: string): string => formatDay(new Date(`${day}T00:00:00Z`))
