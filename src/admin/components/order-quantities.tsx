import type { SupplierAgreementDTO } from "../../types"
import { useText } from "../hooks/use-text"

/** In which quantities an item can be ordered under an agreement. */
export function OrderQuantities({ agreement: { minimum_quantity, pack_multiple } }: { agreement: SupplierAgreementDTO }) {
  const { t, quantity } = useText()
  if (minimum_quantity === null && pack_multiple === null) {
    return <>{t("agreement.values.any")}</>
  }
  return (
    <div className="py-1">
      {minimum_quantity !== null && <div>{t("agreement.values.minimum", { quantity: quantity(minimum_quantity) })}</div>}
      {pack_multiple !== null && <div>{t("agreement.values.pack", { quantity: quantity(pack_multiple) })}</div>}
    </div>
  )
}
