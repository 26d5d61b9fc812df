import { it as check, fc } from "@fast-check/jest"
import { readCsv } from "../read-csv"
import { csvLine, guardText, unguardText } from "../../domain/csv/cells"

const FORMULA = /^[=+\-@\t\r\n]/

/** Texts as cells hold them, many of them dangerous. */
const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "'", "'=", "''-"), fc.string()).map((parts) => parts.join(""))
)

describe("a cell", () => {
  check.prop([texts])("that is a text is never a formula, and reads back as it was", (text) => {
    expect(guardText(text)).not.toMatch(FORMULA)
    expect(unguardText(guardText(text))).toBe(text)
  })

  it.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)\r\n"],
    ["-5", "'-5\r\n"],
    [-5, "-5\r\n"],
    [null, "\r\n"],
    ["'quoted'", "'quoted'\r\n"],
    ['say "ja", please', '"say ""ja"", please"\r\n'],
  ])("%p is written as %p", (value, line) => {
    expect(csvLine([value])).toBe(line)
  })
})

describe("a file", () => {
  const rows = fc.array(fc.tuple(texts, texts, texts), { minLength: 1, maxLength: 20 })
  check.prop([rows, fc.constantFrom<"," | ";">(",", ";"), fc.integer({ min: 1, max: 64 })], { numRuns: 60 })(
    "that is written reads back cell by cell, however it is cut",
    async (lines, separator, size) => {
      // The mark at the end keeps a line of empty cells from counting as an empty line.
      const file = [["a", "b", "c", "mark"], ...lines.map((line) => [...line, "."])].map((line) => csvLine(line, separator)).join("")
      const bytes = new TextEncoder().encode(file)
      async function* chunks(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += size) {
          yield bytes.subarray(at, at + size)
        }
      }
      const read: string[][] = []
      const { records, separator: found } = await readCsv(chunks())
      for await (const { cells } of records) {
        read.push(cells.slice(0, 3).map(unguardText))
      }
      expect(found).toBe(separator)
      const wellFormed = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text))
      expect(read.slice(1)).toEqual(lines.map((line) => line.map(wellFormed)))
    }
  )
})
