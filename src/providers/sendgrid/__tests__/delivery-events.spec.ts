import { acceptedMails, deliveryEvents } from "../delivery-events"

const report = { event: "bounce", sg_event_id: "e1", notice_id: "bonot_1", timestamp: 1796126400, reason: "550 no such user" }

describe("what SendGrid reports", () => {
  it("is read with its reason and time", () => {
    expect(deliveryEvents([report])).toEqual([
      { key: "e1", notice_id: "bonot_1", delivery: "bounced", at: new Date("2026-12-01T12:00:00Z"), reason: "550 no such user" },
    ])
  })

  it.each([
    ["delivered", "delivered"],
    ["bounce", "bounced"],
    ["blocked", "bounced"],
    ["dropped", "dropped"],
    ["spamreport", "spam"],
  ])("calls %s %s", (event, delivery) => {
    expect(deliveryEvents([{ ...report, event, reason: undefined }])).toMatchObject([{ delivery, reason: null }])
  })

  it.each(["processed", "deferred"])("takes %s as word that it has the mail, and not as a delivery", (event) => {
    expect(acceptedMails([{ ...report, event }, report, null])).toEqual([
      { notice_id: "bonot_1", at: new Date("2026-12-01T12:00:00Z") },
    ])
    expect(deliveryEvents([{ ...report, event }])).toEqual([])
  })

  it.each([
    ["an open", { ...report, event: "open" }],
    ["a mail that is not ours", { ...report, notice_id: undefined }],
    ["a report without an id", { ...report, sg_event_id: "" }],
    ["a time that is none", { ...report, timestamp: "soon" }],
    ["what is no report", "hello"],
    ["nothing", null],
  ])("leaves out %s", (_, entry) => {
    expect(deliveryEvents([entry, report])).toHaveLength(1)
  })
})
