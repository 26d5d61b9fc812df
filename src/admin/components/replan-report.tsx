import { Button, FocusModal, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useReplan, useReplanDryRun } from "../hooks/replan"
import { useErrorText } from "../hooks/use-action"
import { useText } from "../hooks/use-text"
import { uuid } from "../lib/uuid"
import { FormError } from "./form-error"
import { LoadError } from "./load-error"
import { ReplanDifferences } from "./replan-differences"
import { SkeletonRows } from "./section-skeleton"

/** What the comparison found, and the button that puts it right. */
export function ReplanReport({ onDone }: { onDone: () => void }) {
  const { t, quantity } = useText()
  const errorText = useErrorText()
  const [asking] = useState(uuid)
  const { data, error, refetch, isFetching } = useReplanDryRun(asking)
  const replan = useReplan()
  const differences = data?.replan.differences ?? []

  const make = (): void =>
    replan.mutate(undefined, {
      onSuccess: ({ replan: { differences: made } }) => {
        toast.success(t("replan.done", { count: made.length, quantity: quantity(made.length) }))
        onDone()
      },
    })

  const summary = (): string => {
    if (!data) {
      return error ? "" : t("replan.checking")
    }
    return differences.length === 0
      ? t("replan.none", { count: data.replan.pairs, quantity: quantity(data.replan.pairs) })
      : t("replan.found", {
          count: differences.length,
          quantity: quantity(differences.length),
          items: quantity(data.replan.pairs),
        })
  }

  return (
    <FocusModal.Content>
      <FocusModal.Header />
      <FocusModal.Body className="flex-1 overflow-y-auto">
        <div className="mx-auto flex w-full max-w-[960px] flex-col gap-y-4 px-4 py-8">
          <div>
            <FocusModal.Title asChild>
              <Heading>{t("replan.title")}</Heading>
            </FocusModal.Title>
            <FocusModal.Description asChild>
              <Text size="small" className="text-ui-fg-subtle">
                {t("replan.description")}
              </Text>
            </FocusModal.Description>
          </div>
          <Text role="status">{summary()}</Text>
          {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
          {!data && !error && <SkeletonRows rows={5} />}
          {differences.length > 0 && <ReplanDifferences differences={differences} />}
        </div>
      </FocusModal.Body>
      <FocusModal.Footer className="flex-col items-stretch gap-y-3">
        {replan.error && <FormError message={errorText(replan.error)} />}
        <div className="flex items-center justify-end gap-x-2">
          {differences.length > 0 && (
            <Text size="small" className="text-ui-fg-subtle mr-auto">
              {t("replan.effect")}
            </Text>
          )}
          <FocusModal.Close asChild>
            <Button type="button" size="small" variant="secondary">
              {t("actions.close")}
            </Button>
          </FocusModal.Close>
          {differences.length > 0 && (
            <Button type="button" size="small" isLoading={replan.isPending || isFetching} onClick={make}>
              {t("replan.make", { count: differences.length, quantity: quantity(differences.length) })}
            </Button>
          )}
        </div>
      </FocusModal.Footer>
    </FocusModal.Content>
  )
}
