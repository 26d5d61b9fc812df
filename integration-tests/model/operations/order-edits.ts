import fc from "fast-check"
import { editOrder, type OrderEdit } from "../../support/order-changes"
import { Refused } from "../api"
import type { Order } from "../situation"
import type { Shop } from "../shop"
import { anyone, operation, pick } from "../step"
import { handle, inWords, liveLines, sellable, wantedGoods, wishes } from "./drawn"

export const changeQuantity = operation(
  "edit a quantity",
  4,
  fc.record({ line: anyone(), by: fc.constantFrom(-2, -1, -0.5, 0.5, 1, 2) }),
  ({ line: place, by }, situation) => {
    const picked = pick(liveLines(situation), place)
    if (!picked) {
      return null
    }
    const { order, line } = picked
    const quantity = sellable(line.title, line.quantity.plus(by))
    return quantity.lte(0) || quantity.eq(line.quantity)
      ? null
      : {
          words: `${line.title} of order #${order.displayId} is edited from ${line.quantity} to ${quantity}`,
          run: (shop) => edit(shop, order, { set: [{ lineId: line.id, quantity: quantity.toNumber() }] }),
        }
  }
)

export const removeLine = operation("edit a line off", 1, anyone(), (place, situation) => {
  const picked = pick(liveLines(situation), place)
  return (
    picked && {
      words: `${picked.line.title} is taken off order #${picked.order.displayId}`,
      run: (shop) => edit(shop, picked.order, { set: [{ lineId: picked.line.id, quantity: 0 }] }),
    }
  )
})

export const changePrice = operation(
  "edit a price",
  1,
  fc.record({ line: anyone(), unitPrice: fc.constantFrom(20, 30, 40) }),
  ({ line: place, unitPrice }, situation) => {
    const picked = pick(liveLines(situation), place)
    return (
      picked && {
        words: `${picked.line.title} of order #${picked.order.displayId} is edited to cost ${unitPrice}`,
        run: (shop) =>
          edit(shop, picked.order, {
            set: [{ lineId: picked.line.id, quantity: picked.line.quantity.toNumber(), unitPrice }],
          }),
      }
    )
  }
)

export const addLine = operation(
  "edit a line on",
  2,
  fc.record({ order: anyone(), wishes: wishes(1) }),
  (drawn, situation) => {
    const order = pick(situation.orders.filter(({ canceled, draft }) => !canceled && !draft), drawn.order)
    const add = wantedGoods(drawn.wishes, situation)
    return order === null || add.length === 0
      ? null
      : {
          words: `${inWords(add)} is edited into order #${order.displayId}`,
          run: (shop) => edit(shop, order, { add }),
        }
  }
)

/** An edit that is refused half-way is given up, so that the order can be edited again. */
async function edit(shop: Shop, order: Order, change: OrderEdit): Promise<void> {
  try {
    await editOrder(shop, handle(order), change)
  } catch (error) {
    if (error instanceof Refused) {
      await shop.admin("DELETE", `/admin/order-edits/${order.id}`).catch(acceptRefusal)
    }
    throw error
  }
}

/** There may have been nothing to give up yet. */
function acceptRefusal(error: unknown): void {
  if (!(error instanceof Refused)) {
    throw error
  }
}
