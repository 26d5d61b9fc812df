import type { SupplierNoticeProps } from "../../types/notice"
import { paragraph, type Letter } from "../letter"
import type { Pen } from "../pen"
import { orderLines, pageLink } from "../supplier-lines"
import { oneLine } from "../untrusted"

type Props = Extract<SupplierNoticeProps, { type: "supplier_reminder" }>

export function supplierReminder(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { reminder, open } = pen.words.supplier
  const order = oneLine(props.purchase_order_display_id)
  return {
    subject: reminder.subject(order, props.about),
    blocks: [
      paragraph(reminder[props.about](order)),
      ...orderLines(props, pen, ({ quantity }) => open(pen.format.amount(quantity))),
      paragraph(reminder.silence),
      ...pageLink(props, pen, reminder.action),
    ],
  }
}
