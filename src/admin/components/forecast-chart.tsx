import { useId } from "react"
import type { SupplierForecastWeekDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { isoFromDay } from "../lib/days"
import { forecastBars } from "../lib/forecast-bars"

const frame = { left: 48, top: 10, width: 640, height: 140 }
const size = { width: 700, height: 180 }
const label = { fill: "currentColor", fontSize: 11, className: "text-ui-fg-subtle" }

/** Firm, on order and forecast beside one another, week by week; the table below says the same. */
export function ForecastChart({ title, weeks }: { title: string; weeks: SupplierForecastWeekDTO[] }) {
  const { t, locale, quantity } = useText()
  const titleId = useId()
  const { weeks: bars, ticks } = forecastBars(weeks, frame)
  const short = new Intl.DateTimeFormat(locale, { day: "numeric", month: "numeric", timeZone: "UTC" })
  return (
    <figure className="flex max-w-3xl flex-col gap-y-2">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} className="w-full" role="img" aria-labelledby={titleId}>
        <title id={titleId}>{t("forecast.chart", { article: title })}</title>
        {ticks.map(({ quantity: value, y }) => (
          <g key={value}>
            <line
              x1={frame.left}
              x2={frame.left + frame.width}
              y1={y}
              y2={y}
              stroke="currentColor"
              strokeOpacity={0.2}
              className="text-ui-fg-muted"
            />
            <text x={frame.left - 6} y={y + 4} textAnchor="end" {...label}>
              {quantity(value)}
            </text>
          </g>
        ))}
        {bars.map(({ starts_on, x, firm, onOrder, forecast }) => (
          <g key={starts_on}>
            <rect {...firm} fill="currentColor" className="text-ui-fg-base" />
            <rect {...onOrder} fill="currentColor" className="text-ui-tag-green-icon" />
            {forecast && (
              <>
                <rect {...forecast.high} fill="currentColor" fillOpacity={0.3} className="text-ui-fg-interactive" />
                <line
                  x1={forecast.high.x}
                  x2={forecast.high.x + forecast.high.width}
                  y1={forecast.median}
                  y2={forecast.median}
                  stroke="currentColor"
                  strokeWidth={2}
                  className="text-ui-fg-interactive"
                />
              </>
            )}
            <text x={x} y={size.height - 14} textAnchor="middle" {...label}>
              {short.format(new Date(isoFromDay(starts_on)))}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="txt-small text-ui-fg-subtle flex flex-wrap gap-x-4 gap-y-1">
        <Key className="bg-ui-fg-base">{t("forecast.firm")}</Key>
        <Key className="bg-ui-tag-green-icon">{t("forecast.onOrder")}</Key>
        <Key className="bg-ui-fg-interactive opacity-40">{t("forecast.keyForecast")}</Key>
      </figcaption>
    </figure>
  )
}

function Key({ className, children }: { className: string; children: string }) {
  return (
    <span className="flex items-center gap-x-2">
      <span aria-hidden className={`inline-block size-3 ${className}`} />
      {children}
    </span>
  )
}
