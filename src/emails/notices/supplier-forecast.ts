import type { ForecastNoticeArticle, ForecastNoticeFigures, SupplierNoticeProps } from "../../types/notice"
import { paragraph, type Block, type Letter } from "../letter"
import type { Pen } from "../pen"
import { articleOf } from "../supplier-lines"
import { oneLine, webAddress } from "../untrusted"

type Props = Extract<SupplierNoticeProps, { type: "supplier_forecast" }>

export function supplierForecast(props: Props, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  const { forecast } = pen.words.supplier
  const url = webAddress(props.forecast_url)
  return {
    subject: forecast.subject(oneLine(props.shop_name)),
    blocks: [
      paragraph(forecast.intro),
      ...props.articles.map((article) => tableOf(article, pen)),
      ...(props.further_articles > 0 ? [paragraph(forecast.further(props.further_articles))] : []),
      ...(url === undefined ? [] : [{ kind: "action" as const, label: forecast.action, url }, paragraph(forecast.link)]),
      paragraph(forecast.silence),
    ],
  }
}

/** Without a forecast there are no columns for one. */
function tableOf(article: ForecastNoticeArticle, pen: Pen): Block {
  const { forecast } = pen.words.supplier
  const { history_weeks: history, weeks, total } = article
  const name = articleOf(pen, article)
  const amount = (quantity: string): string => pen.format.amount(quantity).text
  const cells = ({ firm, on_order, median, high }: ForecastNoticeFigures): string[] => [
    amount(firm),
    amount(on_order),
    ...(median === null || high === null ? [] : [amount(median), amount(high)]),
  ]
  return {
    kind: "table",
    caption: history === null ? forecast.tooLittleHistory(name) : forecast.history(name, history),
    columns: [forecast.period, forecast.firm, forecast.onOrder, ...(history === null ? [] : [forecast.median, forecast.high])],
    rows: [
      ...weeks.map(({ starts_on, ...figures }) => [forecast.week(pen.format.date(starts_on)), ...cells(figures)]),
      [forecast.total(weeks.length), ...cells(total)],
    ],
  }
}
