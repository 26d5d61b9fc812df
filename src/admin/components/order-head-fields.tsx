import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useCurrencies, useStockLocations } from "../hooks/lookups"
import { useAllSuppliers } from "../hooks/suppliers"
import { useText } from "../hooks/use-text"
import type { OrderErrors, OrderForm } from "../lib/purchase-order-form"
import { SelectField } from "./select-field"

interface OrderHeadFieldsProps {
  form: OrderForm
  errors: Partial<OrderErrors>
  onChange: (part: Partial<OrderForm>) => void
}

export function OrderHeadFields({ form, errors, onChange }: OrderHeadFieldsProps) {
  const { t } = useText()
  const suppliers = useAllSuppliers().data?.suppliers
  const locations = useStockLocations().data?.stock_locations ?? []
  const currencies = useCurrencies().data?.currencies ?? []

  const chooseSupplier = (supplierId: string): void => {
    const supplier = suppliers?.find(({ id }) => id === supplierId)
    onChange({ supplierId, ...(supplier ? { currencyCode: supplier.currency_code } : {}) })
  }

  return (
    <div className="flex flex-col gap-y-3">
      {suppliers?.length === 0 && (
        <Text size="small">
          {`${t("purchaseOrder.create.noSuppliers")} `}
          <Link to="/suppliers" className="text-ui-fg-interactive">
            {t("purchaseOrder.create.goToSuppliers")}
          </Link>
        </Text>
      )}
      <div className="grid grid-cols-1 gap-3 md:grid-cols-3">
        <SelectField
          label={t("purchaseOrder.fields.supplier")}
          placeholder={t("purchaseOrder.create.chooseSupplier")}
          value={form.supplierId}
          onChange={chooseSupplier}
          options={(suppliers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          error={errors.supplierId && t(errors.supplierId)}
        />
        <SelectField
          label={t("purchaseOrder.fields.location")}
          placeholder={t("purchaseOrder.create.chooseLocation")}
          value={form.locationId}
          onChange={(locationId) => onChange({ locationId })}
          options={locations.map(({ id, name }) => ({ value: id, label: name }))}
          error={errors.locationId && t(errors.locationId)}
        />
        <SelectField
          label={t("purchaseOrder.fields.currency")}
          placeholder={t("purchaseOrder.create.chooseCurrency")}
          value={form.currencyCode}
          onChange={(currencyCode) => onChange({ currencyCode })}
          options={currencies.map(({ code }) => ({ value: code, label: code.toUpperCase() }))}
          error={errors.currencyCode && t(errors.currencyCode)}
        />
      </div>
    </div>
  )
}
