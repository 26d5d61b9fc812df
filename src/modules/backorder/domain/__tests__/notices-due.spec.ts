import { noticesDue, type NoticeKind } from "../notices-due"

describe("the notices due after a run", () => {
  it.each<[string, NoticeKind]>([
    ["created", "order_taken"],
    ["promise_changed", "promise_changed"],
    ["overdue", "overdue"],
    ["offered", "choice_offered"],
    ["decided", "decision_confirmed"],
    ["shipped", "shipped"],
  ])("tell of an entry of the type %s by %s", (type, kind) => {
    expect(noticesDue([{ type, lineId: "line-1" }])).toEqual([{ kind, lineIds: ["line-1"] }])
  })

  it("are one of a kind, however many lines it concerns", () => {
    const facts = ["line-1", "line-2", "line-1"].map((lineId) => ({ type: "promise_changed", lineId }))
    expect(noticesDue(facts)).toEqual([{ kind: "promise_changed", lineIds: ["line-1", "line-2"] }])
  })

  it("name no line where the entry is about the order as a whole", () => {
    expect(noticesDue([{ type: "offered", lineId: null }])).toEqual([{ kind: "choice_offered", lineIds: [] }])
  })

  it.each(["allocated", "deallocated", "fulfilled", "canceled"])("are none for an entry of the type %s", (type) => {
    expect(noticesDue([{ type, lineId: "line-1" }])).toEqual([])
  })
})
