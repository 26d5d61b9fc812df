/**
 * Parcels of an order are made, cancelled and shipped one at a time, and never while its goods are planned.
 *
 * Medusa reads a line's reservation before it locks it: of parcels made at the same moment each
 * would take the same units, and stock would fall below nothing.
 */
import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { pairsOfOrders } from "../../../workflows/queries/pairs-of-orders"
import { withItemsLocked } from "../../../workflows/steps/locks"

async function takeTurn(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const pairs = await pairsOfOrders(req.scope, [req.params.id])
  await withItemsLocked(
    req.scope,
    pairs.map((pair) => pair.inventory_item_id),
    () =>
      new Promise<void>((answered) => {
        res.once("close", answered)
        next()
      })
  )
}

export const parcelTurnsMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: "/admin/orders/:id/fulfillments", middlewares: [takeTurn] },
]
