import { Text } from "@medusajs/ui"
import type { BackorderDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { isOverdue } from "../lib/overdue"

/** The promise and the reason behind it, in sentences. */
export function PromiseText({ backorder }: { backorder: BackorderDTO }) {
  const { t, day } = useText()
  const { promised_by, first_promised_by } = backorder
  const moved = promised_by && first_promised_by && day(promised_by) !== day(first_promised_by)
  return (
    <div className="flex flex-col gap-y-1">
      <Text size="small">
        {promised_by
          ? t("backorder.promise.by", {
              date: day(promised_by),
              version: backorder.promise_version,
              basis: t(`backorder.basis.${backorder.promise_basis}`),
            })
          : t("backorder.promise.none")}
        {moved && ` ${t("backorder.promise.first", { date: day(first_promised_by) })}`}
        {isOverdue(backorder, new Date()) && (
          <span className="text-ui-fg-error"> {t("backorder.promise.overdue")}</span>
        )}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {t(`backorder.reason.${backorder.reason}`)}
        {backorder.queue_position !== null &&
          ` ${t("backorder.queuePosition", { position: backorder.queue_position })}`}
        {backorder.priority !== 0 &&
          backorder.waiting_quantity > 0 &&
          ` ${t("backorder.priorityGiven", { priority: backorder.priority })}`}
      </Text>
    </div>
  )
}
