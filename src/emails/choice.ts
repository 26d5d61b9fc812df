import type { NoticeLine } from "../types/notice"
import type { Block } from "./letter"
import { waits, type Pen } from "./pen"
import { webAddress } from "./untrusted"

interface Offer {
  lines: NoticeLine[]
  decision_url: string | null
  charged: boolean
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
