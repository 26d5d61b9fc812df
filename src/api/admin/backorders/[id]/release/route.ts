import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { AdminBackorderResponse } from "../../../../../types"
import { releaseBackordersWorkflow } from "../../../../../workflows/release-backorders"
import { retrieveBackorder } from "../../to-backorder"
import { sayConflicts } from "../../../../say-conflicts"

/** Packs what is allocated to the record's order now, whatever the shipping policy says. */
export const POST = sayConflicts(
  async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse<AdminBackorderResponse>
  ): Promise<void> => {
    const backorder = await retrieveBackorder(req.scope, req.params.id)
    if (backorder.allocated_quantity === 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Nothing is allocated to "${backorder.title}" of order ${backorder.order_display_id ?? backorder.order_id}, so there is nothing to ship.`
      )
    }
    if (backorder.allocated_quantity < 1) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Only ${backorder.allocated_quantity} of "${backorder.title}" of order ${backorder.order_display_id ?? backorder.order_id} is allocated, and Medusa packs no quantity below 1. It ships with more stock, or cancel the rest by an order edit.`
      )
    }
    await releaseBackordersWorkflow(req.scope).run({
      input: { order_ids: [backorder.order_id], everything: true, now: new Date().toISOString() },
    })
    res.json({ backorder: await retrieveBackorder(req.scope, backorder.id) })
  }
)
