import { Heading, Text } from "@medusajs/ui"
import type { DurationDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { DurationChart } from "./duration-chart"

const quantiles = [
  ["p50", 0.5],
  ["p80", 0.8],
  ["p90", 0.9],
  ["p95", 0.95],
] as const

interface DurationFiguresProps {
  title: string
  help: string
  duration: DurationDTO
}

/** How many days something takes: four figures, the curve behind them, and how much is known. */
export function DurationFigures({ title, help, duration }: DurationFiguresProps) {
  const { t, locale, quantity } = useText()
  const percent = new Intl.NumberFormat(locale, { style: "percent" })
  const { supplier, all_suppliers: all } = duration
  return (
    <section aria-label={title} className="flex flex-col gap-y-3 px-6 py-4">
      <div>
        <Heading level="h3">{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {help}
        </Text>
      </div>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {quantiles.map(([name, probability]) => {
          const days = duration.quantiles[name]
          return (
            <div key={name}>
              <dt>
                <Text as="span" size="small" className="text-ui-fg-subtle">
                  {t("scorecard.quantile", { percent: percent.format(probability) })}
                </Text>
              </dt>
              <dd>
                <Text as="span" size="small" weight="plus">
                  {days === null ? t("scorecard.beyond") : t("scorecard.days", { count: days, days: quantity(days) })}
                </Text>
              </dd>
            </div>
          )
        })}
      </dl>
      <Text size="small">
        {t("scorecard.counts", {
          completed: supplier.completed,
          open: supplier.open,
          allCompleted: all.completed,
          allOpen: all.open,
        })}
      </Text>
      {duration.too_few && (
        <Text size="small" className="text-ui-tag-orange-text">
          {t("scorecard.tooFewCurve")}
        </Text>
      )}
      {duration.curve.length > 0 && <DurationChart title={title} curve={duration.curve} />}
    </section>
  )
}
