import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import type { PurchaseOrderDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { ShipForm } from "./ship-form"

export function ShipDrawer({ order }: { order: PurchaseOrderDTO }) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button type="button" size="small" variant="secondary">
          {t("purchaseOrder.ship.label")}
        </Button>
      </Drawer.Trigger>
      {open && <ShipForm order={order} onDone={() => setOpen(false)} />}
    </Drawer>
  )
}
