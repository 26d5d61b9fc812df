import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { CheckoutVerdict } from "../../types"
import { findStoreCart } from "../queries/store-cart"
import { reviewCheckout, type CheckoutChange, type CheckoutReview } from "../queries/store-checkout"
import { toShortage } from "../queries/store-shortage"

export interface ClaimCheckoutInput {
  cart_id: string
  /** Sales channels of the visitor's key. */
  channel_ids: string[]
  change: CheckoutChange
  /** ISO 8601. */
  now: string
}

/** For how long a shopper waits at most to learn whether another's order, just being taken, left something. */
const PATIENCE = 3000
const PAUSE = 150
/** Seconds in which Medusa completes a cart. */
const COMPLETION = 30

const granted: CheckoutVerdict = { locale: null, shortages: [], unacknowledged: [] }

/**
 * Claims what a cart is about to ask for, or says why it may not. There is nothing to undo: a
 * claim is put in the place of the cart's earlier one, and ends by itself.
 */
export const claimCheckoutStep = createStep(
  "backorder-claim-checkout",
  async (input: ClaimCheckoutInput, { container }) => {
    const verdict = await decide(container, input)
    if (isGranted(verdict) || input.change.type !== "complete") {
      return new StepResponse(verdict)
    }
    // Sent twice, the second may have met the order of the first; once that is through, the cart says so.
    await container.resolve(Modules.LOCKING).execute(input.cart_id, async () => undefined, { timeout: COMPLETION })
    return new StepResponse(await decide(container, input))
  }
)

async function decide(container: MedusaContainer, { cart_id, channel_ids, change, now }: ClaimCheckoutInput): Promise<CheckoutVerdict> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const { at: measuredAt } = await backorder.checkoutRules()
    const cart = await findStoreCart(container, cart_id, channel_ids)
    if (!cart || cart.completed) {
      return granted
    }
    const review = await reviewCheckout(container, cart, change, new Date(now))
    const given = { locale: cart.locale, unacknowledged: review.unacknowledged.map(toUnacknowledged) }
    const patient = Date.now() <= deadline
    if (review.refusals.length > 0) {
      if (!review.unsettled || !patient) {
        return { ...given, shortages: review.refusals.map(toShortage) }
      }
      await pause()
      continue
    }
    const completing = change.type === "complete" && review.unacknowledged.length === 0
    const visit = { cartId: cart_id, measuredAt, completing }
    const answers = review.wishes.length > 0 ? await backorder.claimCheckout([...review.wishes], visit) : []
    const refused = answers.filter((answer) => !answer.granted)
    if (refused.length === 0) {
      await forget(backorder, cart_id, review)
      return { ...given, shortages: [] }
    }
    if (!patient || !(review.unsettled || refused.every((answer) => answer.contested))) {
      return { ...given, shortages: refused.map(({ variantId, most }) => toShortage(review.refusalOf(variantId, most))) }
    }
    await pause()
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE))
}

async function forget(backorder: BackorderModuleService, cartId: string, { gone }: CheckoutReview): Promise<void> {
  if (gone.length > 0) {
    await backorder.removeCheckoutClaims(cartId, [...gone])
  }
}

function isGranted({ shortages, unacknowledged }: CheckoutVerdict): boolean {
  return shortages.length === 0 && unacknowledged.length === 0
}

function toUnacknowledged({ title, outlook }: CheckoutReview["unacknowledged"][number]): CheckoutVerdict["unacknowledged"][number] {
  return {
    title,
    available_quantity: outlook.available.toNumber(),
    backordered_quantity: outlook.backordered.toNumber(),
    promised_by: outlook.date?.promisedBy.toISOString() ?? null,
  }
}
