import type { Jurisdiction } from "./rules"

/** The European Union's members but Germany, with Iceland, Liechtenstein and Norway, where its directives hold too. */
const union = new Set(
  "at be bg hr cy cz dk ee es fi fr gr hu ie it lv lt lu mt nl pl pt ro se si sk is li no".split(" ")
)

const own: Readonly<Record<string, Jurisdiction>> = { us: "us-ftc", de: "de", gb: "uk" }

/** Whose rules an order falls under, by the country its goods are shipped to (ISO 3166-1 alpha-2, lower case). */
export function jurisdictionOf(country: string | null): Jurisdiction {
  if (country === null) {
    return "none"
  }
  return own[country] ?? (union.has(country) ? "eu" : "none")
}
