import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import type { SupplierScorecardDTO } from "../../types"
import { useScorecard } from "../hooks/scorecard"
import { useText } from "../hooks/use-text"
import { addDays, isoFromDay, today } from "../lib/days"
import { DurationFigures } from "./duration-figures"
import { LoadErrorContainer } from "./load-error"
import { ScorecardShares } from "./scorecard-shares"
import { SectionSkeleton } from "./section-skeleton"
import { SelectField } from "./select-field"

const periods = { d90: 90, d365: 365, d730: 730 } as const
type Period = keyof typeof periods

const isPeriod = (text: string): text is Period => text in periods

/** How a supplier kept its word, with the counts behind each figure. */
export function SupplierScorecard({ supplierId }: { supplierId: string }) {
  const { t, day } = useText()
  const [period, setPeriod] = useState<Period>("d365")
  const [now] = useState(() => today(new Date()))
  const from = addDays(now, -periods[period])
  const { data, error, refetch } = useScorecard(supplierId, from)

  if (!data) {
    return error ? <LoadErrorContainer error={error} onRetry={() => void refetch()} /> : <SectionSkeleton rows={5} />
  }
  const { orders, lines } = data.scorecard
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
        <div>
          <Heading level="h2">{t("scorecard.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("scorecard.subtitle", { orders, lines, from: day(isoFromDay(from)) })}
          </Text>
        </div>
        <div className="w-40">
          <SelectField
            label={t("scorecard.period")}
            value={period}
            onChange={(chosen) => isPeriod(chosen) && setPeriod(chosen)}
            options={(["d90", "d365", "d730"] as const).map((value) => ({ value, label: t(`scorecard.periods.${value}`) }))}
          />
        </div>
      </div>
      {lines === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("scorecard.empty")}
        </Text>
      ) : (
        <Figures scorecard={data.scorecard} />
      )}
    </Container>
  )
}

function Figures({ scorecard }: { scorecard: SupplierScorecardDTO }) {
  const { t } = useText()
  return (
    <>
      <ScorecardShares scorecard={scorecard} />
      <DurationFigures title={t("scorecard.lateness")} help={t("scorecard.latenessHelp")} duration={scorecard.lateness} />
      <DurationFigures title={t("scorecard.leadTime")} help={t("scorecard.leadTimeHelp")} duration={scorecard.lead_time} />
    </>
  )
}
