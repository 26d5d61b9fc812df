import type { SupplierNoticeProps } from "../../types/notice"
import { paragraph, type Letter } from "../letter"
import type { Pen } from "../pen"
import { deliverTo, orderLines, pageLink } from "../supplier-lines"
import { oneLine } from "../untrusted"

type Props = Extract<SupplierNoticeProps, { type: "supplier_order" }>

export function supplierOrder(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { supplier } = pen.words
  const order = oneLine(props.purchase_order_display_id)
  const shop = oneLine(props.shop_name)
  const words = props.replaces_link ? supplier.order.newLink : supplier.order
  return {
    subject: props.replaces_link
      ? supplier.order.newLink.subject(order, shop)
      : supplier.order.subject(order, shop, props.rush),
    blocks: [
      paragraph(words.intro(order, props.reference === null ? null : oneLine(props.reference))),
      ...(props.rush ? [paragraph(supplier.order.rush)] : []),
      ...orderLines(props, pen, ({ quantity, unit_cost }) =>
        supplier.ordered(
          pen.format.amount(quantity),
          pen.format.price({ amount: unit_cost, currency_code: props.currency_code })
        )
      ),
      ...deliverTo(props, pen),
      ...(props.note === null ? [] : [paragraph(supplier.note(oneLine(props.note)))]),
      paragraph(words.silence),
      ...pageLink(props, pen, words.action),
    ],
  }
}
