import { vagueWord } from "../vague-words"

describe("a text about a date", () => {
  it.each([
    ["Bald wieder da.", "Bald"],
    ["Lieferbar voraussichtlich im Mai.", "voraussichtlich"],
    ["Die voraussichtliche Lieferzeit beträgt 3 Wochen.", "voraussichtliche"],
    ["Kommt in  der\nRegel in 3 Tagen.", "in  der\nRegel"],
    ["Wir liefern schnellstmöglich!", "schnellstmöglich"],
    ["Wir liefern scho\u0308n demna\u0308chst.", "demnächst"],
    ["Back SOON", "SOON"],
    ["We ship as soon as possible.", "as soon as possible"],
  ])("is vague: %s", (text, word) => {
    expect(vagueWord(text)).toBe(word)
  })

  it.each([
    "Lieferung bis 14. Dezember 2026.",
    "ca. 2-4 Werktage",
    "Theobald liefert am Montag.",
    "Balder Tisch, lieferbar in 10 Tagen",
    "The sooner you order, the earlier it comes: 3 weeks.",
    "Monsoon table, 3 weeks",
    "",
  ])("is not: %s", (text) => {
    expect(vagueWord(text)).toBeNull()
  })
})
