import type { NoticeStatus } from "../../../types/notice"

/** What may become of a notice. A sent or failed one is pending again when it is sent anew. */
export const noticeTransitions = {
  pending: ["sent", "failed", "canceled"],
  sent: ["pending"],
  failed: ["pending"],
  canceled: [],
} as const satisfies Record<NoticeStatus, readonly NoticeStatus[]>

export function mayBecome(from: NoticeStatus, to: NoticeStatus): boolean {
  const targets: readonly NoticeStatus[] = noticeTransitions[from]
  return targets.includes(to)
}

/** The states from which one may be entered, for the condition of an update. */
export function statesBefore(to: NoticeStatus): NoticeStatus[] {
  const all: NoticeStatus[] = ["pending", "sent", "failed", "canceled"]
  return all.filter((from) => mayBecome(from, to))
}
