import { Button, Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BackorderPolicyDTO, EffectivePolicyDTO } from "../../types"
import { useDeletePolicyAction } from "../hooks/use-delete-policy-action"
import { useText } from "../hooks/use-text"
import { dependsOnBuyer } from "../lib/policy-fields"
import { EditPolicy } from "./edit-policy"

interface PolicyHeaderProps {
  policy: BackorderPolicyDTO
  inherited: EffectivePolicyDTO["values"] | undefined
}

export function PolicyHeader({ policy, inherited }: PolicyHeaderProps) {
  const { t } = useText()
  const { remove, isPending } = useDeletePolicyAction(policy)
  const { type, id } = policy.scope
  const name = policy.scope_name ?? id
  const page = pageOf[type]?.(id)
  return (
    <Container className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading>{type === "store" ? t("policy.ofStore") : name}</Heading>
        <div className="flex gap-2">
          <EditPolicy policy={policy} inherited={inherited} />
          <Button
            type="button"
            size="small"
            variant="secondary"
            isLoading={isPending}
            onClick={(event) => void remove(event.currentTarget)}
          >
            {t("actions.delete")}
          </Button>
        </div>
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {`${t(`policy.scope.${type}`)}:`}
        {" "}
        {page && policy.scope_name ? (
          <Link to={page} className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover">
            {name}
          </Link>
        ) : (
          name
        )}
        {policy.scope_name === null && ` ${t("policy.gone")}`}
      </Text>
      {dependsOnBuyer(type) && <Text size="small">{t("policy.dependsOnBuyer")}</Text>}
    </Container>
  )
}

/** Where the dashboard shows what a policy is about; a variant's page needs its product, which is not known here. */
const pageOf: Partial<Record<BackorderPolicyDTO["scope"]["type"], (id: string) => string>> = {
  sales_channel: (id) => `/settings/sales-channels/${id}`,
  customer_group: (id) => `/customer-groups/${id}`,
  region: (id) => `/settings/regions/${id}`,
  product: (id) => `/products/${id}`,
}
