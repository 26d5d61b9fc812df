import { formatDay, formatMoney, formatQuantity, formatUnitCost, toLocale } from "../format"

describe("dates, numbers and money", () => {
  it.each([
    ["en", "December 14, 2026"],
    ["de", "14. Dezember 2026"],
  ])("say the whole day with its year in %s", (locale, text) => {
    expect(formatDay("2026-12-14T00:00:00.000Z", locale)).toBe(text)
  })

  it("name the UTC day even at its last moment", () => {
    expect(formatDay("2026-12-14T23:59:59.999Z", "de")).toBe("14. Dezember 2026")
  })

  it.each([
    [1234.5, "en", "1,234.5"],
    [1234.5, "de", "1.234,5"],
    [0.1 + 0.2, "en", "0.3"],
    [7, "de", "7"],
  ])("write %s in %s as %s", (amount, locale, text) => {
    expect(formatQuantity(amount, locale)).toBe(text)
  })

  it("round money to the coin and keep a unit cost finer than that", () => {
    expect(formatMoney(800.15625, "eur", "en")).toBe("€800.16")
    expect(formatUnitCost(0.0125, "eur", "en")).toBe("€0.0125")
    expect(formatUnitCost(40, "eur", "en")).toBe("€40.00")
  })

  it.each([
    ["ptBR", "pt-BR"],
    ["de", "de"],
    ["not a language", "en"],
  ])("read the dashboard's language %s as %s", (language, locale) => {
    expect(toLocale(language)).toBe(locale)
  })
})
