import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import type { PurchaseOrderDTO } from "../../types"
import { useText } from "../hooks/use-text"
import type { Receipt } from "../lib/receipts"
import { CorrectReceiptForm } from "./correct-receipt-form"

export function CorrectReceiptDrawer({ order, receipt }: { order: PurchaseOrderDTO; receipt: Receipt }) {
  const { t, moment } = useText()
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button
          type="button"
          size="small"
          variant="secondary"
          aria-label={`${t("purchaseOrder.correct.label")}: ${moment(receipt.receipt.recorded_at)}`}
        >
          {t("purchaseOrder.correct.label")}
        </Button>
      </Drawer.Trigger>
      {open && <CorrectReceiptForm order={order} receipt={receipt} onDone={() => setOpen(false)} />}
    </Drawer>
  )
}
