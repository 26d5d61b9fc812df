import type { Wording } from "../emails/wording"
import type { EvidenceWords } from "../pages/evidence-words"
import type { Words } from "../pages/words"

/** Notes that go with a purchase order to its supplier. */
export interface SupplierRemarks {
  canceledByCustomer: string
  readdressed: string
  /** Ordered elsewhere because purchase order number `late` is late; `fee` is what rushing it costs, with its currency. */
  insteadOfLate(late: number, fee: string | null): string
}

/** All that is said to customers and suppliers in one language. */
export interface Language {
  /** Countries (ISO 3166-1 alpha-2, lower case) whose customers read it where nothing else is known of them. */
  countries: readonly string[]
  mails: Wording
  pages: Words
  evidence: EvidenceWords
  supplierRemarks: SupplierRemarks
}
