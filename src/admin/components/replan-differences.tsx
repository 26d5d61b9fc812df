import { Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { ReplanDifferenceDTO } from "../../types"
import { useLocationName } from "../hooks/lookups"
import { useRowsPage } from "../hooks/use-rows-page"
import { useText } from "../hooks/use-text"
import { differenceKey, quantityChanges } from "../lib/replan-differences"
import { RowPages } from "./row-pages"

const PAGE_SIZE = 25
const linkClass = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover"

export function ReplanDifferences({ differences }: { differences: ReplanDifferenceDTO[] }) {
  const { t } = useText()
  const locationName = useLocationName()
  const { visible, pages } = useRowsPage(differences, PAGE_SIZE)
  return (
    <div className="shadow-elevation-card-rest overflow-x-auto rounded-lg">
      <Table aria-label={t("replan.title")}>
        <Table.Header>
          <Table.Row>
            {(["order", "goods", "location", "kind", "change"] as const).map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {t(`replan.fields.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {visible.map((difference) => (
            <Table.Row key={differenceKey(difference)}>
              <Table.Cell>
                {difference.order_id ? (
                  <Link to={`/orders/${difference.order_id}`} className={linkClass}>
                    #{difference.order_display_id ?? difference.order_id}
                  </Link>
                ) : (
                  "–"
                )}
              </Table.Cell>
              <Table.Cell className="whitespace-normal py-2">
                <Link to={`/inventory/${difference.inventory_item_id}`} className={linkClass}>
                  {difference.title ?? difference.sku ?? difference.inventory_item_id}
                </Link>
              </Table.Cell>
              <Table.Cell>{locationName(difference.location_id)}</Table.Cell>
              <Table.Cell className="whitespace-normal py-2">{t(`replan.kind.${difference.kind}`)}</Table.Cell>
              <Table.Cell className="py-2">
                <Changes difference={difference} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      <RowPages pages={pages} />
    </div>
  )
}

function Changes({ difference }: { difference: ReplanDifferenceDTO }) {
  const { t, quantity } = useText()
  const told = (amount: number | null): string => (amount === null ? t("replan.notRecorded") : quantity(amount))
  return (
    <ul>
      {quantityChanges(difference).map(({ name, from, to }) => (
        <li key={name}>
          <Text size="small" as="span">
            {t("replan.change", { what: t(`replan.quantities.${name}`), from: told(from), to: told(to) })}
          </Text>
        </li>
      ))}
    </ul>
  )
}
