import { Button, FocusModal, Heading, InlineTip, Text } from "@medusajs/ui"
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react"
import { Link } from "react-router-dom"
import type { EffectivePolicyDTO, PolicyFieldsDTO } from "../../types"
import { useErrorText } from "../hooks/use-action"
import { useText } from "../hooks/use-text"
import { keepOpenForList } from "../lib/keep-open-for-list"
import { fieldOfMessage, policyErrors, policyForm, policyInput, policyNamedIn, type PolicyForm } from "../lib/policy-form"
import { FormError } from "./form-error"
import { PolicyFormFields } from "./policy-form-fields"

interface PolicyFormModalProps {
  title: string
  description: string
  submitLabel: string
  /** What is set so far; null for a new policy. */
  policy: PolicyFieldsDTO | null
  inherited: EffectivePolicyDTO["values"] | undefined
  isPending: boolean
  error: unknown
  onSubmit: (input: PolicyFieldsDTO) => void
  /** What stands above the fields, such as the choice of a scope. */
  children?: ReactNode
}

/** The inside of a modal that writes a policy. Every field that is left empty says what it inherits. */
export function PolicyFormModal(props: PolicyFormModalProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const { inherited, isPending, error, onSubmit } = props
  const [form, setForm] = useState<PolicyForm>(() => policyForm(props.policy))
  const [showErrors, setShowErrors] = useState(false)
  const body = useRef<HTMLDivElement>(null)

  const message = error ? errorText(error) : null
  const field = message ? fieldOfMessage(message) : null
  const taken = message ? policyNamedIn(message) : null

  // What is wrong may be out of sight in a form of this length.
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const wrong = body.current?.querySelector<HTMLElement>("[aria-invalid=true]")
    wrong?.focus()
    wrong?.scrollIntoView({ block: "center" })
  }, [attempt, message])

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    setShowErrors(true)
    const input = policyInput(form)
    if (!isPending) {
      setAttempt(attempt + 1)
      if (input) {
        onSubmit(input)
      }
    }
  }

  return (
    <FocusModal.Content onEscapeKeyDown={keepOpenForList}>
      <form noValidate onSubmit={submit} className="flex h-full flex-col overflow-hidden">
        <FocusModal.Header />
        <FocusModal.Body className="flex-1 overflow-y-auto">
          <div ref={body} className="mx-auto flex w-full max-w-[720px] flex-col gap-y-6 px-4 py-8">
            <div>
              <FocusModal.Title asChild>
                <Heading>{props.title}</Heading>
              </FocusModal.Title>
              <FocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  {props.description}
                </Text>
              </FocusModal.Description>
            </div>
            {props.children}
            <PolicyFormFields
              form={form}
              onChange={(part) => setForm((current) => ({ ...current, ...part }))}
              inherited={inherited}
              errors={showErrors ? policyErrors(form) : {}}
              refused={message && field ? { field, message } : null}
            />
            <InlineTip label={t("policy.effect.label")}>{t("policy.effect.text")}</InlineTip>
          </div>
        </FocusModal.Body>
        <FocusModal.Footer className="flex-col items-stretch gap-y-3">
          {message && (
            <div className="flex flex-col items-start gap-y-1">
              <FormError message={message} />
              {taken && (
                <Link to={`/settings/backorder-policies/${taken}`} className="text-ui-fg-interactive txt-small">
                  {t("policy.create.openExisting")}
                </Link>
              )}
            </div>
          )}
          <div className="flex justify-end gap-x-2">
            <FocusModal.Close asChild>
              <Button type="button" size="small" variant="secondary">
                {t("actions.cancel")}
              </Button>
            </FocusModal.Close>
            <Button type="submit" size="small" isLoading={isPending}>
              {props.submitLabel}
            </Button>
          </div>
        </FocusModal.Footer>
      </form>
    </FocusModal.Content>
  )
}
