import { Button, FocusModal } from "@medusajs/ui"
import { useState } from "react"
import { useText } from "../hooks/use-text"
import { ReplanReport } from "./replan-report"

/** Compares records and stock first, and changes what differs only when asked once more. */
export function ReplanCheck() {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <FocusModal open={open} onOpenChange={setOpen}>
      <FocusModal.Trigger asChild>
        <Button type="button" size="small" variant="secondary">
          {t("replan.label")}
        </Button>
      </FocusModal.Trigger>
      {/* Mounted anew each time: yesterday's differences are nobody's business. */}
      {open && <ReplanReport onDone={() => setOpen(false)} />}
    </FocusModal>
  )
}
