import type { MedusaContainer } from "@medusajs/framework/types"
import { SUPPLY_MODULE } from "../../modules/supply"
import { refuse, type Decision } from "../../modules/supply/domain/decision"
import { readFeedRow } from "../../modules/supply/domain/feed/feed-row"
import type { FeedRow } from "../../modules/supply/feeds/feed-reader"
import type { ResolvedDate } from "../../modules/supply/imports/resolved"
import type SupplyModuleService from "../../modules/supply/service"
import { resolveDates } from "./named-lines"

/** What rows of another system mean here: a word about a line of this one supplier, or why not. */
export async function resolveFeedRows(
  container: MedusaContainer,
  rows: readonly FeedRow[],
  supplierId: string,
  zone: string
): Promise<Decision<ResolvedDate>[]> {
  const { name } = await container
    .resolve<SupplyModuleService>(SUPPLY_MODULE)
    .retrieveSupplier(supplierId, { select: ["id", "name"] })
  // Orders are found by the supplier's id, for a name may belong to several; who reads a reason knows the name.
  const named = (word: Decision<ResolvedDate>): Decision<ResolvedDate> =>
    word.ok ? word : refuse(word.reason.replaceAll(`"${supplierId}"`, `"${name}"`))
  const read = rows.map((row) => readFeedRow(row, supplierId, zone))
  const found = await resolveDates(container, read.flatMap((row) => (row.ok ? [row.value] : [])))
  let next = 0
  return read.map((row): Decision<ResolvedDate> => (row.ok ? named(found[next++]) : row))
}
