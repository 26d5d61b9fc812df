import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import type { PurchaseOrderLineDTO, PurchaseOrderStatus } from "../../types"
import { useText } from "../hooks/use-text"
import { EtaFormDrawer } from "./eta-form-drawer"

interface EtaDrawerProps {
  line: PurchaseOrderLineDTO
  status: PurchaseOrderStatus
  itemName: string
}

export function EtaDrawer({ line, status, itemName }: EtaDrawerProps) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button type="button" size="small" variant="secondary" aria-label={`${t("purchaseOrder.eta.label")}: ${itemName}`}>
          {t("purchaseOrder.eta.label")}
        </Button>
      </Drawer.Trigger>
      {open && <EtaFormDrawer line={line} status={status} itemName={itemName} onDone={() => setOpen(false)} />}
    </Drawer>
  )
}
