/**
 * Whether a cart may be changed or completed as its shopper wants, and what to claim for it.
 *
 * The horizon and the acknowledgement are decided here. What a cap leaves is decided where the
 * claims are made, under lock; here it is only what others left when they were read.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import BigNumber from "bignumber.js"
import type { CheckoutWish } from "../../modules/backorder/checkout-desk"
import { capAt, type LimitReason } from "../../modules/backorder/domain/checkout/cap"
import { soldWhole } from "../../modules/backorder/domain/checkout/units-waiting"
import type { RequestPromise } from "../../modules/backorder/domain/promise-for-request"
import { productName } from "./product-name"
import { acknowledgementOf } from "./store-acknowledgement"
import type { StoreCart, StoreCartLine } from "./store-cart"
import { outlookOfRequests, type RequestOutlook } from "./store-outlook"
import { storeSupply, unrecordedUnits, type StoreSupply } from "./store-supply"
import { storeVariants, type StoreVariant } from "./store-variants"

export type CheckoutChange =
  | { type: "add"; items: { variant_id: string; quantity: number }[] }
  | { type: "set"; line_id: string; quantity: number }
  | { type: "complete" }
  /** Nothing changes: the cart was made with its lines. */
  | { type: "keep" }

export interface CheckoutRefusal {
  variantId: string
  /** The name people know it by. */
  title: string
  requested: BigNumber
  reason: LimitReason
  /** What may be ordered at most, and how it would come. */
  most: BigNumber
  possible: RequestPromise
}

/** A line that waits, in a cart whose shopper has not agreed to that. */
export interface UnacknowledgedLine {
  title: string
  outlook: RequestOutlook
}

export interface CheckoutReview {
  /** What no claim can help: the horizon refuses it. */
  refusals: readonly CheckoutRefusal[]
  /** Everything that is refused as far as can be told without a claim. */
  short: readonly CheckoutRefusal[]
  wishes: readonly CheckoutWish[]
  /** What the refusals say may change at any moment: orders are being recorded. */
  unsettled: boolean
  /** Variants that the change takes out of the cart. */
  gone: readonly string[]
  unacknowledged: readonly UnacknowledgedLine[]
  /** What a wish that was refused is told to the shopper. */
  refusalOf(variantId: string, most: BigNumber): CheckoutRefusal
}

interface AskedLine extends StoreCartLine {
  variant: StoreVariant
  outlook: RequestOutlook
}

export async function reviewCheckout(
  container: MedusaContainer,
  cart: StoreCart,
  change: CheckoutChange,
  now: Date
): Promise<CheckoutReview> {
  const wanted = afterChange(cart, change)
  const variants = await storeVariants(container, [...new Set(wanted.flatMap((line) => line.variantId ?? []))])
  const supply = await storeSupply(container, [...variants.values()], () => cart.buyer, now)
  const known = wanted.flatMap((line) => {
    const variant = variants.get(line.variantId ?? "")
    return variant && line.quantity.gt(0) ? [{ ...line, variant }] : []
  })
  const ask = (by: StoreSupply): AskedLine[] =>
    outlookOfRequests(known, cart.buyer.salesChannelId, by, now).map((outlook, place) => ({ ...known[place], outlook }))
  const lines = ask(supply)
  const uncapped = ask(withoutCap(supply))

  const touched = new Set(touchedBy(change, cart))
  const ruled = [...new Set(lines.filter((line) => line.outlook.rules).map((line) => line.variant))].filter(({ id }) => touched.has(id))
  const refusalOf = (variantId: string, most: BigNumber): CheckoutRefusal => {
    const asked = lines.filter((line) => line.variant.id === variantId)
    const [{ variant, title }] = asked
    const [possible] = outlookOfRequests([{ variant, quantity: most }], cart.buyer.salesChannelId, withoutCap(supply), now)
    return {
      variantId,
      title: title === "" ? nameOf(variant) : title,
      requested: sum(asked.map((line) => line.quantity)),
      reason: asked.find((line) => !line.outlook.allowed)?.outlook.reason ?? capAt(supply.rules(variant), now)?.reason ?? "cap",
      most,
      possible,
    }
  }
  const refusedIn = (asked: readonly AskedLine[]): CheckoutRefusal[] =>
    ruled
      .filter(({ id }) => asked.some((line) => line.variant.id === id && !line.outlook.allowed))
      .map(({ id }) => refusalOf(id, mostOf(lines.filter((line) => line.variant.id === id))))
  return {
    refusals: refusedIn(uncapped),
    short: refusedIn(lines),
    wishes: ruled.flatMap((variant) => wishOf(variant, lines, supply, now)),
    unsettled: ruled.some(supply.unsettled),
    gone: [...touched].filter((id) => !known.some((line) => line.variant.id === id)),
    unacknowledged: change.type === "complete" ? unacknowledged(cart, lines) : [],
    refusalOf,
  }
}

