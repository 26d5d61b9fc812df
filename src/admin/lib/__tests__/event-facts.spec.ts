import { eventFacts } from "../event-facts"

describe("a ledger entry", () => {
  it("gives its quantity as a number, however it was written", () => {
    expect(eventFacts({ data: { quantity: "2.5" } }).quantity).toBe(2.5)
    expect(eventFacts({ data: { quantity: 7 } }).quantity).toBe(7)
  })

  it("says nothing where a fact is missing or strange", () => {
    const facts = eventFacts({ data: { quantity: "many", promised_by: "soon", decision: 3, priority: {} } })
    expect(Object.values(facts).filter((fact) => fact !== null)).toEqual([])
  })

  it("tells why a line has stock from why somebody did something", () => {
    const explained = { previous_reason: "waits_for_arrival", reason: "covered_by_stock" }
    expect(eventFacts({ data: explained })).toMatchObject({ explanation: "covered_by_stock", reason: null })
    const noted = { data: { reason_digest: "ab" }, notes: [{ field: "reason", text: "asked for it", salt: "cd" }] }
    expect(eventFacts(noted)).toMatchObject({ explanation: null, reason: "asked for it" })
  })

  it("names what was offered and what was chosen instead", () => {
    const offered = { line_1: { title: "Ash chair" }, line_2: { title: "Ash chair" }, line_3: { title: "Bench" } }
    expect(eventFacts({ data: { substitutes: offered } }).substitute).toBe("Ash chair, Bench")
    expect(eventFacts({ data: { substitutes: [{ title: "Ash chair" }, {}] } }).substitute).toBe("Ash chair")
  })

  it("says nothing of what was erased", () => {
    expect(eventFacts({ data: {}, notes: [{ field: "sent_to", text: null, salt: null }] })).toMatchObject({ sentTo: null })
  })

  it("names both places of a move", () => {
    const moved = { from_location_id: "hamburg", to_location_id: "bremen", quantity: "4" }
    expect(eventFacts({ data: moved })).toMatchObject({ fromLocation: "hamburg", toLocation: "bremen", quantity: 4 })
  })
})
