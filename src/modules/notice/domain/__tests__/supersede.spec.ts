import { supersede, type DateMail } from "../supersede"

/** Mails as `id state line:previous …`, the oldest first; "-" is no day. */
const mails = (...written: string[]): DateMail[] =>
  written.map((text) => {
    const [id, state, ...lines] = text.split(" ")
    return {
      id,
      state: state === "told" ? "told" : state === "lost" ? "lost" : "unsent",
      lines: lines.map((line) => {
        const [line_item_id, day] = line.split(":")
        return { line_item_id, previous_promised_by: day === "-" ? null : day }
      }),
    }
  })

const outcome = (earlier: DateMail[], ...lineIds: string[]) => {
  const { superseded, known } = supersede(earlier, new Set(lineIds))
  return {
    superseded: [...superseded],
    known: Object.fromEntries([...known].map(([lineId, line]) => [lineId, line.previous_promised_by])),
  }
}

describe("a newer mail about the dates of an order", () => {
  it.each<[string, string[], string[], { superseded: string[]; known: Record<string, string | null> }]>([
    ["leaves alone what was told", ["a told x:1"], ["x"], { superseded: [], known: {} }],
    ["supersedes what nobody has begun to send", ["a unsent x:1"], ["x"], { superseded: ["a"], known: { x: "1" } }],
    ["tells a first date where the first one was never sent", ["a unsent x:-"], ["x"], { superseded: ["a"], known: { x: null } }],
    ["supersedes several, and starts from what was known before them", ["a unsent x:1", "b unsent x:2"], ["x"], { superseded: ["b", "a"], known: { x: "1" } }],
    ["supersedes a mail about fewer lines", ["a unsent x:1"], ["x", "y"], { superseded: ["a"], known: { x: "1" } }],
    ["keeps a mail about a line it does not tell of", ["a unsent x:1 y:1"], ["x"], { superseded: [], known: {} }],
    ["keeps a mail about other lines", ["a unsent y:1"], ["x"], { superseded: [], known: {} }],
    ["keeps what comes before a mail that is kept", ["a unsent x:1", "b unsent x:2 y:1"], ["x"], { superseded: [], known: {} }],
    ["supersedes what comes after a mail that is kept", ["a unsent x:1 y:1", "b unsent x:2"], ["x"], { superseded: ["b"], known: { x: "2" } }],
    ["keeps what comes before a mail that is on its way", ["a unsent x:1", "b told x:2"], ["x"], { superseded: [], known: {} }],
    ["supersedes what comes after a mail that is on its way", ["a told x:1", "b unsent x:2"], ["x"], { superseded: ["b"], known: { x: "2" } }],
    ["starts from the day before a mail that reached nobody", ["a lost x:1"], ["x"], { superseded: [], known: { x: "1" } }],
    ["knows what was told after a mail that reached nobody", ["a lost x:1", "b told x:2"], ["x"], { superseded: [], known: {} }],
    ["starts before both, the lost and the superseded", ["a lost x:1", "b unsent x:2"], ["x"], { superseded: ["b"], known: { x: "1" } }],
    ["keeps another line's mail apart", ["a unsent x:1", "b told y:1"], ["x"], { superseded: ["a"], known: { x: "1" } }],
  ])("%s", (_, earlier, lineIds, expected) => {
    expect(outcome(mails(...earlier), ...lineIds)).toEqual(expected)
  })

  it("keeps a mail that does not say which lines it tells of", () => {
    const unnamed: DateMail = { id: "a", state: "unsent", lines: [{ previous_promised_by: "1" }] }
    expect(supersede([unnamed], new Set(["x"]))).toEqual({ superseded: [], known: new Map() })
  })
})
