import type { MedusaContainer } from "@medusajs/framework/types"
import { runSupplierFeedsWorkflow } from "../workflows/run-supplier-feeds"

/** Reads the feeds that are due; between processes the claims keep the runs apart. */
export default async function pullSupplierFeeds(container: MedusaContainer): Promise<void> {
  await runSupplierFeedsWorkflow(container).run({ input: { now: new Date().toISOString() } })
}

export const config = { name: "pull-supplier-feeds", schedule: { interval: 15_000 } }
