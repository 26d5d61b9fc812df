import { Text } from "@medusajs/ui"
import type { SupplierScorecardDTO } from "../../types"
import { useText } from "../hooks/use-text"

interface ShareProps {
  label: string
  help: string
  share: number | null
  counts: string
  /** Said where too little is known to judge by. */
  warning: string | null
}

/** The scorecard's figures that are shares of something. */
export function ScorecardShares({ scorecard }: { scorecard: SupplierScorecardDTO }) {
  const { t, quantity } = useText()
  const { on_time_in_full: onTime, fill, damaged } = scorecard
  const warning = (tooFew: boolean): string | null => (tooFew ? t("scorecard.tooFew") : null)
  return (
    <dl className="grid grid-cols-1 gap-4 px-6 py-4 sm:grid-cols-3">
      <ShareFigure
        label={t("scorecard.onTime")}
        help={t("scorecard.onTimeHelp")}
        share={onTime.share}
        counts={t("scorecard.onTimeCounts", {
          onTime: onTime.on_time_in_full,
          due: onTime.due_lines,
          part: onTime.on_time_in_part,
          late: onTime.late,
          open: onTime.not_due_yet,
        })}
        warning={warning(onTime.too_few)}
      />
      <ShareFigure
        label={t("scorecard.fill")}
        help={t("scorecard.fillHelp")}
        share={fill.share}
        counts={t("scorecard.fillCounts", {
          received: quantity(fill.received),
          ordered: quantity(fill.ordered),
          lines: fill.lines,
        })}
        warning={warning(fill.too_few)}
      />
      <ShareFigure
        label={t("scorecard.damaged")}
        help={t("scorecard.damagedHelp")}
        share={damaged.share}
        counts={t("scorecard.damagedCounts", { damaged: quantity(damaged.damaged), brought: quantity(damaged.brought) })}
        warning={null}
      />
    </dl>
  )
}

function ShareFigure({ label, help, share, counts, warning }: ShareProps) {
  const { t, locale } = useText()
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 })
  return (
    <div>
      <dt>
        <Text as="span" size="small" className="text-ui-fg-subtle">
          {label}
        </Text>
      </dt>
      <dd>
        <Text as="span" size="xlarge" weight="plus" className="block">
          {share === null ? t("scorecard.none") : percent.format(share)}
        </Text>
        <Text as="span" size="small" className="block">
          {counts}
        </Text>
        {warning && (
          <Text as="span" size="small" className="text-ui-tag-orange-text block">
            {warning}
          </Text>
        )}
        <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
          {help}
        </Text>
      </dd>
    </div>
  )
}
