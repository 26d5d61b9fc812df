import type { SupplierNoticeProps } from "../../types/notice"
import { paragraph, type Letter } from "../letter"
import type { Pen } from "../pen"
import { deliverTo, orderLines, pageLink } from "../supplier-lines"
import { oneLine } from "../untrusted"

type Props = Extract<SupplierNoticeProps, { type: "supplier_order" }>

export function supplierOrder(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { supplier } = pen.words
  const order = oneLine(props.purchase_order_display_id)
  return {
    subject: supplier.order.subject(order, oneLine(props.shop_name), props.rush),
    blocks: [
      paragraph(supplier.order.intro(order, props.reference === null ? null : oneLine(props.reference))),
      ...(props.rush ? [paragraph(supplier.order.rush)] : []),
      ...orderLines(props, pen, ({ quantity, unit_cost }) =>
        supplier.ordered(
          pen.format.amount(quantity),
          pen.format.price({ amount: unit_cost, currency_code: props.currency_code })
        )
      ),
      ...deliverTo(props, pen),
      ...(props.note === null ? [] : [paragraph(supplier.note(oneLine(props.note)))]),
      paragraph(supplier.order.silence),
      ...pageLink(props, pen, supplier.order.action),
    ],
  }
}
