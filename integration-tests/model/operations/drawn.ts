/** What steps draw before they know the shop, and how it becomes something of the shop. */
import BigNumber from "bignumber.js"
import fc from "fast-check"
import type { Goods } from "../../../demo/story/goods"
import { anyone, pick } from "../step"
import type { Order, OrderLine, Situation, Variant } from "../situation"

/** What is sold by the metre; everything else is sold by the unit. */
const BY_THE_METRE = "cloth"

export interface Wish {
  variant: number
  quantity: number
}

export interface WantedGoods {
  goods: Goods
  quantity: number
}

export const wishes = (atMost: number): fc.Arbitrary<Wish[]> =>
  fc.uniqueArray(fc.record({ variant: anyone(), quantity: fc.constantFrom(1, 2, 3, 0.5, 1.25) }), {
    minLength: 1,
    maxLength: atMost,
    selector: ({ variant }) => variant,
  })

export function wantedGoods(drawn: readonly Wish[], { variants, locations }: Situation): WantedGoods[] {
  const wanted = drawn.flatMap(({ variant: place, quantity }) => {
    const variant = pick(variants, place)
    const goods = variant && goodsOf(variant, locations[0].id)
    return goods ? [{ goods, quantity: sellable(goods.title, new BigNumber(quantity)).toNumber() }] : []
  })
  return wanted.filter(({ goods }, index) => wanted.findIndex((other) => other.goods.variantId === goods.variantId) === index)
}

/** As the helpers of the other suites name them; a variant without parts has no stock to speak of. */
export function goodsOf(variant: Variant, locationId: string): Goods {
  return {
    title: variant.title,
    variantId: variant.id,
    inventoryItemId: variant.parts[0]?.itemId ?? "",
    locationId,
  }
}

export function inWords(wanted: readonly WantedGoods[]): string {
  return wanted.map(({ goods, quantity }) => `${quantity} × ${goods.title}`).join(" and ")
}

/** Whole units of what is sold by the unit. */
export function sellable(title: string, quantity: BigNumber): BigNumber {
  return title === BY_THE_METRE ? quantity : quantity.integerValue(BigNumber.ROUND_UP)
}

export interface LineOfOrder {
  order: Order
  line: OrderLine
}

/** Lines of orders that are in force. */
export function liveLines({ orders }: Situation): LineOfOrder[] {
  return orders
    .filter(({ canceled, draft }) => !canceled && !draft)
    .flatMap((order) => order.lines.map((line) => ({ order, line })))
}

export function orderName(orderId: string | undefined, { orders }: Situation): string {
  return `order #${orders.find(({ id }) => id === orderId)?.displayId}`
}

/** An order as the helpers of the other suites take it. */
export function handle({ id, displayId }: Order): { id: string; display_id: number; total: number } {
  return { id, display_id: displayId, total: 0 }
}
