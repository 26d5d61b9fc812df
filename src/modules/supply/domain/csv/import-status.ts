export const importKinds = ["orders", "dates"] as const

export type ImportKind = (typeof importKinds)[number]

/**
 * `reading`: the file is being stored line by line; `checking`: its names are looked up; `applying`: it is carried out;
 * `settling`: it is carried out and stock, promises and listeners are being told; `failed`: nothing of it can be used.
 */
export const importStatuses = ["reading", "checking", "applying", "settling", "done", "failed"] as const

export type ImportStatus = (typeof importStatuses)[number]

/**
 * `pending`: as read; `ready`: what it names was found; then applied or refused. `unreadable` is refused for good, while
 * a refused line is tried again when the same file comes again.
 */
export const importLineStatuses = ["pending", "ready", "applied", "refused", "unreadable"] as const

export type ImportLineStatus = (typeof importLineStatuses)[number]

export const isFinished = (status: ImportStatus): boolean => status === "done" || status === "failed"
