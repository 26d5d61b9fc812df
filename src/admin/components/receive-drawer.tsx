import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import type { PurchaseOrderDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { ReceiveForm } from "./receive-form"

export function ReceiveDrawer({ order }: { order: PurchaseOrderDTO }) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button type="button" size="small">
          {t("purchaseOrder.receive.label")}
        </Button>
      </Drawer.Trigger>
      {/* Mounted anew each time, so that every opening is a receipt of its own. */}
      {open && <ReceiveForm order={order} onDone={() => setOpen(false)} />}
    </Drawer>
  )
}
