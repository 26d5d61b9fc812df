/**
 * The chain of hashes of one order's ledger. Each entry carries the hash of the one before it and its own, over all
 * that it says. An entry that was changed, added between two others, or taken out breaks the chain at that place.
 * Entries taken off its end leave no trace in the chain; the database refuses to take any.
 */
import { createHash } from "node:crypto"
import type { BackorderEventDTO, LedgerVerificationDTO } from "../../types"

/** An entry without its own hash, and without what is kept beside the ledger. */
export type ChainedEntry = Omit<BackorderEventDTO, "type" | "hash" | "notes"> & { type: string }


/** SHA-256 over what the entry says, as JSON with sorted keys: the same entry has the same hash wherever it is computed. */
export function entryHash(entry: ChainedEntry): string {
  const { id, order_id, backorder_id, sequence, run_id, type, cause, cause_id, actor_id, occurred_at, data, previous_hash } = entry
  const content = { id, order_id, backorder_id, sequence, run_id, type, cause, cause_id, actor_id, occurred_at, data, previous_hash }
  return createHash("sha256").update(canonical(content)).digest("hex")
}

/** @param entries of one order, by sequence */
export function verifyChain(entries: readonly (ChainedEntry & { hash: string })[]): LedgerVerificationDTO {
  let previous: string | null = null
  for (const [index, entry] of entries.entries()) {
    const isNext = entry.sequence === index + 1 && entry.previous_hash === previous
    if (!isNext || entryHash(entry) !== entry.hash) {
      const fault = entry.sequence === index + 1 ? "changed" : "missing"
      return { valid: false, entries: entries.length, broken_at: index + 1, fault }
    }
    previous = entry.hash
  }
  return { valid: true, entries: entries.length, broken_at: null, fault: null }
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(",")}]`
  }
  if (value !== null && typeof value === "object") {
    const pairs = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`
  }
  return JSON.stringify(value ?? null)
}
