import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileBackordersWorkflow } from "../workflows/reconcile-backorders"

/** Heals what a lost event missed. */
export default async function reconcileBackorders(container: MedusaContainer): Promise<void> {
  await reconcileBackordersWorkflow(container).run({ input: { now: new Date().toISOString(), patiently: false } })
}

export const config = {
  name: "reconcile-backorders",
  schedule: "* * * * *",
}
