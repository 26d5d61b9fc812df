import type { MedusaContainer } from "@medusajs/framework/types"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import type { SupplierFeedPreviewRowDTO } from "../../types"
import type { FeedSettings } from "../steps/feed-records"
import { resolveFeedRows } from "./feed-words"

const ROWS = 10

/** The first rows of a feed as they are written there and as they are understood here; changes nothing on either side. */
export async function previewFeed(
  container: MedusaContainer,
  supplierId: string,
  { source, table_name, columns, time_zone = "UTC", statement_timeout_ms = 10_000 }: FeedSettings
): Promise<SupplierFeedPreviewRowDTO[]> {
  const reader = await container
    .resolve<SupplyModuleService>(SUPPLY_MODULE)
    .openFeed({ source, table_name, columns, statement_timeout_ms })
  try {
    const rows = await reader.page(null, ROWS)
    const words = await resolveFeedRows(container, rows, supplierId, reader.inUtc ? "UTC" : time_zone)
    return rows.map((row, index) => {
      const word = words[index]
      return word.ok
        ? {
            row: { ...row },
            purchase_order_id: word.value.purchase_order_id,
            line_id: word.value.line_id,
            expected_at: word.value.expected_at ?? null,
            quantity: word.value.quantity ?? null,
            refused: null,
          }
        : { row: { ...row }, purchase_order_id: null, line_id: null, expected_at: null, quantity: null, refused: word.reason }
    })
  } finally {
    await reader.close()
  }
}
