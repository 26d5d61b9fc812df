import { Button, Drawer, Text } from "@medusajs/ui"
import type { PurchaseOrderDTO, PurchaseOrderLineDTO } from "../../types"
import { useLineSentences } from "../hooks/use-line-sentences"
import { useText } from "../hooks/use-text"
import { useUserName } from "../hooks/users"
import { lineHistory, type LineEntry } from "../lib/line-history"

interface LineHistoryDrawerProps {
  order: PurchaseOrderDTO
  line: PurchaseOrderLineDTO
  itemName: string
}

/** Every word about a line and what came of it: when, who, what was, what is, and why. */
export function LineHistoryDrawer({ order, line, itemName }: LineHistoryDrawerProps) {
  const { t, moment } = useText()
  const sentences = useLineSentences()
  const userName = useUserName()
  const entries = lineHistory(order, line)
  if (entries.length === 0) {
    return null
  }
  const who = ({ actorId, source }: LineEntry): string => {
    const name = source === "supplier_page" ? order.supplier.name : userName(actorId)
    const from = t(`purchaseOrder.history.source.${source}`)
    return [name ?? (source === "admin" ? t("purchaseOrder.history.unknownUser") : null), from].filter(Boolean).join(" · ")
  }

  return (
    <Drawer>
      <Drawer.Trigger asChild>
        <Button
          type="button"
          size="small"
          variant="transparent"
          aria-label={`${t("purchaseOrder.history.label", { count: entries.length })}: ${itemName}`}
        >
          {t("purchaseOrder.history.label", { count: entries.length })}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("purchaseOrder.history.title", { item: itemName })}</Drawer.Title>
          <Drawer.Description>{t("purchaseOrder.history.description")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto p-0">
          <ol className="divide-y">
            {entries.map((entry) => (
              <li key={entry.id} className="px-6 py-3">
                {sentences(entry).map((sentence) => (
                  <Text key={sentence} size="small" weight="plus">
                    {sentence}
                  </Text>
                ))}
                {entry.what.type === "shipped" && entry.what.trackingUrl && (
                  <a
                    href={entry.what.trackingUrl}
                    target="_blank"
                    rel="noreferrer"
                    className="txt-small text-ui-fg-interactive"
                  >
                    {t("purchaseOrder.shipments.track")}
                  </a>
                )}
                {entry.reason && <Text size="small">{t("purchaseOrder.history.reason", { reason: entry.reason })}</Text>}
                <Text size="xsmall" className="text-ui-fg-subtle">
                  <time dateTime={entry.at}>{moment(entry.at)}</time>
                  {` · ${who(entry)}`}
                </Text>
              </li>
            ))}
          </ol>
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button type="button" size="small" variant="secondary">
              {t("actions.close")}
            </Button>
          </Drawer.Close>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
