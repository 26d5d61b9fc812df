import type { ReactElement } from "react"
import type {
  DemandForecastDTO,
  NoticeLanguage,
  SupplierForecastArticleDTO,
  SupplierForecastDTO,
  SupplierForecastTotalDTO,
} from "../types"
import { Layout } from "./components/layout"
import { speechOf, type Speech } from "./speech"

export interface SupplierForecastPageProps {
  language: NoticeLanguage
  shopName: string
  forecast: SupplierForecastDTO
  /** Where it is to be had as a CSV file. */
  file: string
}

/** What a supplier may expect to be asked for, article by article. */
export function SupplierForecastPage({ language, shopName, forecast, file }: SupplierForecastPageProps): ReactElement {
  const speech = speechOf(language)
  const words = speech.words.supplierForecast
  return (
    <Layout language={language} title={words.title} shopName={shopName}>
      <p>{words.intro}</p>
      {forecast.articles.length === 0 ? (
        <p className="note">{words.empty}</p>
      ) : (
        <>
          <ul className="goods">
            <li>{words.firmMeans}</li>
            <li>{words.onOrderMeans}</li>
            <li>{words.forecastMeans}</li>
          </ul>
          <p>
            <a href={file}>{words.file}</a>
          </p>
        </>
      )}
      {forecast.articles.map((article) => (
        <Article key={article.agreement_id} article={article} speech={speech} />
      ))}
      <p className="soft">{words.link}</p>
    </Layout>
  )
}

function Article({ article, speech }: { article: SupplierForecastArticleDTO; speech: Speech }): ReactElement {
  const words = speech.words.supplierForecast
  const { title, supplier_sku, sku, basis, history_weeks, weeks, totals, later } = article
  const number = supplier_sku ?? sku
  const hasForecast = basis === "history"
  const all = totals[totals.length - 1]
  const isEmpty = !hasForecast && all.firm_quantity === 0 && all.on_order_quantity === 0
  const amount = (quantity: number) => speech.format.amount(String(quantity))
  const beyond = [
    later.firm_quantity > 0 && words.laterFirm(amount(later.firm_quantity)),
    later.on_order_quantity > 0 && words.laterOnOrder(amount(later.on_order_quantity)),
    article.undated_on_order_quantity > 0 && words.undated(amount(article.undated_on_order_quantity)),
  ].filter((sentence) => typeof sentence === "string")
  return (
    <section>
      <h2>{title}</h2>
      <p className="soft">
        {number !== null && `${words.number(number)}. `}
        {hasForecast ? words.history(history_weeks) : words.tooLittleHistory}
      </p>
      {!isEmpty && (
        <div className="figures" role="region" aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {[words.week, words.firm, words.onOrder, ...(hasForecast ? quantiles.map((quantile) => words[quantile]) : [])].map(
                  (heading) => (
                    <th key={heading} scope="col">
                      {heading}
                    </th>
                  )
                )}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <Row key={week.starts_on} heading={speech.format.date(week.starts_on)} figures={week} speech={speech} />
              ))}
            </tbody>
            <tfoot>
              {totals.map((total) => (
                <Row key={total.weeks} heading={words.total(total.weeks)} figures={total} speech={speech} />
              ))}
            </tfoot>
          </table>
        </div>
      )}
      {beyond.length > 0 && <p>{beyond.join(" ")}</p>}
    </section>
  )
}

const quantiles = ["median", "p80", "p90", "p95"] as const satisfies readonly (keyof DemandForecastDTO)[]

interface RowProps {
  heading: string
  figures: Omit<SupplierForecastTotalDTO, "weeks">
  speech: Speech
}

function Row({ heading, figures, speech }: RowProps): ReactElement {
  const { firm_quantity, on_order_quantity, forecast } = figures
  const shown = [firm_quantity, on_order_quantity, ...(forecast ? quantiles.map((quantile) => forecast[quantile]) : [])]
  return (
    <tr>
      <th scope="row">{heading}</th>
      {shown.map((quantity, place) => (
        <td key={place}>{speech.format.amount(String(quantity)).text}</td>
      ))}
    </tr>
  )
}
