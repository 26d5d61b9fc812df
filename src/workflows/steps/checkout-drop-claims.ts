import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"

/**
 * Orders are recorded: what their carts claimed counts as ordered from now on. There is nothing to
 * undo: a claim that ended too early or too late ends by itself within minutes.
 */
export const dropCheckoutClaimsStep = createStep(
  "backorder-drop-checkout-claims",
  async ({ order_ids }: { order_ids: string[] }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const [claim] = await backorder.listBackorderCheckoutClaims({}, { take: 1, select: ["id"] })
    if (!claim) {
      return new StepResponse([])
    }
    const { data }: { data: { cart_id: string }[] } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order_cart", fields: ["cart_id"], filters: { order_id: order_ids } })
    const cartIds = data.map((link) => link.cart_id)
    await backorder.endCheckoutClaims(cartIds)
    return new StepResponse(cartIds)
  }
)
