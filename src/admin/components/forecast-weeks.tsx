import { Table, Text } from "@medusajs/ui"
import type { DemandForecastDTO, SupplierForecastArticleDTO, SupplierForecastTotalDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { isoFromDay } from "../lib/days"
import { ForecastChart } from "./forecast-chart"

const quantiles = ["mean", "median", "p80", "p90", "p95"] as const satisfies readonly (keyof DemandForecastDTO)[]

/** An article week by week, as a chart and as a table, with what lies beyond the weeks. */
export function ForecastWeeks({ article }: { article: SupplierForecastArticleDTO }) {
  const { t, day, quantity } = useText()
  const { title, weeks, totals, later, undated_on_order_quantity: undated } = article
  const shown = article.basis === "history" ? quantiles : []
  const rows: [string, string, Omit<SupplierForecastTotalDTO, "weeks">][] = [
    ...weeks.map((week): [string, string, typeof week] => [week.starts_on, day(isoFromDay(week.starts_on)), week]),
    ...totals.map((total): [string, string, typeof total] => [`total ${total.weeks}`, t("forecast.total", { weeks: total.weeks }), total]),
  ]
  const beyond = [
    later.firm_quantity > 0 && t("forecast.laterFirm", { quantity: quantity(later.firm_quantity) }),
    later.on_order_quantity > 0 && t("forecast.laterOnOrder", { quantity: quantity(later.on_order_quantity) }),
    undated > 0 && t("forecast.undated", { quantity: quantity(undated) }),
  ].filter((sentence) => sentence !== false)
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <ForecastChart title={title} weeks={weeks} />
      {beyond.length > 0 && <Text size="small">{beyond.join(" ")}</Text>}
      <div className="overflow-x-auto">
        <Table aria-label={t("forecast.weeksOf", { article: title })}>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{t("forecast.week")}</Table.HeaderCell>
              {[t("forecast.firm"), t("forecast.onOrder"), ...shown.map((name) => t(`forecast.quantiles.${name}`))].map((heading) => (
                <Table.HeaderCell key={heading} scope="col" className="text-right">
                  {heading}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rows.map(([key, heading, figures]) => (
              <Table.Row key={key}>
                <Table.Cell className="whitespace-nowrap">{heading}</Table.Cell>
                {cellsOf(figures, shown).map((value, place) => (
                  <Table.Cell key={place} className="text-right tabular-nums">
                    {quantity(value)}
                  </Table.Cell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </div>
  )
}

const cellsOf = (
  { firm_quantity, on_order_quantity, forecast }: Omit<SupplierForecastTotalDTO, "weeks">,
  shown: readonly (keyof DemandForecastDTO)[]
): number[] => [firm_quantity, on_order_quantity, ...(forecast ? shown.map((name) => forecast[name]) : [])]
