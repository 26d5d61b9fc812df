import { Container, Heading, Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { PurchaseOrderDTO } from "../../types"
import { useInventoryItems } from "../hooks/lookups"
import { useText } from "../hooks/use-text"
import { useLateLines } from "../hooks/ways-out"
import { itemLabel } from "../lib/inventory-item"
import { purchaseOrderPossible } from "../lib/purchase-order-facts"
import { EtaDrawer } from "./eta-drawer"
import { LateLineBadge } from "./late-line-badge"
import { LineHistoryDrawer } from "./line-history-drawer"
import { SubstituteOffer } from "./substitute-offer"
import { WaysOutModal } from "./ways-out-modal"

export function PurchaseOrderLines({ order }: { order: PurchaseOrderDTO }) {
  const { t, day, unitCost, quantity } = useText()
  const items = useInventoryItems(order.lines.map((line) => line.inventory_item_id)).data?.inventory_items ?? []
  const lateLines = useLateLines(order.id).data?.late_lines ?? []
  const number = "text-right tabular-nums"

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("purchaseOrder.lines.title")}</Heading>
      </div>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("purchaseOrder.fields.item")}</Table.HeaderCell>
              <Table.HeaderCell className={number}>{t("purchaseOrder.fields.ordered")}</Table.HeaderCell>
              <Table.HeaderCell className={number}>{t("purchaseOrder.fields.confirmed")}</Table.HeaderCell>
              <Table.HeaderCell className={number}>{t("purchaseOrder.fields.shipped")}</Table.HeaderCell>
              <Table.HeaderCell className={number}>{t("purchaseOrder.fields.received")}</Table.HeaderCell>
              <Table.HeaderCell className={number}>{t("purchaseOrder.fields.canceled")}</Table.HeaderCell>
              <Table.HeaderCell className={number}>{t("purchaseOrder.fields.open")}</Table.HeaderCell>
              <Table.HeaderCell className={number}>{t("purchaseOrder.fields.unitCost")}</Table.HeaderCell>
              <Table.HeaderCell>{t("purchaseOrder.fields.expected")}</Table.HeaderCell>
              <Table.HeaderCell>
                <span className="sr-only">{t("actions.menu")}</span>
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {order.lines.map((line) => {
              const item = items.find(({ id }) => id === line.inventory_item_id)
              const name = item ? itemLabel(item) : line.inventory_item_id
              const late = lateLines.find(({ line_id }) => line_id === line.id)
              return (
                <Table.Row key={line.id} className="align-top [&>td]:py-3">
                  <Table.Cell>
                    <Link to={`/inventory/${line.inventory_item_id}`} className="hover:text-ui-fg-interactive">
                      {name}
                    </Link>
                    {item?.sku && (
                      <Text size="xsmall" className="text-ui-fg-subtle">
                        {item.sku}
                      </Text>
                    )}
                    {line.proposed_substitute && line.open_quantity > 0 && (
                      <SubstituteOffer order={order} lineId={line.id} offer={line.proposed_substitute} />
                    )}
                  </Table.Cell>
                  <Table.Cell className={number}>
                    {quantity(line.quantity)}
                    {line.over_quantity > 0 && <Note text={t("purchaseOrder.fields.over", { quantity: quantity(line.over_quantity) })} />}
                  </Table.Cell>
                  <Table.Cell className={number}>
                    {line.confirmed_quantity === null ? "–" : quantity(line.confirmed_quantity)}
                  </Table.Cell>
                  <Table.Cell className={number}>{quantity(line.shipped_quantity)}</Table.Cell>
                  <Table.Cell className={number}>
                    {quantity(line.received_quantity)}
                    {line.damaged_quantity > 0 && (
                      <Note text={t("purchaseOrder.fields.damaged", { quantity: quantity(line.damaged_quantity) })} />
                    )}
                  </Table.Cell>
                  <Table.Cell className={number}>{quantity(line.canceled_quantity)}</Table.Cell>
                  <Table.Cell className={number}>{quantity(line.open_quantity)}</Table.Cell>
                  <Table.Cell className={number}>{unitCost(line.unit_cost, order.currency_code)}</Table.Cell>
                  <Table.Cell className="whitespace-nowrap">
                    {line.expected_at ? day(line.expected_at) : t("purchaseOrder.fields.noDate")}
                    {line.first_confirmed_at && line.first_confirmed_at !== line.expected_at && (
                      <Text size="xsmall" className="text-ui-fg-subtle">
                        {`${t("purchaseOrder.fields.firstConfirmed")} ${day(line.first_confirmed_at)}`}
                      </Text>
                    )}
                    {late && <LateLineBadge late={late} />}
                  </Table.Cell>
                  <Table.Cell>
                    <div className="flex flex-col items-end gap-y-1 whitespace-nowrap">
                      <LineHistoryDrawer order={order} line={line} itemName={name} />
                      {purchaseOrderPossible[order.status].changeDates && line.open_quantity > 0 && (
                        <EtaDrawer line={line} status={order.status} itemName={name} />
                      )}
                      {late && <WaysOutModal asked={{ orderId: order.id, lineId: line.id, expectedAt: null }} itemName={name} />}
                    </div>
                  </Table.Cell>
                </Table.Row>
              )
            })}
          </Table.Body>
        </Table>
      </div>
    </Container>
  )
}

function Note({ text }: { text: string }) {
  return (
    <Text size="xsmall" className="text-ui-fg-subtle whitespace-nowrap">
      {text}
    </Text>
  )
}
