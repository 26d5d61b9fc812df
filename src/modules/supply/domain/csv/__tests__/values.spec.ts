import { detectSeparator } from "../dialect"
import { readConfirmed, readDate, readDecimal } from "../values"

const shown = (decision: { ok: true; value: unknown } | { ok: false; reason: string }): string =>
  decision.ok ? String(decision.value) : decision.reason

describe("a decimal", () => {
  it.each([
    ["12", ",", "12"],
    ["12.5", ",", "12.5"],
    ["0.001", ",", "0.001"],
    ["1.500", ",", "1.5"],
    ["1,5", ",", `quantity "1,5" has a decimal comma; write 1.5, or separate the cells by ";".`],
    ["1,5", ";", "1.5"],
    ["12.5", ";", "12.5"],
    ["0.125", ";", "0.125"],
    ["1.500", ";", `quantity "1.500" can mean 1500 or a decimal; write 1500, or the decimal with a comma.`],
    ["1.500,25", ";", `quantity "1.500,25" is not a number such as 12 or 12,5.`],
    ["1,500.25", ",", `quantity "1,500.25" is not a number such as 12 or 12.5.`],
    ["-3", ",", `quantity "-3" is not a number such as 12 or 12.5.`],
    ["1e3", ",", `quantity "1e3" is not a number such as 12 or 12.5.`],
    ["123456789012345", ",", "123456789012345"],
    ["1234567890123456", ",", `quantity "1234567890123456" has more than 15 digits.`],
  ] as const)("%s with %s is %s", (text, separator, result) => {
    expect(shown(readDecimal("quantity", text, separator))).toBe(result)
  })
})

describe("a date", () => {
  it.each([
    ["2026-12-14", ",", "2026-12-14T00:00:00.000Z"],
    ["2026-12-14T10:00:00Z", ",", "2026-12-14T10:00:00.000Z"],
    ["2026-12-14 10:00+01:00", ",", "2026-12-14T09:00:00.000Z"],
    ["14.12.2026", ";", "2026-12-14T00:00:00.000Z"],
    ["1.2.2027", ";", "2027-02-01T00:00:00.000Z"],
    ["2028-02-29", ",", "2028-02-29T00:00:00.000Z"],
  ] as const)("%s with %s is %s", (text, separator, result) => {
    expect(shown(readDate("expected_at", text, separator))).toBe(result)
  })

  it.each([
    ["14.12.2026", ","],
    ["12/14/2026", ","],
    ["2026-02-31", ","],
    ["31.02.2026", ";"],
    ["2026-12-14T10:00:00", ","],
    ["2026-13-01", ","],
    ["soon", ";"],
  ] as const)("%s with %s is refused with an example", (text, separator) => {
    expect(shown(readDate("expected_at", text, separator))).toMatch(/^expected_at ".*" is not a day such as 2026-12-14/)
  })
})

describe("a confirmation", () => {
  it.each([
    ["yes", "all"],
    ["Ja", "all"],
    ["no", "null"],
    ["7", "7"],
    ["maybe", `confirmed "maybe" is neither yes or no nor a quantity.`],
  ])("%s is %s", (text, result) => {
    expect(shown(readConfirmed(text, ","))).toBe(result)
  })
})

describe("the separator", () => {
  it.each([
    ["a,b,c", ","],
    ["a;b;c", ";"],
    ['"a;b;c",d', ","],
    ['"a,b";c', ";"],
    ["a", ","],
  ])("of %s is %s", (header, separator) => {
    expect(detectSeparator(header)).toBe(separator)
  })
})
