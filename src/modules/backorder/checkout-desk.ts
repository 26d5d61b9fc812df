/**
 * Grants or refuses what a cart asks for under the caps of its variants, all of it or nothing.
 *
 * What waits and what others hold is read under the variants' locks; stock was measured before, at
 * `measuredAt`. Whoever completed since then still counts by his claim, so the cap is never
 * exceeded. An order that shows in stock already counts twice until it is recorded: a refusal
 * that only stands because of that is `contested`, and is worth asking again.
 */
import type BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { claim, nobody } from "./domain/checkout/claim"
import { unitsWaiting, type WaitingPart } from "./domain/checkout/units-waiting"
import {
  checkoutRules,
  claimsOfOthers,
  lockVariants,
  prolongClaims,
  purgeClaims,
  storeClaims,
  waitingParts,
  type ClaimsOnVariant,
} from "./repositories/checkout-claims"

export interface CheckoutWish {
  variantId: string
  /** All that the cart asks for of the variant. */
  requested: BigNumber
  cap: BigNumber
  /** Units that could leave when stock was measured. */
  free: BigNumber
  /** Units of orders that were not recorded when stock was measured: more was held than there was. */
  unrecorded: BigNumber
  /** Whether the variant is sold in whole units only. */
  whole: boolean
}

export interface CheckoutAnswer {
  variantId: string
  granted: boolean
  /** How many may be ordered at most. */
  most: BigNumber
  contested: boolean
}

export interface CheckoutVisit {
  cartId: string
  measuredAt: Date
  completing: boolean
}

/** As long as Medusa lets a cart be completed. */
const COMPLETING_SECONDS = 120

/** Others' demand for a variant, as it is now. */
export interface VariantDemand extends ClaimsOnVariant {
  /** What waits of it, part by part. */
  parts: readonly WaitingPart[]
}

const noClaims: ClaimsOnVariant = { ...nobody, completing: nobody.claimed }

export async function variantDemand(
  manager: SqlEntityManager,
  variantIds: string[],
  cartId: string | null
): Promise<ReadonlyMap<string, VariantDemand>> {
  const { at } = await checkoutRules(manager)
  const claims = await claimsOfOthers(manager, variantIds, cartId, at)
  const parts = await waitingParts(manager, variantIds)
  return new Map(variantIds.map((id) => [id, { ...(claims.get(id) ?? noClaims), parts: parts.get(id) ?? [] }]))
}

export async function claimCheckout(
  manager: SqlEntityManager,
  wishes: readonly CheckoutWish[],
  { cartId, measuredAt, completing }: CheckoutVisit,
  holdMinutes: number
): Promise<CheckoutAnswer[]> {
  const variantIds = wishes.map((wish) => wish.variantId)
  await lockVariants(manager, variantIds)
  const others = await claimsOfOthers(manager, variantIds, cartId, measuredAt)
  const parts = await waitingParts(manager, variantIds)

  const answers = wishes.map((wish) => {
    const claims = others.get(wish.variantId) ?? noClaims
    const waiting = unitsWaiting(parts.get(wish.variantId) ?? [], wish.whole)
    const ask = (waits: BigNumber, held: typeof nobody) =>
      claim(wish.requested, wish.cap, { free: wish.free, waiting: waits }, held)
    const answer = ask(waiting.plus(wish.unrecorded), claims)
    const settled = ask(waiting, { claimed: claims.claimed.minus(claims.completing), taken: nobody.taken })
    const inFlight = claims.completing.plus(claims.taken).gt(0)
    return { variantId: wish.variantId, ...answer, contested: !answer.granted && settled.granted && inFlight }
  })

  if (answers.every((answer) => answer.granted)) {
    await storeClaims(manager, cartId, answers, { holdMinutes, completingSeconds: completing ? COMPLETING_SECONDS : null })
    await prolongClaims(manager, cartId, holdMinutes)
    await purgeClaims(manager)
  }
  return answers
}
