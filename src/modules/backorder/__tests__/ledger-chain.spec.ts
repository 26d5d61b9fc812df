import { fc, test as property } from "@fast-check/jest"
import { entryHash, verifyChain, type ChainedEntry } from "../ledger-chain"

type Entry = ChainedEntry & { hash: string }

const chain = (length: number): Entry[] =>
  Array.from({ length }).reduce<Entry[]>((entries, _, index) => {
    const entry: ChainedEntry = {
      id: `boev_${index}`,
      order_id: "order_1",
      backorder_id: index % 2 ? "bo_1" : null,
      sequence: index + 1,
      run_id: `borun_${index}`,
      type: "allocated",
      cause: "stock_changed",
      cause_id: null,
      actor_id: null,
      occurred_at: `2026-12-0${(index % 9) + 1}T00:00:00.000Z`,
      data: { quantity: String(index), nested: { b: 1, a: [1, null] } },
      previous_hash: entries.at(-1)?.hash ?? null,
    }
    return [...entries, { ...entry, hash: entryHash(entry) }]
  }, [])

const broken = (at: number, fault: "missing" | "changed") => ({ valid: false, broken_at: at, fault })

describe("the chain of an order's ledger", () => {
  it("holds where nothing was touched, whatever the order of keys", () => {
    const entries = chain(3).map((entry) => ({ ...entry, data: { nested: { a: [1, null], b: 1 }, quantity: entry.data.quantity } }))
    expect(verifyChain(entries)).toEqual({ valid: true, entries: 3, broken_at: null, fault: null })
    expect(verifyChain([])).toMatchObject({ valid: true, entries: 0 })
  })

  it.each<[string, (entries: Entry[]) => Entry[], ReturnType<typeof broken>]>([
    ["an entry was changed", ([a, b, c]) => [a, { ...b, data: { quantity: "9" } }, c], broken(2, "changed")],
    ["a time was changed", ([a, b, c]) => [a, { ...b, occurred_at: "2026-11-01T00:00:00.000Z" }, c], broken(2, "changed")],
    ["an entry was changed with its hash", ([a, b, c]) => {
      const forged = { ...b, actor_id: "user_1" }
      return [a, { ...forged, hash: entryHash(forged) }, c]
    }, broken(3, "changed")],
    ["an entry was taken out", ([a, , c]) => [a, c], broken(2, "missing")],
    ["the first entry was taken out", ([, b, c]) => [b, c], broken(1, "missing")],
  ])("breaks where %s", (_, tamper, expected) => {
    expect(verifyChain(tamper(chain(3)))).toMatchObject(expected)
  })

  property.prop([fc.integer({ min: 1, max: 8 }), fc.nat(), fc.constantFrom("id", "type", "cause", "run_id", "order_id")])(
    "breaks at the entry that was changed, whichever and wherever it is",
    (length, place, field) => {
      const at = place % length
      const entries = chain(length).map((entry, index) => (index === at ? { ...entry, [field]: "forged" } : entry))
      expect(verifyChain(entries)).toMatchObject({ valid: false, broken_at: at + 1 })
    }
  )
})
