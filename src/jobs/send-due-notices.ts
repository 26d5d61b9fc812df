import type { MedusaContainer } from "@medusajs/framework/types"
import { sendDueNoticesWorkflow } from "../workflows/send-due-notices"

/** A run that is still going on is not overtaken within a process; between processes the claims keep them apart. */
export default async function sendDueNotices(container: MedusaContainer): Promise<void> {
  await sendDueNoticesWorkflow(container).run({ input: {} })
}

export const config = { name: "send-due-notices", schedule: { interval: 15_000 } }
