import { Text } from "@medusajs/ui"
import type { PurchaseOrderLineRevisionDTO } from "../../types"
import { useText } from "../hooks/use-text"

/** How often the supplier moved the date, and from when to when. */
export function LineRevisions({ revisions }: { revisions: PurchaseOrderLineRevisionDTO[] }) {
  const { t, day, moment } = useText()
  const dayOrNone = (iso: string | null): string => (iso ? day(iso) : t("purchaseOrder.fields.noDate"))
  if (revisions.length === 0) {
    return null
  }
  const newestFirst = [...revisions].sort((a, b) => b.created_at.localeCompare(a.created_at))
  return (
    <details className="txt-small">
      <summary className="text-ui-fg-interactive cursor-pointer">
        {t("purchaseOrder.lines.revisions", { count: revisions.length })}
      </summary>
      <ol className="mt-2 flex flex-col gap-y-2">
        {newestFirst.map((revision) => (
          <li key={revision.id}>
            <Text size="small">
              {t("purchaseOrder.lines.revision", {
                from: dayOrNone(revision.previous_expected_at),
                to: dayOrNone(revision.expected_at),
              })}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {moment(revision.created_at)}
              {revision.reason && ` · ${t("purchaseOrder.lines.revisionReason", { reason: revision.reason })}`}
            </Text>
          </li>
        ))}
      </ol>
    </details>
  )
}
