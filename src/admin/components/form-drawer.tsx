import { Button, Drawer } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import { useErrorText } from "../hooks/use-action"
import { useText } from "../hooks/use-text"
import { returnFocus } from "../lib/return-focus"
import { FormError } from "./form-error"

interface FormDrawerProps {
  title: string
  description: string
  submitLabel: string
  isPending: boolean
  error: unknown
  onSubmit: () => void
  /** What opened the drawer, where that is no trigger of its own. */
  opener?: HTMLElement | null
  /** Where Escape has something else to close first. */
  onEscapeKeyDown?: (event: KeyboardEvent) => void
  children: ReactNode
}

/** The inside of a drawer that edits: a form that Enter submits, and the server's answer above the buttons. */
export function FormDrawer(props: FormDrawerProps) {
  const { title, description, submitLabel, isPending, error, onSubmit, opener, onEscapeKeyDown, children } = props
  const { t } = useText()
  const errorText = useErrorText()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // The drawer is inside the page's React tree; its Enter must not submit a form around it.
    event.stopPropagation()
    if (!isPending) {
      onSubmit()
    }
  }
  return (
    <Drawer.Content
      onEscapeKeyDown={onEscapeKeyDown}
      onCloseAutoFocus={(event) => {
        if (opener) {
          event.preventDefault()
          returnFocus(opener)
        }
      }}
    >
      <form noValidate onSubmit={submit} className="flex h-full flex-col overflow-hidden">
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.Description>{description}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">{children}</Drawer.Body>
        <Drawer.Footer className="flex-col items-stretch gap-y-3">
          {error ? <FormError message={errorText(error)} /> : null}
          <div className="flex justify-end gap-x-2">
            <Drawer.Close asChild>
              <Button type="button" size="small" variant="secondary">
                {t("actions.cancel")}
              </Button>
            </Drawer.Close>
            <Button type="submit" size="small" isLoading={isPending}>
              {submitLabel}
            </Button>
          </div>
        </Drawer.Footer>
      </form>
    </Drawer.Content>
  )
}
