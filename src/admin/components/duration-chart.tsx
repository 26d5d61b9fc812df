import { Table, Text } from "@medusajs/ui"
import { useId } from "react"
import type { DurationDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { stepCurve } from "../lib/step-curve"

const frame = { left: 44, top: 10, width: 500, height: 150 }
const size = { width: 556, height: 200 }
const label = { fill: "currentColor", fontSize: 11, className: "text-ui-fg-subtle" }

/** The share of lines that have come by so many days; beside it the same as a table. */
export function DurationChart({ title, curve }: { title: string; curve: DurationDTO["curve"] }) {
  const { t, locale, quantity } = useText()
  const titleId = useId()
  const percent = (share: number): string =>
    new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share)
  const { path, dayTicks, shareTicks } = stepCurve(curve, frame)
  const bottom = frame.top + frame.height
  return (
    <figure className="flex max-w-2xl flex-col gap-y-2">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} className="w-full" role="img" aria-labelledby={titleId}>
        <title id={titleId}>{`${title}: ${t("scorecard.chart")}`}</title>
        {shareTicks.map(({ share, y }) => (
          <g key={share}>
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
              {percent(share)}
            </text>
          </g>
        ))}
        {dayTicks.map(({ days, x }) => (
          <text key={days} x={x} y={bottom + 16} textAnchor="middle" {...label}>
            {quantity(days)}
          </text>
        ))}
        <text x={frame.left + frame.width} y={size.height - 4} textAnchor="end" {...label}>
          {t("scorecard.axisDays")}
        </text>
        <path d={path} fill="none" stroke="currentColor" strokeWidth={2} className="text-ui-fg-interactive" />
      </svg>
      <details>
        <summary className="text-ui-fg-interactive txt-small cursor-pointer">{t("scorecard.table")}</summary>
        <div className="max-h-64 overflow-y-auto">
          <Table aria-label={title}>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell scope="col">{t("scorecard.tableDays")}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t("scorecard.tableShare")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {curve.map(({ days, share }) => (
                <Table.Row key={days}>
                  <Table.Cell>{quantity(days)}</Table.Cell>
                  <Table.Cell>{percent(share)}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      </details>
      <figcaption>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("scorecard.chart")}
        </Text>
      </figcaption>
    </figure>
  )
}
