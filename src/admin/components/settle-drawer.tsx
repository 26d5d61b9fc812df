import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import { useText } from "../hooks/use-text"
import type { SettleableMoney } from "../lib/settle-form"
import { SettleForm } from "./settle-form"

export function SettleDrawer({ orderId, money }: { orderId: string; money: SettleableMoney }) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button type="button" size="small" variant="secondary">
          {t(`orderPayment.settle.${money.kind}`)}
        </Button>
      </Drawer.Trigger>
      {open && <SettleForm orderId={orderId} settleable={money} onDone={() => setOpen(false)} />}
    </Drawer>
  )
}
