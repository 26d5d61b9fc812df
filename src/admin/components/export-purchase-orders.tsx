import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { useText } from "../hooks/use-text"
import { download } from "../lib/download"

export function ExportPurchaseOrders() {
  const { t } = useText()
  const [isPending, setIsPending] = useState(false)
  const run = async (): Promise<void> => {
    setIsPending(true)
    try {
      await download("/admin/purchase-orders/export", "purchase-orders.csv")
    } catch {
      toast.error(t("csv.exportFailed"))
    } finally {
      setIsPending(false)
    }
  }
  return (
    <Button type="button" size="small" variant="secondary" isLoading={isPending} onClick={() => void run()}>
      {t("csv.export")}
    </Button>
  )
}
