import fs from "node:fs"
import path from "node:path"
import { samples } from "../samples"

it.each([
  ["orders", "purchase-orders.csv"],
  ["dates", "purchase-order-dates.csv"],
] as const)("the sample of %s is the file that ships", (kind, file) => {
  expect(fs.readFileSync(path.resolve("assets", file), "utf8")).toBe(samples[kind])
})
