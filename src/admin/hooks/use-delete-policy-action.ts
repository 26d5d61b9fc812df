import { toast, usePrompt } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import type { BackorderPolicyDTO } from "../../types"
import { setFields } from "../lib/policy-fields"
import { returnFocus } from "../lib/return-focus"
import { useDeletePolicy } from "./policies"
import { useErrorToast } from "./use-action"
import { useScopeText } from "./use-scope-text"
import { useText } from "./use-text"

/** Says what is inherited again before it deletes a policy. */
export function useDeletePolicyAction(policy: BackorderPolicyDTO) {
  const { t } = useText()
  const prompt = usePrompt()
  const navigate = useNavigate()
  const scopeText = useScopeText()
  const showError = useErrorToast()
  const { mutateAsync, isPending } = useDeletePolicy(policy.id)

  const remove = async (opener: HTMLElement): Promise<void> => {
    const fields = setFields(policy).map((field) => t(`policy.fields.${field}`))
    const agreed = await prompt({
      title: t("policy.delete.title"),
      description: [
        t("policy.delete.text", { scope: scopeText(policy) }),
        fields.length > 0 ? t("policy.delete.inherits", { fields: fields.join(", ") }) : t("policy.delete.nothing"),
      ].join(" "),
      confirmText: t("actions.delete"),
      cancelText: t("actions.back"),
      variant: "danger",
    })
    if (!agreed) {
      returnFocus(opener)
      return
    }
    try {
      await mutateAsync()
      toast.success(t("policy.delete.done"))
      navigate("/settings/backorder-policies")
    } catch (error) {
      showError(error)
      returnFocus(opener)
    }
  }
  return { remove, isPending }
}
