import fc from "fast-check"
import {
  claimReplacement,
  exchangeFor,
  receiveReturn,
  returnGoods as takeBack,
  type Replacement,
} from "../../support/order-changes"
import { Refused } from "../api"
import type { Shop } from "../shop"
import type { Order, Situation } from "../situation"
import { anyone, operation, pick } from "../step"
import { handle, inWords, liveLines, orderName, sellable, wantedGoods, wishes, type LineOfOrder } from "./drawn"

export const returnGoods = operation(
  "return goods",
  2,
  fc.record({ line: anyone(), share: fc.constantFrom(1, 0.5), location: anyone() }),
  (drawn, situation) => {
    const picked = pick(withCustomers(situation), drawn.line)
    const location =
      picked && pick(situation.locations.filter(({ id }) => takesBack(picked.line.id, id, situation)), drawn.location)
    if (!picked || !location) {
      return null
    }
    const { order, line, quantity } = partOf(picked, drawn.share)
    return {
      words: `${quantity} × ${line.title} of order #${order.displayId} come back to ${location.name}`,
      run: (shop) => orGiveUp(shop, order, () => takeBack(shop, handle(order), [{ lineId: line.id, quantity }], location.id)),
    }
  }
)

const replacements = fc.record({
  line: anyone(),
  share: fc.constantFrom(1, 0.5),
  outbound: wishes(1),
  withShipping: fc.boolean(),
})

export const claim = operation("claim a replacement", 2, replacements, (drawn, situation) => {
  const planned = replacement(drawn, situation)
  return (
    planned && {
      words: `for ${planned.words} are sent on a claim`,
      run: async (shop) => {
        await orGiveUp(shop, planned.order, () => claimReplacement(shop, handle(planned.order), planned.replacement))
      },
    }
  )
})

export const exchange = operation("exchange goods", 2, replacements, (drawn, situation) => {
  const planned = replacement(drawn, situation)
  return (
    planned && {
      words: `for ${planned.words} are sent in exchange`,
      run: async (shop) => {
        await orGiveUp(shop, planned.order, () => exchangeFor(shop, handle(planned.order), planned.replacement))
      },
    }
  )
})

export const receiveExchanged = operation("receive what was announced", 1, anyone(), (place, situation) => {
  const receivable = situation.returns.filter(({ locationId, items }) =>
    items.every(({ lineId }) => takesBack(lineId, locationId, situation))
  )
  const announced = pick(receivable, place)
  const order = situation.orders.find(({ id }) => id === announced?.orderId)
  return announced && order
    ? {
        words: `what ${orderName(order.id, situation)} announced comes back`,
        run: (shop) => orGiveUp(shop, order, () => receiveReturn(shop, announced.id, announced.items)),
      }
    : null
})

interface DrawnReplacement {
  line: number
  share: number
  outbound: Parameters<typeof wantedGoods>[0]
  withShipping: boolean
}

function replacement(
  drawn: DrawnReplacement,
  situation: Situation
): { order: Order; words: string; replacement: Replacement } | null {
  const picked = pick(withCustomers(situation), drawn.line)
  const outbound = wantedGoods(drawn.outbound, situation)
  if (!picked || outbound.length === 0 || !takesBack(picked.line.id, outbound[0].goods.locationId, situation)) {
    return null
  }
  const { order, line, quantity } = partOf(picked, drawn.share)
  return {
    order,
    words:
      `${quantity} × ${line.title} of order #${order.displayId}, ${inWords(outbound)} ` +
      (drawn.withShipping ? "with shipping" : "without shipping"),
    replacement: { instead: [{ lineId: line.id, quantity }], outbound, withShipping: drawn.withShipping },
  }
}

/** Lines of which the customer has something. */
function withCustomers(situation: Situation): LineOfOrder[] {
  return liveLines(situation).filter(({ line }) => line.fulfilled.minus(line.returnRequested).minus(line.returnReceived).gt(0))
}

/** Core breaks at a return to where an item has no level, instead of refusing it. */
function takesBack(lineId: string, locationId: string, { orders, variants, levels }: Situation): boolean {
  const line = orders.flatMap(({ lines }) => lines).find(({ id }) => id === lineId)
  const variant = variants.find(({ id }) => id === line?.variantId)
  return (variant?.managed ? variant.parts : []).every((part) =>
    levels.some((level) => level.itemId === part.itemId && level.locationId === locationId)
  )
}

function partOf({ order, line }: LineOfOrder, share: number): LineOfOrder & { quantity: number } {
  const there = line.fulfilled.minus(line.returnRequested).minus(line.returnReceived)
  return { order, line, quantity: sellable(line.title, there.times(share)).toNumber() }
}

/** A change that is refused half-way is given up, so that the order can be changed again. */
async function orGiveUp<Result>(shop: Shop, order: Order, change: () => Promise<Result>): Promise<Result> {
  try {
    return await change()
  } catch (error) {
    if (error instanceof Refused) {
      await giveUp(shop, order)
    }
    throw error
  }
}

interface OpenChange {
  status: string
  claim_id: string | null
  exchange_id: string | null
  return_id: string | null
  change_type: string | null
}

async function giveUp({ admin }: Shop, order: Order): Promise<void> {
  const { body } = await admin<{ order_changes: OpenChange[] }>("GET", `/admin/orders/${order.id}/changes`)
  for (const change of body.order_changes.filter(({ status }) => status === "pending" || status === "requested")) {
    await admin("DELETE", pathOf(change))
  }
}

function pathOf({ claim_id, exchange_id, return_id, change_type }: OpenChange): string {
  if (claim_id) {
    return `/admin/claims/${claim_id}/request`
  }
  if (exchange_id) {
    return `/admin/exchanges/${exchange_id}/request`
  }
  return `/admin/returns/${return_id}/${change_type === "return_receive" ? "receive" : "request"}`
}
