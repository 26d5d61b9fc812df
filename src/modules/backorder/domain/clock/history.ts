/** What happened to an order line that waits, as its ledger tells it. Days are midnights in UTC. */
export interface LineHistory {
  ordered_at: Date
  /** Days on the way to the customer. */
  transit_days: number
  /** Ascending by version; the first is what the customer bought by. */
  promises: readonly StatedDay[]
  told: readonly Told[]
  answers: readonly Answer[]
  shipped_at: Date | null
  canceled_at: Date | null
  /** Money is still owed back for what was canceled. */
  owes_refund: boolean
}

export interface StatedDay {
  version: number
  /** The last day by which the goods come; null where no day is known. */
  day: Date | null
}

/** A mail to the customer. One that is not sent yet, could not be, or bounced has told nobody so far. */
export interface Told {
  about: "date" | "last_chance" | "overdue"
  version: number
  at: Date
  reached: boolean
}

/** The customer agrees to wait for the day of a version. */
export interface Answer {
  version: number
  at: Date
}
