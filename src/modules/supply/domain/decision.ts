/** What a rule answers: the value, or a sentence that names the thing and the way out. */
export type Decision<T> = { ok: true; value: T } | { ok: false; reason: string }

export const accept = <T>(value: T): Decision<T> => ({ ok: true, value })

export const refuse = (reason: string): { ok: false; reason: string } => ({ ok: false, reason })
