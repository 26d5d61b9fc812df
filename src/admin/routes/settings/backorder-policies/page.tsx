import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ClockSolid } from "@medusajs/icons"
import { Breadcrumb } from "../../../components/breadcrumb"
import { CreatePolicy } from "../../../components/create-policy"
import { ResourceTable } from "../../../components/resource-table"
import { usePolicies } from "../../../hooks/policies"
import { usePolicyColumns } from "../../../hooks/use-policy-columns"
import { policyFilterIds, policyFilterQuery, usePolicyFilters } from "../../../hooks/use-policy-filters"
import { useTableState } from "../../../hooks/use-table-state"
import { useText } from "../../../hooks/use-text"

const BackorderPoliciesPage = () => {
  const { t } = useText()
  const { query, filters, table } = useTableState({
    filterIds: policyFilterIds,
    pageSize: 20,
    defaultOrder: "-updated_at",
  })
  const { data, isLoading, error, refetch } = usePolicies({ ...query, ...policyFilterQuery(filters) })

  return (
    <ResourceTable
      heading={t("policy.title")}
      subheading={t("policy.subtitle")}
      columns={usePolicyColumns()}
      filters={usePolicyFilters()}
      rows={data?.policies}
      count={data?.count}
      isLoading={isLoading}
      error={error}
      onRetry={() => void refetch()}
      table={table}
      empty={{ heading: t("policy.emptyTitle"), description: t("policy.emptyText") }}
      rowHref={(row) => `/settings/backorder-policies/${row.id}`}
      actions={<CreatePolicy />}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.policies",
  translationNs: "backorder",
  icon: ClockSolid,
})

export const handle = { breadcrumb: () => <Breadcrumb text="menu.policies" /> }

export default BackorderPoliciesPage