function afterChange({ lines }: StoreCart, change: CheckoutChange): StoreCartLine[] {
  switch (change.type) {
    case "add":
      return [
        ...lines,
        ...change.items.map(({ variant_id, quantity }, place) => ({
          id: `new ${place}`,
          variantId: variant_id,
          title: lines.find((line) => line.variantId === variant_id)?.title ?? "",
          quantity: new BigNumber(quantity),
        })),
      ]
    case "set":
      return lines.map((line) => (line.id === change.line_id ? { ...line, quantity: new BigNumber(change.quantity) } : line))
    case "complete":
    case "keep":
      return [...lines]
  }
}

function touchedBy(change: CheckoutChange, { lines }: StoreCart): string[] {
  switch (change.type) {
    case "add":
      return change.items.map((item) => item.variant_id)
    case "set":
      return lines.filter((line) => line.id === change.line_id).flatMap((line) => line.variantId ?? [])
    case "complete":
    case "keep":
      return lines.flatMap((line) => line.variantId ?? [])
  }
}

/** The same rules as far as the horizon goes. */
function withoutCap(supply: StoreSupply): StoreSupply {
  return {
    ...supply,
    rules: (variant) => ({ ...supply.rules(variant), allowed: true, cap: null, orderFrom: null, orderUntil: null }),
  }
}

function wishOf(variant: StoreVariant, lines: readonly AskedLine[], supply: StoreSupply, now: Date): CheckoutWish[] {
  const cap = capAt(supply.rules(variant), now)
  const asked = lines.filter((line) => line.variant.id === variant.id)
  const last = asked.at(-1)
  if (!cap || !last) {
    return []
  }
  return [
    {
      variantId: variant.id,
      requested: sum(asked.map((line) => line.quantity)),
      cap: cap.units,
      free: sum(asked.slice(0, -1).map((line) => line.outlook.available)).plus(last.outlook.free),
      unrecorded: unrecordedUnits(variant),
      whole: soldWhole(variant.parts),
    },
  ]
}

/** Of all lines of a variant together. */
function mostOf(asked: readonly AskedLine[]): BigNumber {
  const place = asked.findIndex((line) => !line.outlook.allowed)
  const before = sum(asked.slice(0, Math.max(0, place)).map((line) => line.quantity))
  return before.plus(asked[place]?.outlook.limit ?? 0)
}

function unacknowledged(cart: StoreCart, lines: readonly AskedLine[]): UnacknowledgedLine[] {
  const { required, at } = acknowledgementOf(cart, lines)
  return required && at === null ? lines.filter(({ outlook }) => outlook.backordered.gt(0)) : []
}

function nameOf({ title, productTitle }: StoreVariant): string {
  return productName({ title, product_title: productTitle, variant_title: title })
}

function sum(quantities: readonly BigNumber[]): BigNumber {
  return quantities.reduce((total, quantity) => total.plus(quantity), new BigNumber(0))
}
