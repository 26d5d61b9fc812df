import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useRef } from "react"
import type { BackorderDTO } from "../../types"
import { useBackorderActions } from "../hooks/use-backorder-actions"
import { useText } from "../hooks/use-text"

interface BackorderMenuProps {
  backorder: BackorderDTO
  /** What tells this record from the others on the screen. */
  name: string
}

export function BackorderMenu({ backorder, name }: BackorderMenuProps) {
  const { t } = useText()
  const trigger = useRef<HTMLButtonElement>(null)
  const { actions, drawer } = useBackorderActions(backorder)
  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton ref={trigger} size="small" variant="transparent" aria-label={`${t("actions.menu")}: ${name}`}>
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          {actions.map((action) => (
            <DropdownMenu.Item
              key={action.name}
              disabled={action.disabled}
              onClick={() => void action.run(trigger.current)}
              className="[&_svg]:text-ui-fg-subtle gap-x-2"
            >
              {action.icon}
              {action.label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu>
      {drawer}
    </>
  )
}
