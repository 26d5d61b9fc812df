import { Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { LateUnitsDTO, SupplyAlternativesDTO } from "../../types"
import { useText } from "../hooks/use-text"

/** Lines named one by one. */
const SHOWN = 8

/** Who gets their goods too late, and by how many days. */
export function LateUnitsList({ found }: { found: SupplyAlternativesDTO }) {
  const { t, quantity } = useText()
  const { late, missing_quantity } = found
  return (
    <section aria-labelledby="late-units" className="flex flex-col gap-y-2">
      <Heading level="h2" id="late-units">
        {t("waysOut.late.title")}
      </Heading>
      <ul className="flex flex-col gap-y-1">
        {late.slice(0, SHOWN).map((units) => (
          <LateUnits key={`${units.backorder_id} ${units.comes_by}`} units={units} />
        ))}
        {late.length > SHOWN && (
          <li>
            <Text size="small">{t("waysOut.late.more", { count: late.length - SHOWN })}</Text>
          </li>
        )}
      </ul>
      <Text size="small" className="text-ui-fg-subtle">
        {t("waysOut.late.missing", { quantity: quantity(missing_quantity) })}
      </Text>
    </section>
  )
}

function LateUnits({ units }: { units: LateUnitsDTO }) {
  const { t, day, quantity } = useText()
  const deadline = day(units.deadline)
  return (
    <li>
      <Text size="small" className="break-words">
        <Link to={`/orders/${units.order_id}`} className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover">
          {t("waysOut.late.line", {
            order: `#${units.order_display_id ?? units.order_id}`,
            quantity: quantity(units.quantity),
            title: units.title,
          })}
        </Link>{" "}
        <span className="text-ui-fg-subtle">
          {units.days_late === null
            ? t("waysOut.late.unknown", { deadline })
            : t("waysOut.late.days", { deadline, count: units.days_late })}
        </span>
      </Text>
    </li>
  )
}
