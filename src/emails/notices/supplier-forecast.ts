import type { SupplierNoticeProps } from "../../types/notice"
import { paragraph, type Block, type Letter } from "../letter"
import type { Pen } from "../pen"
import { articleOf } from "../supplier-lines"
import { oneLine } from "../untrusted"

type Props = Extract<SupplierNoticeProps, { type: "supplier_forecast" }>

export function supplierForecast(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { forecast } = pen.words.supplier
  const amount = (quantity: string): string => pen.format.amount(quantity).text
  return {
    subject: forecast.subject(oneLine(props.shop_name)),
    blocks: [
      paragraph(forecast.intro),
      ...props.articles.map(
        (article): Block => ({
          kind: "table",
          caption: articleOf(pen, article),
          columns: [forecast.week, forecast.firm, forecast.median, forecast.high],
          rows: article.weeks.map(({ starts_on, firm, median, high }) => [
            pen.format.date(starts_on),
            amount(firm),
            amount(median),
            amount(high),
          ]),
        })
      ),
      paragraph(forecast.silence),
    ],
  }
}
