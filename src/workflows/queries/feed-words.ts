import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decision } from "../../modules/supply/domain/decision"
import { byNumber, readFeedRow } from "../../modules/supply/domain/feed/feed-row"
import type { FeedRow } from "../../modules/supply/feeds/feed-reader"
import type { ResolvedDate } from "../../modules/supply/imports/resolved"
import { resolveDates } from "./named-lines"

/** What rows of another system mean here: a word about a line of this one supplier, or why not. */
export async function resolveFeedRows(
  container: MedusaContainer,
  rows: readonly FeedRow[],
  supplierId: string,
  zone: string
): Promise<Decision<ResolvedDate>[]> {
  const read = rows.map((row) => readFeedRow(row, supplierId, zone))
  const named = read.flatMap((row) => (row.ok ? [row.value] : []))
  const numbered = named.map(byNumber)
  const found = await resolveDates(container, [...named, ...numbered.flatMap((row) => row ?? [])])
  let [next, other] = [0, named.length]
  return read.map((row): Decision<ResolvedDate> => {
    if (!row.ok) {
      return row
    }
    const place = next++
    const byReference = found[place]
    const byItsNumber = numbered[place] ? found[other++] : byReference
    return byReference.ok ? byReference : byItsNumber.ok ? byItsNumber : byReference
  })
}
