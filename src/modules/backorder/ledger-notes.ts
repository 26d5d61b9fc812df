/**
 * Words about a person are kept beside the ledger, never in it, since an entry can never be changed. The entry holds
 * their salted digest: as long as the words are kept, they can be shown to be those that were written then; once words
 * and salt are erased, the digest says nothing and the chain is as valid as before.
 */
import { createHash, randomBytes } from "node:crypto"

export interface LedgerNote {
  field: string
  text: string
  salt: string
}

export const salted = (field: string, text: string): LedgerNote => ({ field, text, salt: randomBytes(16).toString("hex") })

/** SHA-256 of salt, line break and text. */
export const noteDigest = ({ salt, text }: Pick<LedgerNote, "salt" | "text">): string =>
  createHash("sha256").update(`${salt}\n${text}`).digest("hex")

/** What the entry says of its notes. */
export const digestsOf = (notes: readonly LedgerNote[]): Record<string, string> =>
  Object.fromEntries(notes.map((note) => [`${note.field}_digest`, noteDigest(note)]))
