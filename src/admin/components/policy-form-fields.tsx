import { Heading } from "@medusajs/ui"
import { useId } from "react"
import type { EffectivePolicyDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { groupNames, policyGroups, type PolicyField } from "../lib/policy-fields"
import { asksForBatch, type PolicyErrors, type PolicyForm } from "../lib/policy-form"
import { PolicyFieldControl } from "./policy-field-control"

interface PolicyFormFieldsProps {
  form: PolicyForm
  onChange: (part: Partial<PolicyForm>) => void
  inherited: EffectivePolicyDTO["values"] | undefined
  errors: PolicyErrors
  /** A sentence of the API that is about one field. */
  refused: { field: PolicyField; message: string } | null
}

/** All fields of a policy, in groups as a merchant thinks of them. */
export function PolicyFormFields({ form, onChange, inherited, errors, refused }: PolicyFormFieldsProps) {
  const { t } = useText()
  const id = useId()
  const batches = asksForBatch(form, inherited?.shipping.value ?? null)
  const errorOf = (field: PolicyField): string | undefined => {
    const problem = errors[field]
    return problem ? t(problem) : refused?.field === field ? refused.message : undefined
  }
  return (
    <>
      {groupNames.map((group) => (
        <section key={group} aria-labelledby={`${id}-${group}`} className="flex flex-col gap-y-3 border-t pt-6">
          <Heading level="h2" id={`${id}-${group}`}>
            {t(`policy.groups.${group}`)}
          </Heading>
          <div className="grid grid-cols-1 items-start gap-x-3 gap-y-4 md:grid-cols-2">
            {policyGroups[group]
              .filter((field) => field !== "minimum_batch" || batches)
              .map((field) => (
                <PolicyFieldControl
                  key={field}
                  field={field}
                  form={form}
                  onChange={onChange}
                  inherited={inherited?.[field]}
                  error={errorOf(field)}
                />
              ))}
          </div>
        </section>
      ))}
    </>
  )
}
