import { resume, type AttemptContext, type EarlierAttempt } from "../earlier-attempt"

const begunAt = new Date("2026-12-01T10:00:00Z")
const attempt = (status: EarlierAttempt["status"]): EarlierAttempt => ({ status, externalId: "msg_1", begunAt })
const context = (part: Partial<AttemptContext> = {}): AttemptContext => ({
  reported: false,
  reportSeconds: 600,
  now: new Date("2026-12-01T10:05:00Z"),
  ...part,
})

describe("a notice of which an attempt was begun before", () => {
  it.each([
    ["is sent where Medusa knows of no attempt", null, {}, { do: "send" }],
    ["is sent where the attempt failed", attempt("failure"), {}, { do: "send" }],
    ["is settled where the attempt succeeded", attempt("success"), {}, { do: "settle", externalId: "msg_1" }],
    ["is settled where the provider reported of it", attempt("pending"), { reported: true }, { do: "settle", externalId: "msg_1" }],
    ["waits for the provider's report", attempt("pending"), {}, { do: "wait", seconds: 300 }],
    ["waits for it to the last second", attempt("pending"), { now: new Date("2026-12-01T10:09:59Z") }, { do: "wait", seconds: 1 }],
    ["is sent once no report is to be expected any more", attempt("pending"), { now: new Date("2026-12-01T10:10:00Z") }, { do: "send" }],
    ["is sent where the provider reports nothing", attempt("pending"), { reportSeconds: null }, { do: "send" }],
  ] as const)("%s", (_case, earlier, part, expected) => {
    expect(resume(earlier, context(part))).toEqual(expected)
  })
})
