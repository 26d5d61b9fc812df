import { formatFor } from "../format"

const [german, english] = [formatFor("de-DE"), formatFor("en-GB")]

/** Blanks that do not break are shown as plain ones. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ")

describe("money", () => {
  it.each([
    ["jpy", "1234", "1.234 ¥", "JP¥1,234"],
    ["jpy", "0", "0 ¥", "JP¥0"],
    ["krw", "1234567", "1.234.567 ₩", "₩1,234,567"],
    ["eur", "1234.5", "1.234,50 €", "€1,234.50"],
    ["eur", "0.1", "0,10 €", "€0.10"],
    ["usd", "9.99", "9,99 $", "US$9.99"],
    ["chf", "1000", "1.000,00 CHF", "CHF 1,000.00"],
    ["kwd", "1234.5", "1.234,500 KWD", "KWD 1,234.500"],
    ["bhd", "0.125", "0,125 BHD", "BHD 0.125"],
    ["EUR", "12345678901234567.89", "12.345.678.901.234.567,89 €", "€12,345,678,901,234,567.89"],
  ])("in %s: %s", (currency_code, amount, de, en) => {
    expect(plain(german.money({ amount, currency_code }))).toBe(de)
    expect(plain(english.money({ amount, currency_code }))).toBe(en)
  })

  it.each([
    ["jpy", "41.125", "41,125 ¥", "JP¥41.125"],
    ["eur", "41.125", "41,125 €", "€41.125"],
    ["eur", "41", "41,00 €", "€41.00"],
    ["kwd", "0.0005", "0,0005 KWD", "KWD 0.0005"],
  ])("of one unit in %s keeps fractions of a coin: %s", (currency_code, amount, de, en) => {
    expect(plain(german.price({ amount, currency_code }))).toBe(de)
    expect(plain(english.price({ amount, currency_code }))).toBe(en)
  })
})

describe("a day", () => {
  it.each([
    ["2026-12-14T00:00:00.000Z", "14. Dezember 2026", "14 December 2026"],
    ["2026-12-31T23:59:59.999Z", "31. Dezember 2026", "31 December 2026"],
    ["2027-01-01T00:00:00.000Z", "1. Januar 2027", "1 January 2027"],
    ["2028-02-29", "29. Februar 2028", "29 February 2028"],
    ["2026-12-14T23:30:00-05:00", "15. Dezember 2026", "15 December 2026"],
  ])("is %s in UTC wherever the shop runs, always with its year", (iso, de, en) => {
    expect(german.date(iso)).toBe(de)
    expect(english.date(iso)).toBe(en)
  })
})

describe("a moment", () => {
  it.each([
    ["2026-12-31T23:30:15.000Z", "Europe/Berlin", "1. Januar 2027 um 00:30:15 MEZ"],
    ["2026-12-31T23:30:15.000Z", "America/New_York", "31. Dezember 2026 um 18:30:15"],
    ["2026-07-01T22:30:00.000Z", "Europe/Berlin", "2. Juli 2026 um 00:30:00 MESZ"],
  ])("is %s by the clock of %s", (iso, zone, de) => {
    expect(german.moment(iso, zone)).toContain(de)
  })
})

describe("a quantity", () => {
  it.each([
    ["1", "1", "1", true],
    ["1.5", "1,5", "1.5", false],
    ["0", "0", "0", false],
    ["12345.678", "12.345,678", "12,345.678", false],
    ["0.00000000000000000001", "0,00000000000000000001", "0.00000000000000000001", false],
  ])("is %s as the reader writes it", (quantity, de, en, singular) => {
    expect(german.amount(quantity)).toEqual({ text: de, singular })
    expect(english.amount(quantity)).toEqual({ text: en, singular })
  })

  it("is refused where it is no number", () => {
    expect(() => german.amount("ten")).toThrow('"ten" is not a decimal number.')
  })
})
