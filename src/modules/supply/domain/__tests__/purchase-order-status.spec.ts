import {
  inWords,
  isOpen,
  moveTo,
  nextStatuses,
  openStatuses,
  purchaseOrderStatuses,
  purchaseOrderTransitions,
  type PurchaseOrderStatus,
} from "../purchase-order-status"

describe("the life of a purchase order", () => {
  it("lets a draft reach every status", () => {
    const reached = new Set<PurchaseOrderStatus>(["draft"])
    for (const status of reached) {
      nextStatuses(status).forEach((next) => reached.add(next))
    }
    expect([...reached].sort()).toEqual(Object.keys(purchaseOrderTransitions).sort())
  })

  it("lists each status of the table once", () => {
    expect([...purchaseOrderStatuses].sort()).toEqual(Object.keys(purchaseOrderTransitions).sort())
  })

  it("counts as open exactly what goods may still come in on", () => {
    expect(openStatuses).toEqual(["sent", "confirmed", "in_transit", "partly_received"])
    expect(isOpen("draft")).toBe(false)
    expect(isOpen("received")).toBe(false)
  })

  it.each([
    ["draft", "sent"],
    ["sent", "confirmed"],
    ["confirmed", "canceled"],
    ["partly_received", "closed"],
  ] as const)("takes %s to %s", (status, target) => {
    expect(moveTo({ display_id: 7, status }, target)).toEqual({ ok: true, value: target })
  })

  it.each([
    ["draft", "confirmed", "Purchase order 7 is a draft and cannot become confirmed: it can become sent or canceled."],
    ["canceled", "sent", "Purchase order 7 is canceled and cannot become sent: nothing can follow."],
    [
      "partly_received",
      "canceled",
      "Purchase order 7 is partly received and cannot become canceled: it can become received or closed.",
    ],
  ] as const)("refuses to take %s to %s and says what is possible", (status, target, reason) => {
    expect(moveTo({ display_id: 7, status }, target)).toEqual({ ok: false, reason })
  })

  it("refuses every step that is not in the table, with a sentence that names both ends", () => {
    const pairs = purchaseOrderStatuses.flatMap((status) =>
      purchaseOrderStatuses
        .filter((target) => !nextStatuses(status).includes(target))
        .map((target) => ({ status, target, decision: moveTo({ display_id: 7, status }, target) }))
    )
    expect(pairs).toHaveLength(64 - Object.values(purchaseOrderTransitions).flat().length)
    for (const { status, target, decision } of pairs) {
      expect(decision).toEqual({
        ok: false,
        reason: expect.stringMatching(
          new RegExp(`^Purchase order 7 is ${inWords(status)} and cannot become ${inWords(target)}: .+\\.$`)
        ),
      })
    }
  })
})
