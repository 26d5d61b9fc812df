import { Drawer } from "@medusajs/ui"
import type { BackorderDTO } from "../../types"
import { SplitFormDrawer } from "./split-form-drawer"

interface SplitDrawerProps {
  backorder: BackorderDTO
  /** What opened the drawer; null while it is closed. */
  opener: { element: HTMLElement | null } | null
  onClose: () => void
}

export function SplitDrawer({ backorder, opener, onClose }: SplitDrawerProps) {
  return (
    <Drawer open={opener !== null} onOpenChange={(open) => !open && onClose()}>
      {/* Mounted anew each time, so that the form begins with what waits now. */}
      {opener && <SplitFormDrawer backorder={backorder} opener={opener.element} onDone={onClose} />}
    </Drawer>
  )
}
