import type { NoticeLine } from "../types/notice"
import type { Block } from "./letter"
import { priced, waits, type Pen } from "./pen"
import { webAddress } from "./untrusted"

interface Offer {
  lines: NoticeLine[]
  decision_url: string | null
  charged: boolean
}

/** What can be had at once instead of what waits of a line; null where nothing is offered. */
export function instead({ substitute }: NoticeLine, pen: Pen): string | null {
  if (!substitute) {
    return null
  }
  const { goods, unit, total } = priced(substitute, pen)
  return pen.words.choiceOffered.substitute(goods, unit, total)
}

/**
 * The one link a customer decides through, named by what it leads to; nothing where there is no link.
 * With `shipNow` it also names having what is in stock at once; with `agree` that waiting takes a yes.
 */
export function choice(offer: Offer, pen: Pen, { shipNow = false, agree = false } = {}): Block[] {
  const url = webAddress(offer.decision_url)
  if (url === undefined) {
    return []
  }
  const [line, ...others] = offer.lines.filter(waits)
  const amount = line !== undefined && others.length === 0 ? pen.format.amount(line.waiting_quantity) : null
  return [{ kind: "action", label: pen.words.choose({ amount, charged: offer.charged, shipNow, agree, substitute: offer.lines.some((one) => one.substitute) }), url }]
}
