import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepBackordersWorkflow } from "../workflows/sweep-backorders"

/** Finds promises that were broken, and carries on what a process left half-way. */
export default async function sweepBackorders(container: MedusaContainer): Promise<void> {
  await sweepBackordersWorkflow(container).run({ input: { now: new Date().toISOString() } })
}

export const config = {
  name: "sweep-backorders",
  schedule: "* * * * *",
}
