import fs from "node:fs"
import * as math from "../index"

describe("docs/replenishment-math.md", () => {
  const text = fs.readFileSync("docs/replenishment-math.md", "utf8")

  it("names every function and no other", () => {
    const rows = text.split("\n").filter((line) => line.startsWith("| `"))
    const named = rows.flatMap((row) => [...row.split("|")[1].matchAll(/`(\w+)`/g)].map(([, name]) => name))
    expect(named.sort()).toEqual(Object.keys(math).sort())
  })
})
