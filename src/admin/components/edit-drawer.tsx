import { Button, Drawer } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useText } from "../hooks/use-text"

interface EditDrawerProps {
  /** What is edited, for those who hear the button and do not see where it stands. */
  what: string
  /** The inside of the drawer, made anew each time it opens. */
  children: (close: () => void) => ReactNode
}

/** The edit button of a section and the drawer it opens. */
export function EditDrawer({ what, children }: EditDrawerProps) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button type="button" size="small" variant="secondary" aria-label={`${t("actions.edit")}: ${what}`}>
          {t("actions.edit")}
        </Button>
      </Drawer.Trigger>
      {open && children(() => setOpen(false))}
    </Drawer>
  )
}
