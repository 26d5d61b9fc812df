import type { BackorderEventDTO } from "../../types"

/**
 * Reads from a ledger entry's free-form `data` what a sentence needs. An entry written by
 * another version of the plugin may lack a fact; the sentence then says less, never nonsense.
 */
export interface EventFacts {
  quantity: number | null
  waiting: number | null
  allocated: number | null
  from: string | null
  to: string | null
  decision: string | null
  /** Articles offered or chosen instead, by their names. */
  substitute: string | null
  fromQuantity: number | null
  fromLocation: string | null
  toLocation: string | null
  priority: number | null
  /** Why a line now has, or does not have, stock. */
  explanation: string | null
  obstacle: string | null
  amount: number | null
  currency: string | null
  deadline: string | null
  /** When an authorised payment ends. */
  endsAt: string | null
  /** The goods that left for another address. */
  supplier: string | null
  purchaseOrder: number | null
  sentTo: string | null
  reason: string | null
  /** By which a transfer or a receipt is found again. */
  reference: string | null
}

export function eventFacts({ data, notes = [] }: Pick<BackorderEventDTO, "data"> & Partial<Pick<BackorderEventDTO, "notes">>): EventFacts {
  const noted = (name: string) => textIn(notes.find(({ field }) => field === name)?.text)
  return {
    quantity: numberIn(data.quantity),
    waiting: numberIn(data.waiting_quantity),
    allocated: numberIn(data.allocated_quantity),
    from: dateIn(data.previous_promised_by),
    to: dateIn(data.promised_by),
    decision: textIn(data.decision),
    substitute: titlesIn(data.substitutes),
    fromQuantity: numberIn(data.previous_quantity),
    fromLocation: textIn(data.from_location_id),
    toLocation: textIn(data.to_location_id),
    priority: numberIn(data.priority),
    explanation: "previous_reason" in data ? textIn(data.reason) : null,
    obstacle: textIn(data.obstacle),
    amount: numberIn(data.amount),
    currency: textIn(data.currency_code),
    endsAt: dateIn(data.ends_at),
    deadline: dateIn(data.deadline),
    supplier: textIn(data.supplier_name),
    purchaseOrder: numberIn(data.purchase_order_display_id),
    sentTo: noted("sent_to"),
    reason: noted("reason"),
    reference: noted("reference"),
  }
}

const textIn = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null)

function titlesIn(value: unknown): string | null {
  const rows: unknown[] = value !== null && typeof value === "object" ? Object.values(value) : []
  const titles = rows.flatMap((row) =>
    row !== null && typeof row === "object" && "title" in row && typeof row.title === "string" ? [row.title] : []
  )
  return titles.length > 0 ? [...new Set(titles)].join(", ") : null
}

function numberIn(value: unknown): number | null {
  const number = typeof value === "string" && value !== "" ? Number(value) : value
  return typeof number === "number" && Number.isFinite(number) ? number : null
}

function dateIn(value: unknown): string | null {
  return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? value : null
}
