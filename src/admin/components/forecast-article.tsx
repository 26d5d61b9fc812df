import { Button, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import type { SupplierForecastArticleDTO, SupplierForecastTotalDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { ForecastWeeks } from "./forecast-weeks"

/** One article: what it comes to in 4, 8 and 12 weeks, and on demand week by week. */
export function ForecastArticle({ article }: { article: SupplierForecastArticleDTO }) {
  const { t, quantity } = useText()
  const weeksId = useId()
  const [isOpen, setIsOpen] = useState(false)
  const { title, sku, supplier_sku, basis, history_weeks, position, suppliers, totals } = article
  const all = totals[totals.length - 1]
  const why =
    basis === "other_supplier_first"
      ? t("forecast.otherFirst", { position, suppliers })
      : basis === "too_little_history"
        ? t("forecast.tooLittleHistory")
        : t("forecast.history", { count: history_weeks })
  const rangeOf = ({ forecast }: SupplierForecastTotalDTO): { value: string; hint?: string } =>
    forecast
      ? { value: quantity(forecast.median), hint: t("forecast.upTo", { quantity: quantity(forecast.p90) }) }
      : { value: "–" }
  return (
    <section aria-label={title}>
      <div className="grid grid-cols-1 items-start gap-4 px-6 py-4 sm:grid-cols-2 lg:grid-cols-[2fr_repeat(5,1fr)_auto]">
        <div className="min-w-0">
          <Text size="small" weight="plus" className="break-words">
            {title}
          </Text>
          <Text size="xsmall" className="text-ui-fg-subtle break-words">
            {[supplier_sku ?? sku, why].filter((part) => part !== null).join(" · ")}
          </Text>
        </div>
        <Figure label={t("forecast.firm")} value={quantity(all.firm_quantity)} />
        <Figure label={t("forecast.onOrder")} value={quantity(all.on_order_quantity)} />
        {totals.map((total) => (
          <Figure key={total.weeks} label={t("forecast.in", { weeks: total.weeks })} {...rangeOf(total)} />
        ))}
        <Button
          type="button"
          size="small"
          variant="transparent"
          aria-expanded={isOpen}
          aria-controls={weeksId}
          aria-label={t(isOpen ? "forecast.hideWeeks" : "forecast.showWeeks", { article: title })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? "forecast.hide" : "forecast.show")}
        </Button>
      </div>
      <div id={weeksId}>{isOpen && <ForecastWeeks article={article} />}</div>
    </section>
  )
}

function Figure({ label, value, hint }: { label: string; value: string; hint?: string }) {
  return (
    <div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {label}
      </Text>
      <Text size="small" className="tabular-nums">
        {value}
      </Text>
      {hint !== undefined && (
        <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">
          {hint}
        </Text>
      )}
    </div>
  )
}
