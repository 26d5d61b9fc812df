import { Text } from "@medusajs/ui"
import type { ReorderSimulationDTO, SimulatedFigureDTO, SimulatedFiguresDTO, SimulatedIntervalDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { useWhatIfCells } from "../hooks/use-what-if-cells"

type FigureKey = keyof SimulatedFiguresDTO<unknown>

const shown: FigureKey[] = [
  "fill_rate",
  "mean_wait_days",
  "mean_wait_days_of_waiting",
  "mean_backorder",
  "mean_on_hand",
  "orders_per_year",
  "backorder_cost",
  "holding_cost",
  "order_cost",
  "total_cost",
]

/** Today's figures beside the proposed ones, each said in words; what nobody knows has no line. */
export function WhatIfFigures({ simulation }: { simulation: ReorderSimulationDTO }) {
  const { t, quantity } = useText()
  const { today, proposed, change, demand, lead_time, runs, seed } = simulation
  const of = (key: FigureKey): boolean => Boolean(today?.figures[key] ?? proposed?.figures[key])
  const words = {
    runs: quantity(runs),
    seed,
    mean: quantity(demand.mean),
    sd: quantity(demand.sd),
    days: quantity(demand.history_days ?? 0),
    leadTime: quantity(lead_time.mean),
    leadTimeSd: quantity(lead_time.sd),
  }
  return (
    <section aria-label={t("whatIf.result")} className="flex flex-col gap-y-4">
      <Text size="small" className="text-ui-fg-subtle">
        {t(`whatIf.basis.${demand.basis}`, words)} {t("whatIf.basis.years", words)}
      </Text>
      <dl className="flex flex-col divide-y">
        {shown.filter(of).map((key) => (
          <div key={key} className="flex flex-col gap-y-2 py-3">
            <dt>
              <Text as="span" size="small" weight="plus" className="block">
                {t(`whatIf.figures.${key}`)}
              </Text>
              <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
                {t(`whatIf.help.${key}`)}
              </Text>
            </dt>
            <dd className="grid grid-cols-3 gap-x-4">
              <FigureCell label={t("whatIf.today")} simulation={simulation} name={key} figure={today?.figures[key] ?? null} />
              <FigureCell label={t("whatIf.proposed")} simulation={simulation} name={key} figure={proposed?.figures[key] ?? null} />
              {change && <ChangeCell simulation={simulation} name={key} change={change[key]} />}
            </dd>
          </div>
        ))}
        <WaitLine simulation={simulation} />
      </dl>
    </section>
  )
}

interface CellProps {
  simulation: ReorderSimulationDTO
  name: FigureKey
}

function FigureCell({ label, simulation, name, figure }: CellProps & { label: string; figure: SimulatedFigureDTO | null }) {
  const { t } = useText()
  const { written } = useWhatIfCells(simulation.costs.currency_code)
  return (
    <div>
      <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
        {label}
      </Text>
      <Text as="span" size="small" weight="plus" className="block">
        {figure ? written(name, figure.mean) : t("whatIf.none")}
      </Text>
      {figure && (
        <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
          {t("whatIf.years", { from: written(name, figure.from), until: written(name, figure.until) })}
        </Text>
      )}
    </div>
  )
}

function ChangeCell({ simulation, name, change }: CellProps & { change: SimulatedIntervalDTO | null }) {
  const { t } = useText()
  const { changed } = useWhatIfCells(simulation.costs.currency_code)
  const isSure = change !== null && (change.low > 0 || change.high < 0)
  return (
    <div>
      <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
        {t("whatIf.change")}
      </Text>
      <Text as="span" size="small" weight="plus" className="block">
        {change ? changed(name, change.mean) : t("whatIf.none")}
      </Text>
      {change && (
        <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
          {isSure ? t("whatIf.sure", { from: changed(name, change.low), until: changed(name, change.high) }) : t("whatIf.unsure")}
        </Text>
      )}
    </div>
  )
}

function WaitLine({ simulation: { today, proposed } }: { simulation: ReorderSimulationDTO }) {
  const { t } = useText()
  const cells = [
    { label: t("whatIf.today"), waits: today?.wait_days },
    { label: t("whatIf.proposed"), waits: proposed?.wait_days },
  ]
  return (
    <div className="flex flex-col gap-y-2 py-3">
      <dt>
        <Text as="span" size="small" weight="plus" className="block">
          {t("whatIf.figures.wait_days")}
        </Text>
        <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
          {t("whatIf.help.wait_days")}
        </Text>
      </dt>
      <dd className="grid grid-cols-3 gap-x-4">
        {cells.map(({ label, waits }) => (
          <div key={label}>
            <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
              {label}
            </Text>
            <Text as="span" size="small" weight="plus" className="block">
              {waits ? t("whatIf.days", { count: waits.p95 }) : t("whatIf.none")}
            </Text>
            {waits && (
              <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
                {t("whatIf.waits", waits)}
              </Text>
            )}
          </div>
        ))}
      </dd>
    </div>
  )
}
