import { useText } from "../hooks/use-text"
import { DownloadButton } from "./download-button"

export function ExportPurchaseOrders() {
  const { t } = useText()
  return (
    <DownloadButton
      label={t("csv.export")}
      path="/admin/purchase-orders/export"
      name="purchase-orders.csv"
      failed={t("csv.exportFailed")}
    />
  )
}
