import BigNumber from "bignumber.js"
import { formatDay, isTooFarAhead } from "./day"
import { accept, refuse, type Decision } from "./decision"
import { openQuantity, underway, type Line } from "./line"
import { inWords, isOpen, type OrderHead, type PurchaseOrderStatus } from "./purchase-order-status"
import { sumByLine } from "./sum-by-line"

export interface ShippedQuantity {
  line_id: string
  quantity: BigNumber
}

export interface Departure {
  status: PurchaseOrderStatus
  lines: ShippedQuantity[]
}

/** What of a line is open and not on its way yet. */
const shippable = (line: Line): BigNumber => BigNumber.max(0, openQuantity(line).minus(underway(line)))

/**
 * Whether goods may be recorded as having left the supplier, and what of each line left; without `wanted` it is
 * all that is open and not on its way.
 *
 * 1. The order must be open; an unconfirmed one may ship, because suppliers ship without a word.
 * 2. Goods leave today at the latest, wherever on earth that is.
 * 3. No line ships more than it has open and not on its way.
 *
 * The order is then in transit; one of which a part came already stays partly received.
 */
export function checkShipment(
  order: OrderHead,
  lines: readonly Line[],
  wanted: readonly ShippedQuantity[] | null,
  { shippedAt, now }: { shippedAt: Date; now: Date }
): Decision<Departure> {
  if (order.status === "draft") {
    return refuse(`Purchase order ${order.display_id} is a draft; send it before its goods are shipped.`)
  }
  if (!isOpen(order.status)) {
    return refuse(`Purchase order ${order.display_id} is ${inWords(order.status)}; nothing more can be shipped on it.`)
  }
  if (isTooFarAhead(shippedAt, now)) {
    return refuse(`${formatDay(shippedAt)} lies ahead; give the day the goods left, ${formatDay(now)} at the latest.`)
  }
  const parcel = wanted === null ? everything(order, lines) : namedQuantities(order, lines, wanted)
  return parcel.ok
    ? accept({ status: order.status === "partly_received" ? "partly_received" : "in_transit", lines: parcel.value })
    : parcel
}

function everything(order: OrderHead, lines: readonly Line[]): Decision<ShippedQuantity[]> {
  const rest = lines
    .map((line) => ({ line_id: line.id, quantity: shippable(line) }))
    .filter(({ quantity }) => quantity.isGreaterThan(0))
  return rest.length
    ? accept(rest)
    : refuse(`Everything that is open on purchase order ${order.display_id} is on its way already.`)
}

function namedQuantities(
  order: OrderHead,
  lines: readonly Line[],
  wanted: readonly ShippedQuantity[]
): Decision<ShippedQuantity[]> {
  if (!wanted.length) {
    return refuse(`Name at least one line of purchase order ${order.display_id} and the quantity shipped.`)
  }
  const zero = wanted.find(({ quantity }) => !quantity.isGreaterThan(0))
  if (zero) {
    return refuse(`The quantity shipped on line "${zero.line_id}" must be more than 0.`)
  }
  const sums = sumByLine(wanted)
  for (const [line_id, quantity] of sums) {
    const line = lines.find(({ id }) => id === line_id)
    if (!line) {
      return refuse(`Purchase order ${order.display_id} has no line "${line_id}".`)
    }
    if (quantity.isGreaterThan(shippable(line))) {
      return refuse(
        `Line "${line_id}" of purchase order ${order.display_id} has ${openQuantity(line).toFixed()} open, of which ${underway(line).toFixed()} are on their way; ${quantity.toFixed()} cannot be shipped on it.`
      )
    }
  }
  return accept([...sums].map(([line_id, quantity]) => ({ line_id, quantity })))
}

/** Staff follow it with a click, whoever wrote it: so it is an address of the web, and nothing a browser would run. */
export function checkTrackingUrl(url: string | null): Decision<string | null> {
  return url === null || /^https?:\/\/\S+$/i.test(url)
    ? accept(url)
    : refuse(`"${url}" is no web address; give the tracking page as https://track.example.com/123, or leave it out.`)
}
