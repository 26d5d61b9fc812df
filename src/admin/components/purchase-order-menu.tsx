import { EllipsisHorizontal, Key } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useRef } from "react"
import type { PurchaseOrderDTO } from "../../types"
import { useRevokeLinks } from "../hooks/use-revoke-links"
import { useText } from "../hooks/use-text"

/** What is seldom done with an order that was sent. */
export function PurchaseOrderMenu({ order }: { order: PurchaseOrderDTO }) {
  const { t } = useText()
  const trigger = useRef<HTMLButtonElement>(null)
  const { revoke, isPending } = useRevokeLinks(order)
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          ref={trigger}
          size="small"
          variant="transparent"
          aria-label={`${t("actions.menu")}: ${t("purchaseOrder.number", { number: `#${order.display_id}` })}`}
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        <DropdownMenu.Item
          className="[&_svg]:text-ui-fg-subtle gap-x-2"
          disabled={isPending}
          onClick={() => void revoke(trigger.current)}
        >
          <Key />
          {t("purchaseOrder.revokeLinks.label")}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
