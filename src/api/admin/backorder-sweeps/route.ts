import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../../modules/backorder"
import type { BackorderModuleService } from "../../../modules/backorder/service"
import type { AdminSweepResponse } from "../../../types"
import { sweepBackordersWorkflow } from "../../../workflows/sweep-backorders"
import type { AdminSweepBackordersType } from "./validators"

/** Does what the clock asks for now; `now` can be given only where the clock may be set (demo and tests). */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminSweepBackordersType>,
  res: MedusaResponse<AdminSweepResponse>
): Promise<void> {
  const { clock } = req.scope.resolve<BackorderModuleService>(BACKORDER_MODULE).options
  const { now } = req.validatedBody
  if (now !== undefined && !clock.settable) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `This shop's clock cannot be set. Leave "now" out, or set the option clock.settable in a test shop.`
    )
  }
  const { result } = await sweepBackordersWorkflow(req.scope).run({
    input: { now: now ? new Date(now).toISOString() : new Date().toISOString() },
  })
  res.json({ sweep: result })
}
