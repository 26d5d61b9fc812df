import type { MerchantNoticeProps } from "../../types/notice"
import { paragraph, type Block, type Letter, type ListItem } from "../letter"
import type { Pen } from "../pen"
import { oneLine, shortTitle, webAddress } from "../untrusted"

/** What needs a person: each kind with how much of it there is, and the first of it with links. */
export function merchantDigest(props: MerchantNoticeProps, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { format } = pen
  const words = pen.words.digest
  const { duties, notices, charges, supplier_dates } = props
  const count = duties.count + notices.count + charges.count + supplier_dates.count
  return {
    subject: words.subject(shortTitle(props.shop_name), count, format.date(props.day)),
    blocks: [
      ...section(words.duties(duties.count, format.date(props.duties_until)), duties, pen, (one) => ({
        head: words.order(oneLine(one.about)),
        text: `${words.duty[one.duty]}, ${words.by(format.date(one.day))}`,
      })),
      ...section(words.notices(notices.count), notices, pen, (one) => ({ head: oneLine(one.about), text: words.notice })),
      ...section(words.charges(charges.count), charges, pen, (one) => ({ head: words.order(oneLine(one.about)), text: words.charge })),
      ...section(words.supplierDates(supplier_dates.count), supplier_dates, pen, (one) => ({
        head: words.purchaseOrder(oneLine(one.about), oneLine(one.supplier)),
        text: words.expected(format.date(one.day)),
      })),
      paragraph(words.silence),
    ],
  }
}

function section<One extends { url: string }>(
  title: string,
  { count, first }: { count: number; first: One[] },
  pen: Pen,
  write: (one: One) => Omit<ListItem, "url">
): Block[] {
  const more = count - first.length
  return count === 0
    ? []
    : [
        paragraph(title),
        { kind: "list", items: first.map((one) => ({ ...write(one), url: webAddress(one.url) })) },
        ...(more > 0 ? [paragraph(pen.words.digest.more(more))] : []),
      ]
}
