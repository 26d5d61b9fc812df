import { jurisdictionOf } from "../jurisdiction-of"

it.each([
  ["us", "us-ftc"],
  ["de", "de"],
  ["gb", "uk"],
  ["fr", "eu"],
  ["no", "eu"],
  ["ch", "none"],
  ["jp", "none"],
  [null, "none"],
])("goods shipped to %s fall under %s", (country, expected) => {
  expect(jurisdictionOf(country)).toBe(expected)
})
