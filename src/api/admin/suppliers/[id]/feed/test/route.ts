import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { AdminSupplierFeedPreviewResponse } from "../../../../../../types"
import { previewFeed } from "../../../../../../workflows/queries/feed-preview"
import { findFeed } from "../find-feed"
import type { AdminTestSupplierFeedType } from "../validators"

/** Connects and shows the first rows, with the settings given or else as they are saved; changes nothing. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminTestSupplierFeedType>,
  res: MedusaResponse<AdminSupplierFeedPreviewResponse>
): Promise<void> => {
  const { feed } = await findFeed(req.scope, req.params.id)
  const { source, table_name, columns, time_zone, statement_timeout_ms } = { ...feed, ...req.validatedBody }
  if (source === undefined || table_name === undefined || columns === undefined) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "Give source, table_name and columns, or set a feed first.")
  }
  res.json({
    rows: await previewFeed(req.scope, req.params.id, { source, table_name, columns, time_zone, statement_timeout_ms }),
  })
}
