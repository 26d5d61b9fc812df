import { Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import type { PurchaseOrderDTO } from "../../types"
import { useItemCodes } from "../hooks/item-codes"
import { useLocationName } from "../hooks/lookups"
import { useText } from "../hooks/use-text"
import { useUserName } from "../hooks/users"
import { purchaseOrderPossible } from "../lib/purchase-order-facts"
import { receiptsOf, type StandingLine } from "../lib/receipts"
import { CorrectReceiptDrawer } from "./correct-receipt-drawer"

/** What came in and when, as it stands after corrections. */
export function PurchaseOrderReceipts({ order }: { order: PurchaseOrderDTO }) {
  const { t, moment, quantity } = useText()
  const locationName = useLocationName()
  const userName = useUserName()
  const { nameOf } = useItemCodes(order.lines)
  const receipts = receiptsOf(order)
  const who = (id: string | null): string => userName(id) ?? t("purchaseOrder.history.unknownUser")

  const sentence = ({ line_id, quantity: sound, damaged }: StandingLine): string => {
    const line = order.lines.find(({ id }) => id === line_id)
    return [
      t("purchaseOrder.receipts.line", { quantity: quantity(sound), item: line ? nameOf(line) : line_id }),
      ...(damaged > 0 ? [t("purchaseOrder.receipts.damaged", { quantity: quantity(damaged) })] : []),
    ].join(" · ")
  }

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("purchaseOrder.receipts.title")}</Heading>
      </div>
      {receipts.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("purchaseOrder.receipts.empty")}
        </Text>
      )}
      <ul className="divide-y">
        {receipts.map((one) => (
          <li key={one.receipt.id} className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
            <div className="flex flex-col gap-y-1">
              {one.lines.map((line) => (
                <Text key={line.line_id} size="small" weight="plus">
                  {sentence(line)}
                </Text>
              ))}
              <Text size="xsmall" className="text-ui-fg-subtle">
                {[
                  moment(one.receipt.recorded_at),
                  t("purchaseOrder.receipts.into", { location: locationName(one.receipt.location_id) }),
                  t("purchaseOrder.receipts.by", { who: who(one.receipt.actor_id) }),
                ].join(" · ")}
              </Text>
              {one.corrections.map((correction) => (
                <Text key={correction.id} size="xsmall" className="text-ui-fg-subtle">
                  {t("purchaseOrder.receipts.corrected", {
                    moment: moment(correction.recorded_at),
                    who: who(correction.actor_id),
                    reason: correction.reason ?? "",
                  })}
                </Text>
              ))}
            </div>
            <div className="flex items-center gap-x-2">
              {[one.receipt, ...one.corrections].some(({ status }) => status !== "done") && (
                <StatusBadge color="orange">{t("purchaseOrder.receipts.unfinished")}</StatusBadge>
              )}
              {purchaseOrderPossible[order.status].correct && <CorrectReceiptDrawer order={order} receipt={one} />}
            </div>
          </li>
        ))}
      </ul>
    </Container>
  )
}
