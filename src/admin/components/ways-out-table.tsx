import { Table, Text } from "@medusajs/ui"
import type { AmountDTO, SupplyAlternativesDTO, WayOutDTO } from "../../types"
import { useText } from "../hooks/use-text"
import type { AskedLine } from "../hooks/ways-out"
import { wayName } from "../lib/ways-out"
import { WayOutAction } from "./way-out-action"

interface WaysOutTableProps {
  found: SupplyAlternativesDTO
  asked: AskedLine
  /** The window is left for another page. */
  onLeave: () => void
}

/** What each way brings, costs and saves, and until when it helps. */
export function WaysOutTable({ found, asked, onLeave }: WaysOutTableProps) {
  const { t, quantity } = useText()
  const number = "text-right tabular-nums"
  return (
    <div className="overflow-x-auto">
      <Table aria-label={t("waysOut.table")}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("waysOut.fields.way")}</Table.HeaderCell>
            <Table.HeaderCell className={number}>{t("waysOut.fields.quantity")}</Table.HeaderCell>
            <Table.HeaderCell>{t("waysOut.fields.arrives")}</Table.HeaderCell>
            <Table.HeaderCell className={number}>{t("waysOut.fields.served")}</Table.HeaderCell>
            <Table.HeaderCell className={number}>{t("waysOut.fields.extraCost")}</Table.HeaderCell>
            <Table.HeaderCell className={number}>{t("waysOut.fields.penalty")}</Table.HeaderCell>
            <Table.HeaderCell>{t("waysOut.fields.lastDay")}</Table.HeaderCell>
            <Table.HeaderCell>
              <span className="sr-only">{t("actions.menu")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {found.ways.map((way) => (
            <Table.Row key={way.key} className="align-top [&>td]:py-3">
              <Table.Cell className="min-w-[160px]">
                {wayName(way)}
                <Note text={[t(`waysOut.kinds.${way.kind}`), ...(way.kind === "other_supplier" && way.rush ? [t("waysOut.rush")] : [])].join(", ")} />
              </Table.Cell>
              <Table.Cell className={number}>{quantity(way.quantity)}</Table.Cell>
              <Arrival way={way} />
              <Table.Cell className={`${number} whitespace-nowrap`}>
                {t("waysOut.servedOf", { served: quantity(way.served_quantity), late: quantity(found.late_quantity) })}
              </Table.Cell>
              <Amount amount={way.extra_cost} currency={found.currency_code} />
              <Amount amount={way.penalty_avoided} currency={found.currency_code} />
              <LastDay way={way} />
              <Table.Cell className="text-right">
                <WayOutAction way={way} itemId={found.inventory_item_id} asked={asked} onLeave={onLeave} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function Arrival({ way }: { way: WayOutDTO }) {
  const { t, day } = useText()
  return (
    <Table.Cell className="whitespace-nowrap">
      {way.arrives_on ? day(way.arrives_on) : t("waysOut.noDate")}
      {way.certain_by && way.certain_by !== way.arrives_on && <Note text={t("waysOut.certainBy", { date: day(way.certain_by) })} />}
    </Table.Cell>
  )
}

function Amount({ amount, currency }: { amount: AmountDTO; currency: string }) {
  const { t, money } = useText()
  return (
    <Table.Cell className="text-right tabular-nums">
      {amount.unknown === null ? money(amount.amount, currency) : <Note text={t(`waysOut.unknown.${amount.unknown}`)} />}
    </Table.Cell>
  )
}

function LastDay({ way }: { way: WayOutDTO }) {
  const { t, day } = useText()
  const none = way.arrives_on === null ? t("waysOut.noDate") : t("waysOut.tooLate")
  return (
    <Table.Cell className="whitespace-nowrap">
      {way.last_day ? day(way.last_day) : none}
      {way.last_full_day && way.last_full_day !== way.last_day && <Note text={t("waysOut.fullUntil", { date: day(way.last_full_day) })} />}
    </Table.Cell>
  )
}

function Note({ text }: { text: string }) {
  return (
    <Text size="xsmall" className="text-ui-fg-subtle text-pretty">
      {text}
    </Text>
  )
}
