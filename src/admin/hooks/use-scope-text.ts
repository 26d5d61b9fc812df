import type { BackorderPolicyDTO } from "../../types"
import { useText } from "./use-text"

/** What a policy is about, as a phrase: `product “Oak chair”`. */
export function useScopeText() {
  const { t } = useText()
  return ({ scope, scope_name }: Pick<BackorderPolicyDTO, "scope" | "scope_name">): string =>
    scope.type === "store"
      ? t("policy.scopeOf.store")
      : t(`policy.scopeOf.${scope.type}`, { name: scope_name ?? scope.id })
}
