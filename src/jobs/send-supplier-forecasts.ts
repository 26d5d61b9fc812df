import type { MedusaContainer } from "@medusajs/framework/types"
import { sendDueForecastsWorkflow } from "../workflows/send-due-forecasts"

/** Writes to suppliers whose forecast is due; it goes on until none is. */
export default async function sendSupplierForecasts(container: MedusaContainer): Promise<void> {
  for (let claimed = 1; claimed > 0; ) {
    const { result } = await sendDueForecastsWorkflow(container).run({ input: { now: new Date().toISOString() } })
    claimed = result.claimed
  }
}

export const config = {
  name: "send-supplier-forecasts",
  schedule: "* * * * *",
}
