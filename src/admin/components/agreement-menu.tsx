import { EllipsisHorizontal, PencilSquare, Trash } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useRef } from "react"
import type { SupplierAgreementDTO } from "../../types"
import { useDeleteAgreementAction } from "../hooks/use-delete-agreement-action"
import { useText } from "../hooks/use-text"

interface AgreementMenuProps {
  agreement: SupplierAgreementDTO
  /** What tells its item from the others on the screen. */
  name: string
  onEdit: (opener: HTMLElement) => void
}

export function AgreementMenu({ agreement, name, onEdit }: AgreementMenuProps) {
  const { t, day } = useText()
  const trigger = useRef<HTMLButtonElement>(null)
  const { remove, isPending } = useDeleteAgreementAction(agreement, name)
  const withOpener = (act: (opener: HTMLElement) => void) => (): void => {
    if (trigger.current) {
      act(trigger.current)
    }
  }
  return (
    <div onClick={(event) => event.stopPropagation()}>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton
            ref={trigger}
            size="small"
            variant="transparent"
            aria-label={`${t("actions.menu")}: ${name}, ${day(agreement.valid_from)}`}
          >
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          <DropdownMenu.Item className="[&_svg]:text-ui-fg-subtle gap-x-2" onClick={withOpener(onEdit)}>
            <PencilSquare />
            {t("actions.edit")}
          </DropdownMenu.Item>
          <DropdownMenu.Item
            className="[&_svg]:text-ui-fg-subtle gap-x-2"
            disabled={isPending}
            onClick={withOpener((opener) => void remove(opener))}
          >
            <Trash />
            {t("actions.delete")}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu>
    </div>
  )
}
