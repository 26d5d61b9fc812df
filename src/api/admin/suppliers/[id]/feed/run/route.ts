import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSupplierFeedResponse } from "../../../../../../types"
import { runSupplierFeedsWorkflow } from "../../../../../../workflows/run-supplier-feeds"
import { sayConflicts } from "../../../../../say-conflicts"
import { findFeed, requireFeed } from "../find-feed"

/** Reads the feed now, due or not. What came of it is in the feed, also where the database could not be reached. */
export const POST = sayConflicts(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminSupplierFeedResponse>): Promise<void> => {
    const { id } = await requireFeed(req.scope, req.params.id)
    await runSupplierFeedsWorkflow(req.scope).run({ input: { id, now: new Date().toISOString() } })
    res.json(await findFeed(req.scope, req.params.id))
  }
)
