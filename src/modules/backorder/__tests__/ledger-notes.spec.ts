import { digestsOf, noteDigest, salted } from "../ledger-notes"

describe("what is kept beside the ledger", () => {
  it("can be shown to be what was written, by salt and digest", () => {
    const note = salted("reason", "Erika Weber called")
    expect(digestsOf([note])).toEqual({ reason_digest: noteDigest(note) })
    expect(noteDigest({ ...note, text: "Erika Weber did not call" })).not.toBe(noteDigest(note))
  })

  it("leaves no trace of the words, nor two alike for the same words", () => {
    const [one, other] = [salted("sent_to", "Lindenweg 4"), salted("sent_to", "Lindenweg 4")]
    expect(noteDigest(one)).not.toBe(noteDigest(other))
    expect(JSON.stringify(digestsOf([one]))).not.toContain("Lindenweg")
  })
})
