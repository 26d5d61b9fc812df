import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import type { BackorderDTO } from "../../types"
import { useBackorderActions } from "../hooks/use-backorder-actions"
import { useText } from "../hooks/use-text"

export function BackorderMenu({ backorder }: { backorder: BackorderDTO }) {
  const { t } = useText()
  const actions = useBackorderActions(backorder)
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton size="small" variant="transparent" aria-label={`${t("actions.menu")}: ${backorder.title}`}>
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        {actions.map((action) => (
          <DropdownMenu.Item
            key={action.verb}
            disabled={action.disabled}
            onClick={() => void action.run()}
            className="[&_svg]:text-ui-fg-subtle gap-x-2"
          >
            {action.icon}
            {action.label}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
