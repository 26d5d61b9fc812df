import type { SupplierNoticeLine, SupplierNoticeProps } from "../types/notice"
import { paragraph, type Block } from "./letter"
import type { Pen } from "./pen"
import { oneLine, webAddress } from "./untrusted"

type Order = Exclude<SupplierNoticeProps, { type: "supplier_forecast" }>

/** The article as the supplier knows it. */
export const articleOf = (pen: Pen, { title, sku }: { title: string; sku: string | null }): string =>
  pen.words.supplier.article(oneLine(title), sku === null ? null : oneLine(sku))

/** The order's lines, each with what there is to say about it and the day its goods are wanted. */
export function orderLines(order: Order, pen: Pen, say: (line: SupplierNoticeLine) => string, dated = true): Block[] {
  const { words } = pen
  const items = order.lines.map((line) => {
    const date = line.expected_at === null ? words.supplier.dateWanted : words.supplier.wantedBy(pen.format.date(line.expected_at))
    return { head: articleOf(pen, line), text: `${dated ? `${say(line)}; ${date}` : say(line)}.` }
  })
  return items.length === 0 ? [] : [{ kind: "list", items }]
}

/** Where the goods go; and if that is a customer of the shop, under which paper. */
export function deliverTo(order: Order, pen: Pen): Block[] {
  const { words } = pen
  const url = order.slip_url === undefined ? undefined : webAddress(order.slip_url)
  return [
    ...(order.deliver_to.length === 0 ? [] : [paragraph(words.supplier.deliverTo(order.deliver_to.map(oneLine)))]),
    ...(url === undefined
      ? []
      : [paragraph(words.supplier.dropship.sentence), { kind: "action" as const, label: words.supplier.dropship.slip, url }]),
  ]
}

/** The link to the order's page, named by what it leads to, and what to know about it. */
export function pageLink(order: Order, pen: Pen, label: string): Block[] {
  const url = webAddress(order.supplier_url)
  return url === undefined ? [] : [{ kind: "action", label, url }, paragraph(pen.words.supplier.link)]
}
