import { Button, FocusModal, toast } from "@medusajs/ui"
import { useState } from "react"
import type { BackorderPolicyDTO, EffectivePolicyDTO } from "../../types"
import { useUpdatePolicy } from "../hooks/policies"
import { useScopeText } from "../hooks/use-scope-text"
import { useText } from "../hooks/use-text"
import { PolicyFormModal } from "./policy-form-modal"

interface EditPolicyProps {
  policy: BackorderPolicyDTO
  inherited: EffectivePolicyDTO["values"] | undefined
}

export function EditPolicy(props: EditPolicyProps) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <FocusModal open={open} onOpenChange={setOpen}>
      <FocusModal.Trigger asChild>
        <Button type="button" size="small" variant="secondary">
          {t("actions.edit")}
        </Button>
      </FocusModal.Trigger>
      {open && <EditForm {...props} onDone={() => setOpen(false)} />}
    </FocusModal>
  )
}

function EditForm({ policy, inherited, onDone }: EditPolicyProps & { onDone: () => void }) {
  const { t } = useText()
  const scopeText = useScopeText()
  const update = useUpdatePolicy(policy.id)
  return (
    <PolicyFormModal
      title={t("policy.edit.title", { scope: scopeText(policy) })}
      description={t("policy.edit.description")}
      submitLabel={t("actions.save")}
      policy={policy}
      inherited={inherited}
      isPending={update.isPending}
      error={update.error}
      onSubmit={(input) =>
        update.mutate(input, {
          onSuccess: () => {
            toast.success(t("policy.edit.done"))
            onDone()
          },
        })
      }
    />
  )
}
