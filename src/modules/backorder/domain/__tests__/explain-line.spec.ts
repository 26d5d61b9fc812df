import { units } from "./builders"
import { explainLine, type BackorderReason } from "../explain-line"

it.each<[number | string, number | string, boolean, BackorderReason]>([
  [5, 0, false, "covered_by_stock"],
  [5, 0, true, "covered_by_stock"],
  [0, 5, true, "waits_for_arrival"],
  [0, 5, false, "waits_without_supply"],
  [3, "0.5", true, "partly_covered"],
  [3, "0.5", false, "waits_without_supply"],
  [0, 0, false, "nothing_open"],
])("%s allocated, %s waiting, an arrival covers it: %s → %s", (allocated, waiting, pegged, reason) => {
  expect(explainLine({ allocated: units(allocated), waiting: units(waiting), pegged })).toBe(reason)
})
