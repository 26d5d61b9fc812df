import fc from "fast-check"
import { cancelFulfilment, fulfil, ship } from "../../support/order-changes"
import { anyone, operation, pick } from "../step"
import { handle, liveLines, orderName, sellable } from "./drawn"

/** Through core's own route; what is asked for may be more than is there. */
export const packGoods = operation(
  "pack goods",
  5,
  fc.record({ line: anyone(), share: fc.constantFrom(1, 0.5), location: fc.option(anyone(), { freq: 4 }) }),
  (drawn, situation) => {
    const picked = pick(liveLines(situation).filter(({ line }) => line.quantity.gt(line.fulfilled)), drawn.line)
    if (!picked) {
      return null
    }
    const { order, line } = picked
    const quantity = sellable(line.title, line.quantity.minus(line.fulfilled).times(drawn.share))
    const location = drawn.location === null ? null : pick(situation.locations, drawn.location)
    return {
      words: `${quantity} × ${line.title} of order #${order.displayId} are packed${location ? ` in ${location.name}` : ""}`,
      run: async (shop) => {
        await fulfil(shop, handle(order), [{ lineId: line.id, quantity: quantity.toNumber() }], location?.id)
      },
    }
  }
)

export const unpackGoods = operation("cancel a parcel", 2, anyone(), (place, situation) => {
  const parcel = pick(situation.parcels.filter(({ canceled, shipped }) => !canceled && !shipped), place)
  const order = situation.orders.find(({ id }) => id === parcel?.orderId)
  return parcel && order
    ? {
        words: `a parcel of ${orderName(order.id, situation)} is canceled`,
        run: (shop) => cancelFulfilment(shop, handle(order), parcel.id),
      }
    : null
})

export const shipParcel = operation("ship a parcel", 2, anyone(), (place, situation) => {
  const parcel = pick(situation.parcels.filter(({ canceled, shipped }) => !canceled && !shipped), place)
  const order = situation.orders.find(({ id }) => id === parcel?.orderId)
  return parcel && order
    ? {
        words: `a parcel of ${orderName(order.id, situation)} is shipped`,
        run: (shop) => ship(shop, handle(order), parcel.id),
      }
    : null
})
