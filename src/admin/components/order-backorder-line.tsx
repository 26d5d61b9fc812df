import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BackorderDTO } from "../../types"
import { useInventoryItems, useLocationName } from "../hooks/lookups"
import { useText } from "../hooks/use-text"
import { dropshipOf, type Dropship } from "../lib/dropships"
import { itemLabel } from "../lib/inventory-item"
import type { OrderLine } from "../lib/order-lines"
import { OrderBackorderRecord } from "./order-backorder-record"

/** A line of the order. Served from several places, or made of several parts, it shows each by its name. */
export function OrderBackorderLine({ line, dropships }: { line: OrderLine; dropships: readonly Dropship[] }) {
  const { t } = useText()
  const locationName = useLocationName()
  const items = useInventoryItems(line.kit ? line.records.map((record) => record.inventory_item_id) : []).data
  const [first, second] = line.records

  const placeOf = (record: BackorderDTO): string => {
    const item = items?.inventory_items.find(({ id }) => id === record.inventory_item_id)
    const location = locationName(record.location_id)
    return line.kit ? `${item ? itemLabel(item) : record.inventory_item_id} · ${location}` : location
  }

  if (first && !second) {
    return (
      <li className="px-6 py-4">
        <OrderBackorderRecord
          backorder={first}
          dropship={dropshipOf(first, dropships)}
          name={line.title}
          heading={
            <>
              <RecordLink backorder={first}>{line.title}</RecordLink>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {[line.sku, placeOf(first)].filter(Boolean).join(" · ")}
              </Text>
            </>
          }
        />
      </li>
    )
  }
  return (
    <li className="flex flex-col gap-y-3 px-6 py-4">
      <div>
        <Text size="small" weight="plus" className="break-words">
          {line.title}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {[line.sku, t(line.kit ? "backorder.widget.parts" : "backorder.widget.places", { count: line.records.length })]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
      <ul className="border-ui-border-base flex flex-col gap-y-4 border-l-2 pl-4" aria-label={line.title}>
        {line.records.map((record) => (
          <li key={record.id}>
            <OrderBackorderRecord
              backorder={record}
              dropship={dropshipOf(record, dropships)}
              name={`${line.title}, ${placeOf(record)}`}
              heading={<RecordLink backorder={record}>{placeOf(record)}</RecordLink>}
            />
          </li>
        ))}
      </ul>
    </li>
  )
}

function RecordLink({ backorder, children }: { backorder: BackorderDTO; children: string }) {
  return (
    <Link
      to={`/backorders/${backorder.id}`}
      className="txt-small-plus text-ui-fg-base hover:text-ui-fg-interactive break-words"
    >
      {children}
    </Link>
  )
}
