import type { NoticeStatus } from "../../../../types/notice"
import { mayBecome, noticeTransitions, statesBefore } from "../status"

it("reaches every state from pending", () => {
  const reached = new Set<NoticeStatus>(["pending"])
  for (const state of reached) {
    for (const next of noticeTransitions[state]) {
      reached.add(next)
    }
  }
  expect([...reached].sort()).toEqual(Object.keys(noticeTransitions).sort())
})

it.each([
  ["pending", "sent", true],
  ["pending", "canceled", true],
  ["sent", "pending", true],
  ["failed", "pending", true],
  ["canceled", "pending", false],
  ["sent", "canceled", false],
  ["sent", "failed", false],
] as const)("answers whether %s may become %s: %s", (from, to, allowed) => {
  expect(mayBecome(from, to)).toBe(allowed)
})

it("knows what may be sent anew", () => {
  expect(statesBefore("pending")).toEqual(["sent", "failed"])
})
