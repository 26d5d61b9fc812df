import type { BackorderDTO, BackorderEventDTO, CustomerDecision, LedgerVerificationDTO, PromiseBasis } from "./backorder"
import type { NoticeDeliveryDTO, NoticeDTO } from "./notice"

/** Money sent back to the customer, as Medusa's payments have it. `amount` is a decimal string in major units. */
export interface RefundDTO {
  id: string
  payment_id: string
  amount: string
  currency_code: string
  note: string | null
  refunded_at: string
}

/** One thing that happened to an order: what the ledger says, what its customer was told, what was paid back. */
export type BackorderTimelineEntryDTO = { id: string; at: string } & (
  | { kind: "event"; event: BackorderEventDTO; /** The article, where the entry is of one line. */ title: string | null }
  | { kind: "notice"; notice: NoticeDTO }
  | { kind: "refund"; refund: RefundDTO }
)

/** Newest first. */
export interface AdminBackorderTimelineResponse {
  entries: BackorderTimelineEntryDTO[]
  count: number
  limit: number
  offset: number
}

/** A date given to the customer for one line. */
export interface EvidencePromiseDTO {
  backorder_id: string
  title: string
  /** Place of the entry in the ledger. */
  sequence: number
  made_at: string
  version: number
  basis: PromiseBasis
  promised_by: string | null
  previous_promised_by: string | null
  cause: string
}

/** `facts` is what the mail was written from, without the reader's signed links. */
export type EvidenceNoticeDTO = NoticeDTO & { facts: Record<string, unknown>; deliveries: NoticeDeliveryDTO[] }

export interface EvidenceAnswerDTO {
  id: string
  source: "customer" | "merchant" | "clock"
  actor_id: string | null
  decision: CustomerDecision
  promise_version: number
  /** `claimed` while what follows from it is being carried out. */
  status: "claimed" | "done"
  /** Units of each order line that waited when the answer was given. */
  lines: Record<string, string>
  amount: string
  refunded_amount: string
  currency_code: string
  decided_at: string
}

/** Where a part of the export was read from, and how many rows it is. */
export interface EvidenceSourceDTO {
  name: "backorders" | "ledger" | "notices" | "deliveries" | "answers" | "refunds"
  table: string
  rows: number
}

/** All that is known of what was promised, told, answered and paid back of one order. */
export interface OrderEvidenceDTO {
  exported_at: string
  /** The user who asked for it. */
  exported_by: string
  order: { id: string; display_id: number | null; email: string | null; currency_code: string; created_at: string }
  sources: EvidenceSourceDTO[]
  backorders: Omit<BackorderDTO, "queue_position">[]
  promises: EvidencePromiseDTO[]
  notices: EvidenceNoticeDTO[]
  answers: EvidenceAnswerDTO[]
  refunds: RefundDTO[]
  /** Every entry in its order, each with its hash and that of the one before, and whether they follow from each other. */
  ledger: { verification: LedgerVerificationDTO; entries: BackorderEventDTO[] }
}

export interface AdminBackorderEvidenceResponse {
  evidence: OrderEvidenceDTO
}
