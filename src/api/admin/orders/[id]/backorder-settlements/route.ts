import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminOrderPaymentResponse } from "../../../../../types"
import { orderPayment } from "../../../../../workflows/queries/order-payment"
import { settleByOtherMeansWorkflow } from "../../../../../workflows/settle-by-other-means"
import { sayConflicts } from "../../../../say-conflicts"
import type { AdminPostOrderSettlementType } from "../../validators"

/** Enters money that came or went by other means than the order's payment, such as a bank transfer. */
export const POST = sayConflicts(
  async (
    req: AuthenticatedMedusaRequest<AdminPostOrderSettlementType>,
    res: MedusaResponse<AdminOrderPaymentResponse>
  ): Promise<void> => {
    await settleByOtherMeansWorkflow(req.scope).run({
      input: {
        ...req.validatedBody,
        order_id: req.params.id,
        actor_id: req.auth_context.actor_id,
        now: new Date().toISOString(),
      },
    })
    res.json({ payment: await orderPayment(req.scope, req.params.id) })
  }
)
