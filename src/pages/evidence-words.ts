/** Every word of the printed evidence of an order, in one language. What the shop's records say in codes stays as it is. */
export interface EvidenceWords {
  title(number: string): string
  exported(at: string, by: string): string
  customer: string
  orderedAt: string
  sources: string
  source: string
  table: string
  rows: string
  valid(entries: number): string
  broken(place: number, fault: "missing" | "changed" | null): string
  backorders: string
  promises: string
  notices: string
  answers: string
  refunds: string
  ledger: string
  ledgerMeans: string
  none: string
  article: string
  ordered: string
  waiting: string
  packed: string
  canceled: string
  time: string
  promisedBy: string
  before: string
  basis: string
  version: string
  subject: string
  to: string
  sentAt: string
  state: string
  reports: string
  noReport: string
  noDate: string
  answer: string
  by: string
  units: string
  amount: string
  paidBack: string
  note: string
  place: string
  entry: string
  cause: string
  says: string
  hash: string
  print: string
}
