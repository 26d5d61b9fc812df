import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"

/** Orders a sweep looks at; the rest is the next sweep's. */
const LIMIT = 100

/** Orders of which goods have left and nobody is charging for them. */
export const findAbandonedChargesStep = createStep(
  "backorder-find-abandoned-charges",
  async (_: Record<string, never>, { container }) => {
    return new StepResponse(await container.resolve<BackorderModuleService>(BACKORDER_MODULE).ordersLeftToCharge(LIMIT))
  }
)
