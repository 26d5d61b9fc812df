import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"

/** Orders a sweep looks at; the rest is the next sweep's. */
const LIMIT = 100

/** Orders whose goods came in and could have left, but have not. */
export const findAbandonedReleasesStep = createStep("backorder-find-abandoned-releases", async (_: Record<string, never>, { container }) => {
  return new StepResponse(
    await container.resolve<BackorderModuleService>(BACKORDER_MODULE).ordersLeftToRelease(LIMIT)
  )
})
