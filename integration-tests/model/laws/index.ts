import type { Shop } from "../shop"
import type { Situation } from "../situation"
import { ledgerIsIntact, ledgerTellsChanges } from "./ledger"
import { linesAreConserved } from "./lines"
import { nothingIsChargedAhead } from "./money"
import { ordersAreTagged } from "./orders"
import { pairsAreConserved } from "./pairs"
import { receiptsAddUp } from "./receipts"

/** What does not hold after a step, in sentences; empty for a shop whose figures are right. */
export async function brokenLaws(shop: Shop, before: Situation, after: Situation): Promise<string[]> {
  return [
    ...linesAreConserved(after),
    ...pairsAreConserved(after),
    ...receiptsAddUp(after),
    ...ordersAreTagged(after),
    ...ledgerIsIntact(after),
    ...ledgerTellsChanges(before, after),
    ...(await nothingIsChargedAhead(shop, before, after)),
  ]
}
