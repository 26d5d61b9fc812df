/** Nobody is charged for what has not left: where more was paid in a step, what is paid is at most what left is worth. */
import BigNumber from "bignumber.js"
import type { Order, Situation } from "../situation"
import type { Shop } from "../shop"
import { sumOf } from "./sums"

/** Each line is rounded by itself. */
const CENT_A_LINE = new BigNumber("0.01")

interface PricedOrder {
  shipping_total: number
  items: { id: string; total: number }[]
}

export async function nothingIsChargedAhead(shop: Shop, before: Situation, after: Situation): Promise<string[]> {
  const charged = after.orders.filter((order) => order.paid.gt(before.orders.find(({ id }) => id === order.id)?.paid ?? 0))
  return (await Promise.all(charged.map((order) => complaintsAbout(shop, order)))).flat()
}

async function complaintsAbout({ admin }: Shop, order: Order): Promise<string[]> {
  const { body } = await admin<{ order: PricedOrder }>(
    "GET",
    `/admin/orders/${order.id}?fields=shipping_total,items.id,items.total`
  )
  const left = order.lines.filter((line) => line.fulfilled.gt(0))
  const worth = sumOf(left, (line) =>
    new BigNumber(body.order.items.find(({ id }) => id === line.id)?.total ?? 0).times(line.fulfilled).div(line.quantity)
  ).plus(left.length > 0 ? body.order.shipping_total : 0)
  return order.paid.gt(worth.plus(CENT_A_LINE.times(order.lines.length + 1)))
    ? [`order #${order.displayId} has paid ${order.paid.toFixed(2)}, what left is worth ${worth.toFixed(2)}`]
    : []
}
