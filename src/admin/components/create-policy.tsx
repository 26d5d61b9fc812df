import { Button, FocusModal, toast } from "@medusajs/ui"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import type { PolicyFieldsDTO, PolicyScopeType } from "../../types"
import { useCreatePolicy, useInheritedPolicy } from "../hooks/policies"
import type { ScopeChoice } from "../hooks/scope-search"
import { useText } from "../hooks/use-text"
import { PolicyFormModal } from "./policy-form-modal"
import { ScopePicker } from "./scope-picker"

export function CreatePolicy() {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <FocusModal open={open} onOpenChange={setOpen}>
      <FocusModal.Trigger asChild>
        <Button type="button" size="small" variant="secondary">
          {t("policy.create.label")}
        </Button>
      </FocusModal.Trigger>
      {open && <CreateForm />}
    </FocusModal>
  )
}

function CreateForm() {
  const { t } = useText()
  const navigate = useNavigate()
  const create = useCreatePolicy()
  const [type, setType] = useState<PolicyScopeType>("product")
  const [choice, setChoice] = useState<ScopeChoice | null>(null)
  const [missing, setMissing] = useState(false)
  const scope = choice && { type, id: choice.id }
  const inherited = useInheritedPolicy(scope).data?.inherited_policy

  const submit = (input: PolicyFieldsDTO): void => {
    setMissing(!scope)
    if (scope) {
      create.mutate(
        { scope, ...input },
        {
          onSuccess: ({ policy }) => {
            toast.success(t("policy.create.done"))
            navigate(`/settings/backorder-policies/${policy.id}`)
          },
        }
      )
    }
  }

  return (
    <PolicyFormModal
      title={t("policy.create.title")}
      description={t("policy.create.description")}
      submitLabel={t("actions.create")}
      policy={null}
      inherited={scope && inherited?.scope.id === scope.id ? inherited.values : undefined}
      isPending={create.isPending}
      error={create.error}
      onSubmit={submit}
    >
      <ScopePicker
        type={type}
        choice={choice}
        onChange={(chosenType, chosen) => {
          setType(chosenType)
          setChoice(chosen)
          setMissing(false)
          create.reset()
        }}
        error={missing ? t("policy.errors.scope") : undefined}
      />
    </PolicyFormModal>
  )
}
