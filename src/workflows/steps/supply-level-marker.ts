/** The receipts a stock level already shows, the latest last; kept on the level itself. */
const KEY = "last_receipts"

/** Enough to outlast any crash: a receipt is resumed within minutes, and each adds one entry per level. */
const KEPT = 20

interface MarkedLevel {
  metadata?: Record<string, unknown> | null
}

const receiptsOf = (level: MarkedLevel): string[] => {
  const receipts = level.metadata?.[KEY]
  return Array.isArray(receipts) ? receipts.filter((id): id is string => typeof id === "string") : []
}

/** Whether the goods of a receipt are part of the level's stock as it was read. */
export const showsReceipt = (level: MarkedLevel, receiptId: string): boolean => receiptsOf(level).includes(receiptId)

/** The level's metadata once it shows the receipt too. */
export const withReceipt = (level: MarkedLevel, receiptId: string): Record<string, unknown> => ({
  ...level.metadata,
  [KEY]: [...receiptsOf(level), receiptId].slice(-KEPT),
})
