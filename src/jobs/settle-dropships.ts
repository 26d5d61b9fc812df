import type { MedusaContainer } from "@medusajs/framework/types"
import { settleDropshipsWorkflow } from "../workflows/settle-dropships"

/** Orders with suppliers, and delivers, what a lost event missed. */
export default async function settleDropships(container: MedusaContainer): Promise<void> {
  await settleDropshipsWorkflow(container).run({ input: { now: new Date().toISOString() } })
}

export const config = {
  name: "settle-dropships",
  schedule: "* * * * *",
}
