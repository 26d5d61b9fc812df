import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import type { AdminSupplyImportStartedResponse } from "../../types"
import { useText } from "../hooks/use-text"
import { ImportForm } from "./import-form"
import { ImportProgress } from "./import-progress"

export function ImportPurchaseOrders() {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const [started, setStarted] = useState<AdminSupplyImportStartedResponse | null>(null)
  const change = (next: boolean): void => {
    setOpen(next)
    setStarted(null)
  }
  return (
    <Drawer open={open} onOpenChange={change}>
      <Drawer.Trigger asChild>
        <Button type="button" size="small" variant="secondary">
          {t("csv.label")}
        </Button>
      </Drawer.Trigger>
      {open && (started ? <ImportProgress id={started.import.id} repeated={started.repeated} /> : <ImportForm onStarted={setStarted} />)}
    </Drawer>
  )
}
