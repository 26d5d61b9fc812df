import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Modules } from "@medusajs/framework/utils"
import { ACKNOWLEDGEMENT } from "../queries/store-acknowledgement"

/** What a shopper was shown and agreed to, as the cart and its order keep it. */
export interface KeptAcknowledgement {
  /** ISO 8601. */
  acknowledged_at: string
  language: string
  lines: {
    line_item_id: string
    variant_id: string | null
    title: string
    quantity: string
    backordered_quantity: string
    promised_by: string | null
    /** The exact sentence that was shown. */
    message: string
  }[]
}

export interface AcknowledgeBackordersInput {
  cart_id: string
  acknowledgement: KeptAcknowledgement
}

export const acknowledgeBackordersStep = createStep(
  "backorder-acknowledge",
  async ({ cart_id, acknowledgement }: AcknowledgeBackordersInput, { container }) => {
    const carts = container.resolve(Modules.CART)
    const before = await carts.retrieveCart(cart_id, { select: ["id", "metadata"] })
    // Medusa keeps the other keys of the metadata.
    await carts.updateCarts(cart_id, { metadata: { [ACKNOWLEDGEMENT]: acknowledgement } })
    return new StepResponse(acknowledgement, { cart_id, earlier: before.metadata?.[ACKNOWLEDGEMENT] ?? "" })
  },
  async (done, { container }) => {
    if (done) {
      // An empty text takes the key away.
      await container.resolve(Modules.CART).updateCarts(done.cart_id, { metadata: { [ACKNOWLEDGEMENT]: done.earlier } })
    }
  }
)
