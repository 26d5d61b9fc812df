/**
 * Medusa pays back whatever was captured of an order that staff cancel. Of what was paid back by other means it knows
 * nothing, and would send it once more.
 */
import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { orderMoney, sum } from "../../../workflows/queries/order-money"

async function refuseSecondRefund(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const { settlements, displayId, currencyCode } = await orderMoney(req.scope, req.params.id)
  const settled = sum(settlements.map(({ amount }) => amount))
  if (settled.gt(0)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Order #${displayId ?? req.params.id} cannot be canceled as a whole: ${settled.toFixed()} ${currencyCode.toUpperCase()} were paid back by other means, and Medusa would send them back once more. Give up what waits of it beside the order, and refund what else was paid by hand.`
    )
  }
  next()
}

export const settledRefundsMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: "/admin/orders/:id/cancel", middlewares: [refuseSecondRefund] },
]
