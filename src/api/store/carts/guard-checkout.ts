/**
 * Stands before Medusa's own cart routes: what goes beyond a cap, the horizon or the order window,
 * or lacks an acknowledgement that is needed, is answered here with 409. Everything else goes on
 * to Medusa, bad input too: Medusa has its own words for it. A shop without such rules pays one
 * query.
 */
import type { MedusaNextFunction, MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { BACKORDER_MODULE } from "../../../modules/backorder"
import type { BackorderModuleService } from "../../../modules/backorder/service"
import { checkoutSentence } from "../../../pages/checkout-sentence"
import { requestLanguage } from "../../../pages/request-language"
import type { CheckoutVerdict, StoreCheckoutConflict } from "../../../types"
import { claimCheckoutWorkflow } from "../../../workflows/claim-checkout"
import { reviewNewCart } from "../../../workflows/queries/store-new-cart"
import type { CheckoutChange } from "../../../workflows/queries/store-checkout"

interface Item {
  variant_id: string
  quantity: number
}

interface NewCart {
  items?: Item[]
  region_id?: string | null
  sales_channel_id?: string | null
  locale?: string | null
}

type Guard<Body> = (req: MedusaStoreRequest<Body>, res: MedusaResponse<StoreCheckoutConflict>, next: MedusaNextFunction) => Promise<void>

/** Adds a line. */
export const guardAddedLine = guardCart<Item>(({ validatedBody: { variant_id, quantity } }) => ({
  type: "add",
  items: [{ variant_id, quantity }],
}))

/** Sets a line's quantity. */
export const guardChangedLine = guardCart<{ quantity: number }>(({ params, validatedBody }) => ({
  type: "set",
  line_id: params.line_id,
  quantity: validatedBody.quantity,
}))

export const guardCompletion = guardCart<unknown>(() => ({ type: "complete" }))

/** Takes a line away: never refused, but what the cart claimed for it is free for others. */
export const releaseRemovedLine: Guard<unknown> = async (req, _res, next) => {
  await verdictOn(req, { type: "set", line_id: req.params.line_id, quantity: 0 })
  next()
}

/** Makes a cart with lines in it. */
export const guardNewCart: Guard<NewCart> = async (req, res, next) => {
  const { items = [], region_id = null, sales_channel_id, locale } = req.validatedBody
  if (items.length === 0 || !(await isLimited(req))) {
    return next()
  }
  const shopper = {
    salesChannelId: sales_channel_id ?? req.publishable_key_context.sales_channel_ids[0] ?? "",
    regionId: region_id,
    customerId: req.auth_context?.actor_id ?? null,
  }
  answer(await reviewNewCart(req.scope, shopper, items, new Date()), [req.locale, locale], req, res, next)
}

function guardCart<Body>(changeOf: (req: MedusaStoreRequest<Body>) => CheckoutChange): Guard<Body> {
  return async (req, res, next) => {
    answer(await verdictOn(req, changeOf(req)), [req.locale], req, res, next)
  }
}

async function verdictOn(req: MedusaStoreRequest<unknown>, change: CheckoutChange): Promise<CheckoutVerdict> {
  if (!(await isLimited(req))) {
    return { locale: null, shortages: [], unacknowledged: [] }
  }
  const { result } = await claimCheckoutWorkflow(req.scope).run({
    input: {
      cart_id: req.params.id,
      channel_ids: req.publishable_key_context.sales_channel_ids,
      change,
      now: new Date().toISOString(),
    },
  })
  return result
}

async function isLimited(req: MedusaStoreRequest<unknown>): Promise<boolean> {
  return (await req.scope.resolve<BackorderModuleService>(BACKORDER_MODULE).checkoutRules()).limited
}

/** Medusa's error handler puts a sentence of its own in place of a conflict's, so a conflict is answered here. */
function answer(
  verdict: CheckoutVerdict,
  locales: readonly unknown[],
  req: MedusaStoreRequest<unknown>,
  res: MedusaResponse<StoreCheckoutConflict>,
  next: MedusaNextFunction
): void {
  const { shortages, unacknowledged, locale } = verdict
  if (shortages.length === 0 && unacknowledged.length === 0) {
    next()
    return
  }
  const message = checkoutSentence(verdict, requestLanguage([...locales, locale], req))
  res.status(409).json({ code: "invalid_state_error", type: "conflict", message, shortages })
}
