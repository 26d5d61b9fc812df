import { part } from "./builders"
import { openNeed } from "../open-need"

it.each([
  [10, 0, 0, "10"],
  [10, 3, 0, "7"],
  [10, 3, 2, "5"],
  ["4.5", "1.25", "0.25", "3"],
  [10, 10, 0, "0"],
  [8, 3, 7, "0"],
])("of %s ordered, %s shipped and %s given up, %s are still wanted", (ordered, fulfilled, canceled, need) => {
  expect(openNeed(part({ ordered, fulfilled, canceled })).toFixed()).toBe(need)
})
