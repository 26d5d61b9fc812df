import fs from "node:fs"
import path from "node:path"
import { runCase, runDistribution } from "../../../../../../integration-tests/support/inventory-cases"

/** Numbers of the literature and of R, which lie beside the checkout where they are present. */
const CASES = path.resolve("..", "shared", "cases")
const present = fs.existsSync(CASES)
const here = present ? it : it.skip
const why = present ? "" : " (skipped: ../shared/cases is not there)"
const read = (name: string): string => fs.readFileSync(path.join(CASES, name), "utf8")

describe("the distributions of R 4.2", () => {
  here(`agree to 1e-9, discrete quantiles exactly${why}`, () => {
    const [, ...rows] = read("distributions.tsv").trim().split("\n")
    const wrong = rows.flatMap((row) => {
      const [name, given, value] = row.split("\t")
      const expected = Number(value)
      const got = runDistribution(name, given.split(",").map(Number))
      const slack = name === "qpois" || name === "qnbinom" ? 0 : 1e-9 * Math.abs(expected)
      return Math.abs(got - expected) <= slack ? [] : [`${row} but ${got}`]
    })
    expect(rows.length).toBeGreaterThan(500)
    expect(wrong).toEqual([])
  })
})

interface Case {
  id: string
  function: string
  params: Record<string, unknown>
  expected: Record<string, unknown>
  tolerance: number | Record<string, number>
}

describe("the numbers of the literature", () => {
  const isNear = (got: unknown, expected: unknown, tolerance: number): boolean => {
    if (Array.isArray(expected)) {
      return (
        Array.isArray(got) &&
        got.length === expected.length &&
        expected.every((value, place) => isNear(got[place], value, tolerance))
      )
    }
    if (typeof expected !== "number") {
      return got === expected
    }
    return typeof got === "number" && Math.abs(got - expected) <= tolerance
  }

  here(`are met${why}`, () => {
    const { cases }: { cases: Case[] } = JSON.parse(read("inventory-numbers.json"))
    const wrong = cases.flatMap(({ id, function: name, params, expected, tolerance }) => {
      const got = runCase(name, params)
      const off = Object.entries(expected).filter(
        ([key, value]) => !isNear(got[key], value, typeof tolerance === "number" ? tolerance : (tolerance[key] ?? 0))
      )
      return off.map(([key, value]) => `${id} ${name}: ${key} is ${JSON.stringify(got[key])}, not ${JSON.stringify(value)}`)
    })
    expect(wrong).toEqual([])
  })
})
