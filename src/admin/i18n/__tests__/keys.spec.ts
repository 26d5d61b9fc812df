import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import translations from ".."

type Tree = { [key: string]: string | Tree }

const flatten = (tree: Tree, prefix = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`)
  )

const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => String(name)).sort()

const english = new Map(flatten(translations.en.backorder))
const german = new Map(flatten(translations.de.backorder))

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      return entry.name === "i18n" || entry.name === "__tests__" ? [] : sources(path)
    }
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })

const plural = /_(zero|one|other)$/

describe("the admin's texts", () => {
  it("say the same things in German and in English", () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it("leave nothing empty", () => {
    expect([...english, ...german].filter(([, text]) => text.trim() === "")).toEqual([])
  })

  it("name the same values in both languages", () => {
    const values = (texts: Map<string, string>) => [...texts].map(([key, text]) => [key, placeholders(text)]).sort()
    expect(values(german)).toEqual(values(english))
  })

  const code = sources(join(__dirname, "../..")).map((path) => readFileSync(path, "utf8")).join("\n")
  const named = [...code.matchAll(/["'`]([a-zA-Z]+(?:\.[a-zA-Z0-9_]+)+)["'`]/g)].map(([, key]) => String(key))
  const spaces = new Set(Object.keys(translations.en.backorder))
  const known = new Set([...english.keys()].flatMap((key) => [key, key.replace(plural, "")]))

  it("exist for every key that the code names", () => {
    const asked = named.filter((key) => spaces.has(key.split(".")[0] ?? ""))
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter((key) => !known.has(key) && !isColumn(key))).toEqual([])
  })

  it("are all used by the code", () => {
    const prefixes = [...code.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map(([, prefix]) => String(prefix))
    const unused = [...known].filter(
      (key) => !plural.test(key) && !named.includes(key) && !prefixes.some((prefix) => key.startsWith(prefix))
    )
    expect(unused).toEqual([])
  })
})

/** `supplier.name` is a path into a record, not a text. */
const isColumn = (key: string): boolean => key === "supplier.name"
