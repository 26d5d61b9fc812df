import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import type { SupplierAgreementDTO, SupplierDTO } from "../../types"
import { useAgreements } from "../hooks/agreements"
import { useInventoryItems } from "../hooks/lookups"
import { useAgreementColumns } from "../hooks/use-agreement-columns"
import { useTableState } from "../hooks/use-table-state"
import { useText } from "../hooks/use-text"
import { itemLabel } from "../lib/inventory-item"
import { AgreementFormDrawer } from "./agreement-form-drawer"
import { ResourceTable } from "./resource-table"

interface Edited {
  /** Null is a new one. */
  agreement: SupplierAgreementDTO | null
  opener: HTMLElement | null
}

export function SupplierAgreements({ supplier }: { supplier: SupplierDTO }) {
  const { t } = useText()
  const { query, table } = useTableState({ filterIds: [], pageSize: 20, defaultOrder: "-valid_from" })
  const { data, isLoading, error, refetch } = useAgreements(supplier.id, query)
  const items = useInventoryItems((data?.agreements ?? []).map((row) => row.inventory_item_id)).data?.inventory_items
  const [edited, setEdited] = useState<Edited | null>(null)

  const itemOf = ({ inventory_item_id: id }: SupplierAgreementDTO) =>
    items?.find((item) => item.id === id) ?? { id, title: null, sku: null }
  const columns = useAgreementColumns({
    nameOf: (agreement) => itemLabel(itemOf(agreement)),
    skuOf: (agreement) => itemOf(agreement).sku,
    onEdit: (agreement, opener) => setEdited({ agreement, opener }),
  })

  return (
    <>
      <ResourceTable
        level="h2"
        heading={t("agreement.title")}
        subheading={t("agreement.subtitle")}
        columns={columns}
        rows={data?.agreements}
        count={data?.count}
        isLoading={isLoading}
        error={error}
        onRetry={() => void refetch()}
        table={table}
        empty={{ heading: t("agreement.emptyTitle"), description: t("agreement.emptyText") }}
        onRowClick={(agreement) => setEdited({ agreement, opener: null })}
        actions={
          <Button
            size="small"
            variant="secondary"
            onClick={(event) => setEdited({ agreement: null, opener: event.currentTarget })}
          >
            {t("agreement.create.label")}
          </Button>
        }
      />
      <Drawer open={edited !== null} onOpenChange={(open) => !open && setEdited(null)}>
        {edited && (
          <AgreementFormDrawer
            supplier={supplier}
            agreement={edited.agreement}
            item={edited.agreement && itemOf(edited.agreement)}
            opener={edited.opener}
            onDone={() => setEdited(null)}
          />
        )}
      </Drawer>
    </>
  )
}
