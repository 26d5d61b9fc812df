import { Drawer } from "@medusajs/ui"
import type { BackorderDTO } from "../../types"
import { SubstituteFormDrawer } from "./substitute-form-drawer"

interface SubstituteDrawerProps {
  backorder: BackorderDTO
  /** What opened the drawer; null while it is closed. */
  opener: { element: HTMLElement | null } | null
  onClose: () => void
}

export function SubstituteDrawer({ backorder, opener, onClose }: SubstituteDrawerProps) {
  return (
    <Drawer open={opener !== null} onOpenChange={(open) => !open && onClose()}>
      {opener && <SubstituteFormDrawer backorder={backorder} opener={opener.element} onDone={onClose} />}
    </Drawer>
  )
}
