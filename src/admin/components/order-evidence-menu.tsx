import { ArrowDownTray, DocumentText, EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton, toast } from "@medusajs/ui"
import { useText } from "../hooks/use-text"
import { download, showPage } from "../lib/download"

interface OrderEvidenceMenuProps {
  orderId: string
  displayId: number | undefined
}

/** What can be taken out of the shop about an order: everything promised, told, answered and paid back. */
export function OrderEvidenceMenu({ orderId, displayId }: OrderEvidenceMenuProps) {
  const { t, locale } = useText()
  const path = `/admin/orders/${orderId}/backorder-evidence`
  const run = (take: () => Promise<void>) => () =>
    void take().catch(() => {
      toast.error(t("backorder.evidence.failed"))
    })
  const language = locale.startsWith("de") ? "de" : "en"
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton size="small" variant="transparent" aria-label={t("backorder.evidence.menu")}>
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        <DropdownMenu.Item
          className="[&_svg]:text-ui-fg-subtle gap-x-2"
          onClick={run(() => showPage(`${path}?format=html&language=${language}`, window.open("", "_blank")))}
        >
          <DocumentText />
          {t("backorder.evidence.print")}
        </DropdownMenu.Item>
        <DropdownMenu.Item
          className="[&_svg]:text-ui-fg-subtle gap-x-2"
          onClick={run(() => download(path, `order-${displayId ?? orderId}-evidence.json`, "text/plain"))}
        >
          <ArrowDownTray />
          {t("backorder.evidence.json")}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
