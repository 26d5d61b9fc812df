import type { SupplierNoticeProps } from "../../types/notice"
import { paragraph, type Letter } from "../letter"
import type { Pen } from "../pen"
import { deliverTo, orderLines, pageLink } from "../supplier-lines"
import { oneLine } from "../untrusted"

type Props = Extract<SupplierNoticeProps, { type: "supplier_changed" }>

/** Of a cancellation `quantity` is what was still to come until then. */
export function supplierChanged(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { supplier } = pen.words
  const order = oneLine(props.purchase_order_display_id)
  const canceled = props.change === "canceled"
  return {
    subject: supplier.change.subject(order, canceled),
    blocks: [
      paragraph(canceled ? supplier.change.canceled(order) : supplier.change.changed(order)),
      ...orderLines(
        props,
        pen,
        ({ quantity, previous_quantity }) => {
          const amount = pen.format.amount(quantity)
          if (canceled) {
            return supplier.canceled(amount)
          }
          return previous_quantity === null
            ? supplier.open(amount)
            : supplier.changed(amount, pen.format.amount(previous_quantity))
        },
        !canceled
      ),
      ...(props.reason === null ? [] : [paragraph(supplier.reason(oneLine(props.reason)))]),
      ...(canceled ? [] : deliverTo(props, pen)),
      paragraph(canceled ? supplier.change.canceledSilence : supplier.change.changedSilence),
      ...pageLink(props, pen, supplier.change.action),
    ],
  }
}
