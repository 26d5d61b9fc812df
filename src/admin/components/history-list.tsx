import { Text } from "@medusajs/ui"
import { useBackorderEvents } from "../hooks/backorders"
import { useEventCause, useEventSentence } from "../hooks/use-event-sentence"
import { useText } from "../hooks/use-text"
import { LoadError } from "./load-error"
import { SkeletonRows } from "./section-skeleton"

/** The ledger of one record, newest first. */
export function HistoryList({ backorderId }: { backorderId: string }) {
  const { t, moment } = useText()
  const sentence = useEventSentence()
  const cause = useEventCause()
  const { data, error, refetch } = useBackorderEvents(backorderId)

  if (!data) {
    return error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={3} />
  }
  if (data.events.length === 0) {
    return <Text className="text-ui-fg-subtle px-6 py-4">{t("backorder.history.empty")}</Text>
  }
  return (
    <ol className="divide-y">
      {data.events.map((event) => (
        <li key={event.id} className="px-6 py-3">
          <Text size="small" weight="plus">
            {sentence(event)}
          </Text>
          <Text size="xsmall" className="text-ui-fg-subtle">
            <time dateTime={event.occurred_at}>{moment(event.occurred_at)}</time>
            {` · ${cause(event)}`}
          </Text>
        </li>
      ))}
      {data.count > data.events.length && (
        <li className="px-6 py-3">
          <Text size="small" className="text-ui-fg-subtle">
            {t("backorder.history.more", { count: data.count - data.events.length })}
          </Text>
        </li>
      )}
    </ol>
  )
}
